namespace NetGen.Generator.Program;

/// <summary>Walks and rewrites formulas.</summary>
internal static class ExprExtensions
{
    public static IEnumerable<Expr> Walk(this Expr expr)
    {
        yield return expr;
        foreach (var operand in expr.Operands)
        {
            foreach (var inner in operand.Walk()) yield return inner;
        }
    }

    /// <summary>Every tensor read, labels included, each once.</summary>
    public static IEnumerable<Tensor> Tensors(this Expr expr) => expr.Walk()
        .Select(node => node is Load load ? load.Tensor : node is OneHot oneHot ? oneHot.Label : null)
        .Where(tensor => tensor is not null)
        .Select(tensor => tensor!)
        .Distinct();

    /// <summary>The axes of all leaves, each once, in order of appearance.</summary>
    public static IReadOnlyList<Axis> Axes(this Expr expr)
    {
        var axes = new List<Axis>();
        foreach (var node in expr.Walk())
        {
            if (node is OneHot oneHot) Add(oneHot.Axis);
            var tensor = node is Load load ? load.Tensor : (node as OneHot)?.Label;
            if (tensor is null) continue;
            foreach (var axis in tensor.Axes) Add(axis);
        }

        return axes;

        void Add(Axis axis)
        {
            if (!axes.Contains(axis)) axes.Add(axis);
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

    public static bool Reads(this Expr expr, Tensor tensor) => expr.Tensors().Contains(tensor);
}
