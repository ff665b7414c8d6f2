using NetGen.Generator.Program;

namespace NetGen.Generator.Passes;

/// <summary>
/// Reverse mode by one rule: what an operation contributes to the gradient of a tensor t that it reads is the sum, over the operation's
/// axes that t lacks, of adjoint x d Value / d t. (Griewank and Walther, Evaluating Derivatives, 2008.)
/// </summary>
internal static class Autodiff
{
    /// <summary>Appends the backward operations and returns the gradient of each tensor of <paramref name="wrt"/>.</summary>
    /// <param name="program">The forward program; only its operations so far are differentiated.</param>
    /// <param name="seeds">Known gradients to start from: of the loss, 1; or a gradient from outside.</param>
    /// <param name="wrt">The tensors whose gradients are wanted.</param>
    public static Dictionary<Tensor, Expr> Differentiate(TensorProgram program, IEnumerable<KeyValuePair<Tensor, Expr>> seeds, IReadOnlyCollection<Tensor> wrt)
    {
        var forward = program.Operations.ToArray();
        var needed = Dependents(forward, wrt);
        var contributions = new Dictionary<Tensor, List<(Reduction Reduction, Expr Value)>>();
        foreach (var seed in seeds) Contribute(seed.Key, [], seed.Value);

        foreach (var operation in Enumerable.Reverse(forward))
        {
            if (operation.Detach || !needed.Contains(operation.Output)) continue;
            if (Total(operation.Output) is not { } adjoint) continue;
            if (operation.Reduction == Reduction.Max) throw new NotSupportedException("A maximum is differentiated only when detached.");
            var axes = operation.Value.Axes();
            foreach (var tensor in operation.Value.Tensors())
            {
                if (!needed.Contains(tensor)) continue;
                var derivative = Derivative.Of(operation.Value, tensor);
                if (operation.Reduction == Reduction.None)
                {
                    // The forward value is at hand: do not compute it a second time.
                    derivative = derivative.Rewrite(node => node.Equals(operation.Value) ? new Load(operation.Output) : null);
                }

                var summed = axes.Concat(operation.Output.Axes).Distinct().Where(axis => !tensor.Axes.Contains(axis)).ToArray();
                Contribute(tensor, summed, adjoint * derivative);
            }
        }

        return wrt.ToDictionary(tensor => tensor, tensor => Total(tensor) ?? Expr.Zero);

        void Contribute(Tensor tensor, Axis[] summed, Expr value)
        {
            if (value is Constant { Value: 0 }) return;
            var varying = value.Axes();
            // Along an axis on which it does not vary, the sum is a multiple.
            foreach (var axis in summed.Where(axis => !varying.Contains(axis)))
            {
                if (axis.IsDynamic) throw new NotSupportedException("A gradient that is the same for all rows is not summed over them.");
                value *= axis.Extent;
            }

            var reduction = summed.Any(varying.Contains) ? Reduction.Sum : Reduction.None;
            if (!contributions.TryGetValue(tensor, out var list)) contributions.Add(tensor, list = []);
            list.Add((reduction, value));
        }

        Expr? Total(Tensor tensor)
        {
            if (TotalOfSlices(tensor) is { } joined) return joined;
            if (!contributions.ContainsKey(tensor)) return null;
            var total = Joined(tensor);
            if (total is not (Load or Constant)) total = program.Emit(program.Unique("d" + tensor.Name), tensor.Axes, total);
            contributions[tensor] = [(Reduction.None, total)];
            return total;
        }

        Expr Joined(Tensor tensor) => contributions[tensor].Aggregate(Expr.Zero, (total, part) => total + (part.Reduction == Reduction.None
            ? part.Value
            : program.Emit(program.Unique("d" + tensor.Name), tensor.Axes, part.Value, reduction: part.Reduction)));

        // A tensor read by slices gets its gradient by slices: each is written into its part of one tensor.
        Expr? TotalOfSlices(Tensor whole)
        {
            var slices = contributions.Keys.Where(tensor => tensor.SliceOf == whole).ToArray();
            if (slices.Length == 0) return null;
            var gradient = program.Declare(program.Unique("d" + whole.Name), TensorRole.Temporary, [.. whole.Axes]);
            if (contributions.ContainsKey(whole)) throw new NotSupportedException($"{whole} is read by slices and as a whole.");
            foreach (var slice in slices)
            {
                var value = Joined(slice);
                var part = new Tensor(program.Unique("d" + slice.Name), [.. slice.Axes], TensorRole.Temporary) { SliceOf = gradient, Offset = slice.Offset };
                program.Emit(part, value);
                contributions.Remove(slice);
            }

            contributions[whole] = [(Reduction.None, gradient)];
            return gradient;
        }
    }

    /// <summary>The tensors through which <paramref name="wrt"/> reaches a result.</summary>
    private static HashSet<Tensor> Dependents(Compute[] forward, IEnumerable<Tensor> wrt)
    {
        var needed = new HashSet<Tensor>(wrt);
        foreach (var operation in forward.Where(operation => !operation.Detach))
        {
            var read = operation.Value.Tensors().ToArray();
            // A slice is made with its whole.
            needed.UnionWith(read.Where(tensor => tensor.SliceOf is { } whole && needed.Contains(whole)));
            if (read.Any(needed.Contains)) needed.Add(operation.Output);
        }

        return needed;
    }
}
