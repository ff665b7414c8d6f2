using NetGen.Generator.Loops;
using NetGen.Generator.Model;

namespace NetGen.Generator.Cost;

/// <summary>A budget that a network passes.</summary>
/// <param name="Setting">The argument that sets it.</param>
/// <param name="Memory">What kind of memory.</param>
/// <param name="Bytes">What the network takes.</param>
/// <param name="Budget">What it may take.</param>
/// <param name="Largest">Its largest part.</param>
/// <param name="LargestBytes">What that takes.</param>
/// <param name="Help">What would help.</param>
internal sealed record PassedBudget(string Setting, string Memory, long Bytes, int Budget, string Largest, long LargestBytes, string Help);

/// <summary>Holds what a network takes against what it may take.</summary>
internal static class Budgets
{
    public static IEnumerable<PassedBudget> Passed(CompiledNetwork compiled)
    {
        if (compiled.Spec.MaxFlashBytes is { } flash && compiled.Figures is { } figures && figures.ImageBytes > flash)
        {
            var (largest, bytes) = LargestCode(figures);
            yield return new PassedBudget("MaxFlashBytes", "flash", figures.ImageBytes, flash, largest, bytes, LessCode(compiled.Spec));
        }

        if (compiled.Spec.MaxRamBytes is { } ram && compiled.RamBytes > ram)
        {
            int size = compiled.Spec.Precision == Precision.Double ? sizeof(double) : sizeof(float);
            long parameters = compiled.Memory.Parameters.Sum(parameter => (long)parameter.Count) * size;
            long states = compiled.Memory.States.Sum(state => (long)state.Count) * size;
            var (largest, bytes, help) = new[]
            {
                ("the parameters", parameters, "narrower layers have fewer"),
                ("the optimizer's memory", states, "[Sgd] has none"),
                ("what is made on the way", compiled.RamBytes - parameters - states, "narrower layers need less"),
            }.OrderByDescending(part => part.Item2).First();
            yield return new PassedBudget("MaxRamBytes", "RAM", compiled.RamBytes, ram, largest, bytes, help);
        }
    }

    /// <summary>What makes less code of a network.</summary>
    public static string LessCode(NetworkSpec spec) =>
        spec.Optimize != OptimizeMode.Size && spec.Unroll != UnrollMode.Never ? "set Optimize = Optimize.Size"
        : spec.Members == MemberGroups.All ? "choose fewer Members"
        : "use fewer layers";

    private static (string Name, long Bytes) LargestCode(ClassFigures figures)
    {
        var largest = figures.Methods.GroupBy(method => SplitMethod.EntryOf(method.Name) ?? method.Name).Select(member => (member.Key, Bytes: (long)member.Sum(method => method.Bytes))).OrderByDescending(member => member.Bytes).First();
        return figures.ConstantBytes > largest.Bytes ? ("constant data", figures.ConstantBytes) : largest;
    }
}
