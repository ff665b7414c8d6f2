using NetGen.Generator.Loops;

namespace NetGen.Generator.Scheduling;

/// <summary>Gives kernels that several entry points or layers run methods of their own, which all of them call.</summary>
internal static class ShareKernels
{
    /// <summary>Replaces schedules, before the JIT's budget sees them: then it need not loop what is a call.</summary>
    public static void Run(IEnumerable<EntryProgram> entries)
    {
        var alike = entries.SelectMany(entry => entry.Kernels, (entry, kernel) => (Kernel: kernel, Key: KernelBodies.SharedKey(entry, kernel))).GroupBy(pair => pair.Key, pair => pair.Kernel);
        foreach (var kernel in alike.Where(group => group.Count() > 1).SelectMany(group => group)) Outline(kernel);
    }

    /// <summary>
    /// The same, after the budget, for the loops of single samples of which <see cref="MergeMethods"/> can make one method: 784-256-128-64-10
    /// with SGD takes 0.93 of the text. What is written out without loops stays where it is.
    /// </summary>
    public static void AcrossLayers(IEnumerable<EntryProgram> entries, KernelBodies bodies)
    {
        var loops = new List<(Kernel Kernel, LoopMethod Method)>();
        foreach (var entry in entries.Where(entry => !entry.Entry.IsBatched))
        {
            foreach (var kernel in entry.Kernels.Where(kernel => !kernel.Schedule!.Tiling.Outlined))
            {
                var body = bodies.BodyOf(entry, kernel);
                if (Values.All(body).Any(statement => statement is For)) loops.Add((kernel, new LoopMethod("", [], [], ReturnsNumber: false, body, IsEntry: false)));
            }
        }

        var alike = new HashSet<LoopMethod>(MergeMethods.Alike(loops.Select(loop => loop.Method)).SelectMany(group => group.Alike).Select(shape => shape.Method));
        foreach (var (kernel, method) in loops.Where(loop => alike.Contains(loop.Method))) Outline(kernel);
    }

    private static void Outline(Kernel kernel) => kernel.Schedule = kernel.Schedule! with { Tiling = kernel.Schedule.Tiling with { Outlined = true } };
}
