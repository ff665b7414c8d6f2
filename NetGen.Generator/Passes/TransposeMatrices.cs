using NetGen.Generator.Program;
using NetGen.Generator.Scheduling;

namespace NetGen.Generator.Passes;

/// <summary>
/// Where a batch needs a matrix with its other axis contiguous, copies it once per block instead of summing across lanes for every row.
/// Fewer outputs than a vector has lanes are cheaper to sum across.
/// </summary>
internal static class TransposeMatrices
{
    public static void Run(TensorProgram program, int logicalLanes)
    {
        if (logicalLanes == 1) return;
        var copies = new Dictionary<Tensor, Compute>();
        var operations = new List<Compute>();
        foreach (var operation in program.Operations)
        {
            var reader = operation;
            if (Matrix(operation, logicalLanes) is { } matrix)
            {
                reader = operation with { Value = operation.Value.Rewrite(node => node is Load load && load.Tensor == matrix ? Copy(matrix) : null) };
            }

            operations.Add(reader);
        }

        program.Replace(operations);

        Load Copy(Tensor matrix)
        {
            if (!copies.TryGetValue(matrix, out var copy))
            {
                copy = new Compute(new Tensor(matrix.Name + "T", [.. matrix.Axes], TensorRole.Temporary) { IsTransposed = true }, Reduction.None, matrix);
                copies.Add(matrix, copy);
                operations.Add(copy);
            }

            return new Load(copy.Output);
        }
    }

    /// <summary>The matrix of a batch's contraction whose lanes would not be neighbours.</summary>
    private static Tensor? Matrix(Compute operation, int logicalLanes)
    {
        if (operation.Reduction != Reduction.Sum || !operation.Output.Axes.Any(axis => axis.IsDynamic) || operation.Output.Axes.Count != 2) return null;
        if (operation.Output.Axes.Any(axis => axis.HoldsLanes)) return null;
        var lane = operation.Output.Axes.First(axis => !axis.IsDynamic);
        if (lane.Extent < logicalLanes) return null;
        return operation.Value.Tensors().FirstOrDefault(tensor =>
            tensor.Axes.Count == 2 && tensor.Axes.Contains(lane) && !tensor.Axes.Any(axis => axis.IsDynamic) && Layout.Of(tensor, logicalLanes).Contiguous != lane);
    }
}
