using NetGen.Generator.Loops;

namespace NetGen.Generator.Scheduling;

/// <summary>Gives kernels that several entry points run methods of their own, which all of them call.</summary>
internal static class ShareKernels
{
    /// <summary>Replaces schedules, before the JIT's budget sees them: then it need not loop what is a call.</summary>
    public static void Run(IEnumerable<EntryProgram> entries)
    {
        var alike = entries.SelectMany(entry => entry.Kernels, (entry, kernel) => (Kernel: kernel, Key: KernelBodies.SharedKey(entry, kernel))).GroupBy(pair => pair.Key, pair => pair.Kernel);
        foreach (var kernel in alike.Where(group => group.Count() > 1).SelectMany(group => group)) kernel.Schedule = kernel.Schedule! with { Tiling = kernel.Schedule.Tiling with { Outlined = true } };
    }
}
