using NetGen.Generator.Loops;
using NetGen.Generator.Model;
using NetGen.Generator.Program;
using NetGen.Generator.Scheduling;

namespace NetGen.Generator.Passes;

/// <summary>
/// Where an update is too heavy to ride on its gradient's sums, makes the gradient of a large matrix in strips that the nearest caches hold,
/// each used up by the update before the next is made: no gradient is cleared, stored and read as a whole.
/// </summary>
internal static class UpdateInStrips
{
    /// <summary>A multiple of the rows of all register tiles.</summary>
    private const int MostRows = 120;

    /// <summary>A multiple of those of most.</summary>
    private const int LeastRows = 24;

    public static List<Kernel> Run(List<Kernel> kernels, Precision precision, int logicalLanes)
    {
        var gradients = kernels.Skip(1).Select((update, k) => UsedUp(kernels, k, update)).OfType<Tensor>().ToArray();
        if (logicalLanes == 1 || !gradients.Any(gradient => StackPlan.Bytes(Layout.Of(gradient, logicalLanes).Length, precision) > Thresholds.DeferredBytes)) return kernels;
        var strips = gradients.ToDictionary(gradient => gradient, gradient => new Tensor(gradient.Name, [.. gradient.Axes], gradient.Role) { StripRows = RowsOf(gradient) });
        return kernels.ConvertAll(kernel => kernel.Made.Concat(kernel.Read).Any(strips.ContainsKey) ? kernel.Over(strips) : kernel);

        int RowsOf(Tensor gradient)
        {
            var layout = Layout.Of(gradient, logicalLanes);
            int rows = layout.Order[0].Extent;
            return Math.Min(rows, StackPlan.Bytes(layout.Length / rows * MostRows, precision) <= Thresholds.StripBytes ? MostRows : LeastRows);
        }
    }

    /// <summary>The gradient of a matrix that a kernel sums for the update right after it and for nobody else; null where it is none.</summary>
    private static Tensor? UsedUp(List<Kernel> kernels, int k, Kernel update)
    {
        bool isPair = kernels[k] is { Kind: KernelKind.Contraction, Operations.Count: 0, Siblings.Count: 0, Result: { } sum } && Bindings.LivesInMemory(sum) && sum.Alias is null
            && update.Kind == KernelKind.Map && update.Made.Any(tensor => tensor.Alias?.Role == TensorRole.Parameter) && update.Read.Contains(sum);
        var gradient = kernels[k].Result;
        return isPair && kernels.Count(kernel => kernel.Read.Contains(gradient!)) == 1 ? gradient : null;
    }
}
