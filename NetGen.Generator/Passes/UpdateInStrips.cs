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

    /// <summary>A multiple of those of most.</summary>
    private const int LeastRows = 24;

    public static List<Kernel> Run(List<Kernel> kernels, Precision precision, int logicalLanes)
    {
        var gradients = kernels.Skip(1).Select((update, k) => UsedUp(kernels, k, update)).OfType<Tensor>().ToArray();
        bool isWorthIt = gradients.Any(gradient => Bytes(gradient, RowsIn(gradient)) > Thresholds.DeferredBytes) && gradients.All(gradient => Bytes(gradient, AtMost(LeastRows, gradient)) <= Thresholds.StripBytes);
        if (logicalLanes == 1 || !isWorthIt) return kernels;
        var strips = gradients.ToDictionary(gradient => gradient, gradient => new Tensor(gradient.Name, [.. gradient.Axes], gradient.Role) { StripRows = AtMost(Bytes(gradient, AtMost(MostRows, gradient)) <= Thresholds.StripBytes ? MostRows : LeastRows, gradient) });
        return kernels.ConvertAll(kernel => kernel.Made.Concat(kernel.Read).Any(strips.ContainsKey) ? kernel.Over(strips) : kernel);

        int RowsIn(Tensor gradient) => Layout.Of(gradient, logicalLanes).Order[0].Extent;

        int AtMost(int rows, Tensor gradient) => Math.Min(rows, RowsIn(gradient));

        int Bytes(Tensor gradient, int rows) => StackPlan.Bytes(rows * (Layout.Of(gradient, logicalLanes).Length / RowsIn(gradient)), precision);
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
