using NetGen.Generator.Loops;
using NetGen.Generator.Model;
using NetGen.Generator.Program;
using NetGen.Generator.Scheduling;

namespace NetGen.Generator.Passes;

/// <summary>
/// Moves the update of a large matrix from the end of a sample's step into the next sample's forward pass, which reads the matrix anyway:
/// one pass over it in place of two. Every element goes through the same arithmetic in the same order, so no bit changes. What waits is the
/// gradient at the layer's sums, and the input that the caller still holds.
/// </summary>
internal static class DeferUpdate
{
    /// <summary>The input of the sample before.</summary>
    public const string Previous = "previous";

    /// <summary>Rewrites the step of one sample.</summary>
    /// <param name="program">The whole step, optimised; holds the result.</param>
    /// <param name="precision">The network's.</param>
    /// <returns>The program that makes the update which the last step left waiting; null where no update is worth to wait.</returns>
    public static TensorProgram? Run(TensorProgram program, Precision precision)
    {
        foreach (var update in program.Operations.Where(operation => operation.Output.Alias is { Role: TensorRole.Parameter, Axes.Count: 2 }))
        {
            var matrix = update.Output.Alias!;
            int bytes = StackPlan.Bytes(matrix.Axes[0].Extent * matrix.Axes[1].Extent, precision);
            Compute[] readers = [.. program.Operations.Where(operation => operation != update && operation.Value.Reads(matrix))];
            if (bytes < Thresholds.DeferredBytes || readers is not [{ Reduction: Reduction.Sum }] || Waiting(update, matrix) is not { } delta) continue;
            return Defer(program, update, delta);
        }

        return null;
    }

    /// <summary>
    /// What the update reads beside its matrix and the numbers of the step, if that is the input and one temporary: the gradient at the sums. The
    /// matrix is read once: what decays by itself would do so before the first sample as well, where nothing waits.
    /// </summary>
    private static Tensor? Waiting(Compute update, Tensor matrix)
    {
        if (update.Value.Walk().Count(node => node is Load load && load.Tensor == matrix) != 1) return null;
        Tensor[] read = [.. update.Value.Tensors().Where(tensor => tensor != matrix && tensor.Role != TensorRole.Scalar).Distinct()];
        return read.Length == 2 && read.Any(IsInput) ? read.SingleOrDefault(tensor => tensor is { Role: TensorRole.Temporary, Axes.Count: 1 }) : null;
    }

    private static bool IsInput(Tensor tensor) => tensor is { Role: TensorRole.Input, Axes.Count: 1 };

    private static TensorProgram Defer(TensorProgram program, Compute update, Tensor delta)
    {
        var matrix = update.Output.Alias!;
        var input = update.Value.Tensors().First(IsInput);
        var waiting = new Tensor(program.Unique("waiting_" + delta.Name), [.. delta.Axes], TensorRole.Waiting);
        var before = new Tensor(Previous, [.. input.Axes], TensorRole.Input);
        var late = update with { Value = update.Value.Over(new Dictionary<Tensor, Tensor> { [delta] = waiting, [input] = before }) };

        var updated = new Dictionary<Tensor, Tensor> { [matrix] = update.Output };
        var operations = new List<Compute> { late };
        foreach (var operation in program.Operations.Where(operation => operation != update))
        {
            operations.Add(operation with { Value = operation.Value.Over(updated) });
            if (operation.Output == delta) operations.Add(new Compute(new Tensor(waiting.Name + "'", [.. delta.Axes], TensorRole.Waiting) { Alias = waiting }, Reduction.None, delta));
        }

        program.Replace(operations);
        var flush = new TensorProgram("Flush");
        flush.Replace([late]);
        return flush;
    }
}
