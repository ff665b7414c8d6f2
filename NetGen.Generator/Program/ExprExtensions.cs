namespace NetGen.Generator.Program;

/// <summary>Walks and rewrites formulas.</summary>
internal static class ExprExtensions
{
    /// <summary>The nodes, each before its operands.</summary>
    public static IReadOnlyList<Expr> Walk(this Expr expr)
    {
        var nodes = new List<Expr>();
        Visit(expr, nodes, static (node, nodes) => nodes.Add(node));
        return nodes;
    }

    /// <summary>Every tensor read, labels included, each once.</summary>
    public static IReadOnlyList<Tensor> Tensors(this Expr expr)
    {
        var tensors = new List<Tensor>();
        Visit(expr, tensors, static (node, tensors) =>
        {
            if (TensorOf(node) is { } tensor) AddOnce(tensors, tensor);
        });
        return tensors;
    }

    /// <summary>The axes of all leaves, each once, in order of appearance.</summary>
    public static IReadOnlyList<Axis> Axes(this Expr expr)
    {
        var axes = new List<Axis>();
        Visit(expr, axes, static (node, axes) =>
        {
            if (node is OneHot oneHot) AddOnce(axes, oneHot.Axis);
            if (TensorOf(node) is not { } tensor) return;
            foreach (var axis in tensor.Axes) AddOnce(axes, axis);
        });
        return axes;
    }

    private static Tensor? TensorOf(Expr node) => node is Load load ? load.Tensor : (node as OneHot)?.Label;

    private static void AddOnce<T>(List<T> list, T item)
    {
        if (!list.Contains(item)) list.Add(item);
    }

    // The compiler asks formulas about their parts all the time: the commonest nodes are spared the list of their operands.
    private static void Visit<T>(Expr node, T state, Action<Expr, T> visit)
    {
        visit(node, state);
        switch (node)
        {
            case Load or Constant or OneHot:
                break;
            case Unary unary:
                Visit(unary.Operand, state, visit);
                break;
            case Binary binary:
                Visit(binary.Left, state, visit);
                Visit(binary.Right, state, visit);
                break;
            default:
                foreach (var operand in node.Operands) Visit(operand, state, visit);
                break;
        }
    }

    /// <summary>Replaces from the top down: where <paramref name="replace"/> answers, its answer stands as it is.</summary>
    public static Expr Rewrite(this Expr expr, Func<Expr, Expr?> replace)
    {
        if (replace(expr) is { } replaced) return replaced;
        var operands = expr.Operands;
        if (operands.Count == 0) return expr;
        var rewritten = new Expr[operands.Count];
        bool changed = false;
        for (int k = 0; k < rewritten.Length; k++)
        {
            rewritten[k] = operands[k].Rewrite(replace);
            changed |= !ReferenceEquals(rewritten[k], operands[k]);
        }

        return changed ? expr.With(rewritten) : expr;
    }

    /// <summary>The same formula over other tensors, where <paramref name="instead"/> has one.</summary>
    public static Expr Over(this Expr expr, IReadOnlyDictionary<Tensor, Tensor> instead) =>
        expr.Rewrite(node => node is Load load && instead.TryGetValue(load.Tensor, out var other) ? new Load(other) : null);

    /// <summary>What a product multiplies, from left to right; the formula itself where it is none.</summary>
    public static IEnumerable<Expr> Factors(this Expr expr) => expr is Binary { Operation: BinaryOperation.Multiply } product
        ? product.Left.Factors().Concat(product.Right.Factors())
        : [expr];

    public static bool Reads(this Expr expr, Tensor tensor) => expr.Tensors().Contains(tensor);
}
