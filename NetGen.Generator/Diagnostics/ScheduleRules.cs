using NetGen.Generator.Model;
using NetGen.Generator.Parsing;

namespace NetGen.Generator.Diagnostics;

/// <summary>What only the schedule tells: how much stack a call needs, and which layers the JIT's limits keep from being unrolled.</summary>
internal static class ScheduleRules
{
    /// <summary>Values as wide as a layer that one sample may need on the stack at once; no network needs more, and a test tries.</summary>
    private const int MostWidths = 8;

    public static void Check(NetworkSpec spec, TargetKind kind, Lazy<CompiledNetwork> lazy, NetworkAttributes attributes, ProblemList problems)
    {
        bool isForced = spec.Unroll == UnrollMode.Always;
        if (!isForced && FitsStackForSure(spec)) return;

        var compiled = lazy.Value;
        if (!compiled.FitsStack)
        {
            int widest = Enumerable.Range(0, spec.Layers.Count).OrderByDescending(k => spec.Layers[k].Units).First();
            problems.Add(Descriptors.StackTooLarge, attributes.Units(widest), spec.Type.Name, compiled.StackBytes, Limits.StackBytes, spec.Layers[widest].Units);
        }

        string[] looped = [.. compiled.Layers.Where(layer => !layer.IsUnrolled).Select(layer => $"{layer.Layer.Name} ({layer.Schedule})")];
        if (isForced && looped.Length > 0) problems.Add(Descriptors.NotUnrolled, attributes.Network.LocationOf("Unroll"), kind == TargetKind.Nano ? "nanoFramework" : "the just-in-time compiler", string.Join("; ", looped));
    }

    /// <summary>Spares the analyzer the compiler's work where no layer is wide enough to matter.</summary>
    internal static bool FitsStackForSure(NetworkSpec spec)
    {
        long bytes = spec.Precision == Precision.Double ? sizeof(double) : sizeof(float);
        return spec.Layers.Max(layer => layer.Units) * bytes * MostWidths <= Limits.StackBytes;
    }
}
