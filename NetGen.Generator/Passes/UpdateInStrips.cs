using NetGen.Generator.Loops;
using NetGen.Generator.Model;
using NetGen.Generator.Program;
using NetGen.Generator.Scheduling;

namespace NetGen.Generator.Passes;

/// <summary>
/// Where an update is too heavy to ride on its gradient's sums, makes the gradient of a large matrix in strips that the nearest caches hold,
/// each used up by the update before the next is made: no gradient is cleared, stored and read as a whole. The gradients of the other
/// matrices are one strip each.
/// </summary>
internal static class UpdateInStrips
{
    /// <summary>A multiple of the rows of all register tiles.</summary>
    private const int MostRows = 120;

    /// <summary>A multiple of the rows of most of them.</summary>
    private const int LeastRows = 24;

    public static List<Kernel> Run(List<Kernel> kernels, Precision precision, int logicalLanes)
    {
        if (logicalLanes == 1) return kernels;
        var gradients = kernels.Zip(kernels.Skip(1), UsedUp).OfType<Tensor>().Where(gradient => kernels.Count(kernel => kernel.Read.Contains(gradient)) == 1).ToArray();
        if (!gradients.Any(IsLarge) || !gradients.All(gradient => Fits(gradient, LeastRows))) return kernels;
        var strips = gradients.ToDictionary(
            gradient => gradient,
            gradient => new Tensor(gradient.Name, [.. gradient.Axes], gradient.Role) { StripRows = Math.Min(Fits(gradient, MostRows) ? MostRows : LeastRows, RowsIn(gradient)) });
        return kernels.ConvertAll(kernel => kernel.Made.Concat(kernel.Read).Any(strips.ContainsKey) ? kernel.Over(strips) : kernel);

        bool IsLarge(Tensor gradient) => Bytes(gradient, RowsIn(gradient)) > Thresholds.DeferredBytes;

        bool Fits(Tensor gradient, int rows) => Bytes(gradient, Math.Min(rows, RowsIn(gradient))) <= Thresholds.StripBytes;

        int RowsIn(Tensor gradient) => Layout.Of(gradient, logicalLanes).Order[0].Extent;

        int Bytes(Tensor gradient, int rows) => StackPlan.Bytes(rows * (Layout.Of(gradient, logicalLanes).Length / RowsIn(gradient)), precision);
    }

    /// <summary>The gradient of a matrix that one kernel sums for the update right after it; null where it is none.</summary>
    private static Tensor? UsedUp(Kernel sum, Kernel update) =>
        sum is { Kind: KernelKind.Contraction, Operations.Count: 0, Siblings.Count: 0, Result: { } gradient } && Bindings.LivesInMemory(gradient)
        && update.Kind == KernelKind.Map && update.Made.Any(tensor => tensor.Alias?.Role == TensorRole.Parameter) && update.Read.Contains(gradient) ? gradient : null;
}
