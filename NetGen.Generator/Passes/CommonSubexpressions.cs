using NetGen.Generator.Program;

namespace NetGen.Generator.Passes;

/// <summary>
/// Computes each formula once: an operation equal to an earlier one is replaced by it, and a map's formula found inside a later one
/// is read from its result. With this, softmax and cross entropy meet in p - onehot without a rule of their own.
/// </summary>
internal static class CommonSubexpressions
{
    public static void Run(TensorProgram program)
    {
        var replaced = new Dictionary<Tensor, Tensor>();
        var kept = new List<Compute>();
        foreach (var original in program.Operations)
        {
            var operation = original with { Value = original.Value.Rewrite(node => Reuse(node, original)) };
            var twin = operation.Output.Storage.Role == TensorRole.Temporary && operation.Output.SliceOf is null ? Twin(operation) : null;
            if (twin is null) kept.Add(operation);
            else replaced.Add(operation.Output, twin.Output);
        }

        program.Replace(kept);

        Expr? Reuse(Expr node, Compute reader)
        {
            if (node is Load load) return replaced.TryGetValue(load.Tensor, out var same) ? new Load(same) : null;
            if (node.Operands.Count == 0) return null;
            foreach (var earlier in kept)
            {
                if (earlier.Reduction != Reduction.None || earlier.Output.Alias is not null || earlier.Output.SliceOf is not null) continue;
                if (earlier.Output.Axes.Count != earlier.Value.Axes().Count) continue;
                if (earlier.Value.Equals(node)) return new Load(earlier.Output);
            }

            return null;
        }

        Compute? Twin(Compute operation) => kept.FirstOrDefault(earlier =>
            earlier.Reduction == operation.Reduction && earlier.Detach == operation.Detach && earlier.Output.Alias is null
            && earlier.Output.Axes.SequenceEqual(operation.Output.Axes) && earlier.Value.Equals(operation.Value));
    }
}
