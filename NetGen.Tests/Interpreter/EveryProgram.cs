using NetGen.Generator;
using NetGen.Generator.Loops;
using NetGen.Generator.Model;
using NetGen.Generator.Program;

namespace NetGen.Tests.Interpreter;

/// <summary>The programs of all entry points.</summary>
internal static class EveryProgram
{
    public static IEnumerable<(EntryPoint Entry, TensorProgram Program)> Of(NetworkSpec spec, int blockRows, int logicalLanes) =>
        NetworkCompiler.InferencePrograms(spec, blockRows, logicalLanes).Concat(NetworkCompiler.TrainingPrograms(spec, blockRows, logicalLanes));
}
