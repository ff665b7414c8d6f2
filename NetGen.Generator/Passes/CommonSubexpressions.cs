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
        var byFormula = new Dictionary<Expr, List<Compute>>();
        foreach (var original in program.Operations)
        {
            var operation = original with { Value = original.Value.Rewrite(node => Reuse(node, original)) };
            var twin = operation.Output.Storage.Role == TensorRole.Temporary && operation.Output.SliceOf is null ? Twin(operation) : null;
            if (twin is null) Keep(operation);
            else replaced.Add(operation.Output, twin.Output);
        }

        program.Replace(kept);

        Expr? Reuse(Expr node, Compute reader)
        {
            if (node is Load load) return replaced.TryGetValue(load.Tensor, out var same) ? new Load(same) : null;
            if (node.Operands.Count == 0) return null;
            var map = Equal(node).FirstOrDefault(earlier =>
                earlier.Reduction == Reduction.None && earlier.Output.Alias is null && earlier.Output.SliceOf is null
                && earlier.Output.Axes.Count == earlier.Value.Axes().Count);
            return map is null ? null : new Load(map.Output);
        }

        Compute? Twin(Compute operation) => Equal(operation.Value).FirstOrDefault(earlier =>
            earlier.Reduction == operation.Reduction && earlier.Detach == operation.Detach && earlier.Output.Alias is null
            && earlier.Output.Axes.SequenceEqual(operation.Output.Axes));

        // The operations so far with this formula, in order.
        List<Compute> Equal(Expr formula) => byFormula.TryGetValue(formula, out var operations) ? operations : [];

        void Keep(Compute operation)
        {
            kept.Add(operation);
            if (!byFormula.TryGetValue(operation.Value, out var operations)) byFormula.Add(operation.Value, operations = []);
            operations.Add(operation);
        }
    }
}
