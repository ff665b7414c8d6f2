using NetGen.Generator;
using NetGen.Generator.Loops;
using NetGen.Generator.Model;
using NetGen.Generator.Scheduling;

namespace NetGen.Tests.Interpreter;

/// <summary>What the compiler makes of an entry point before it builds loops.</summary>
internal static class Scheduled
{
    /// <summary>The entry point's kernels with their schedules in the body of one width; null where the network has no such entry point.</summary>
    public static EntryProgram? Entry(NetworkSpec spec, string name, int bits)
    {
        EntryProgram? found = null;
        NetworkCompiler.Compile(spec, new TargetOptions(TargetKind.Simd, AllowUnsafe: false, OnlyBits: bits), observe: (stage, made) =>
        {
            if (stage == nameof(Heuristic) && made is EntryProgram entry && entry.Entry.Name == name) found = entry;
        });
        return found;
    }
}
