using NetGen.Generator.Program;
using NetGen.Generator.Scheduling;

namespace NetGen.Generator.Passes;

/// <summary>
/// Makes the copy that inference gives the caller a kernel of its own, so that the last layer's kernel is the one that training runs.
/// </summary>
internal static class SplitOutput
{
    public static List<Kernel> Run(IEnumerable<Kernel> kernels) => [.. kernels.SelectMany(Split)];

    private static Kernel[] Split(Kernel kernel)
    {
        if (kernel.Contraction is null || kernel.Operations.LastOrDefault() is not { Output: { Role: TensorRole.Output, Name: "output" }, Value: Load } copy) return [kernel];
        if (copy.Output.Axes is [{ IsDynamic: true }, { Extent: > Thresholds.CopiedOutputs }]) return [kernel];
        kernel.Operations.Remove(copy);
        var output = new Kernel(KernelKind.Map);
        output.Operations.Add(copy);
        return [kernel, output];
    }
}
