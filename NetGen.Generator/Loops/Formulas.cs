using NetGen.Generator.Program;
using NetGen.Generator.Scheduling;

namespace NetGen.Generator.Loops;

/// <summary>
/// Gives equal formulas of a program one identity, so that comparing them again and again costs nothing, and arranges each once: the same
/// for every vector width.
/// </summary>
internal sealed class Formulas
{
    private readonly Dictionary<Tensor, Formula> _loads = [];
    private readonly Dictionary<Expr, Formula> _equal = [];
    private readonly Dictionary<Expr, Formula> _same = new(ReferenceComparer.Instance);
    private readonly Dictionary<(Tensor Made, Axis? Lane), Compute> _arranged = [];

    public Formula Of(Expr expr)
    {
        if (expr is Load load) return Of(load);
        if (_same.TryGetValue(expr, out var formula)) return formula;
        if (!_equal.TryGetValue(expr, out formula)) _equal.Add(expr, formula = new Formula(expr, expr.Axes()));
        _same.Add(expr, formula);
        return formula;
    }

    /// <summary>The formula that only reads a tensor.</summary>
    public Formula Of(Tensor tensor) => _loads.TryGetValue(tensor, out var formula) ? formula : Of(new Load(tensor));

    /// <summary>The operation with its products ordered and its sums fused, as lanes over this axis want them.</summary>
    public Compute Arranged(Compute operation, Axis? lane)
    {
        var key = (operation.Output, lane);
        if (!_arranged.TryGetValue(key, out var arranged)) _arranged.Add(key, arranged = FactorOrder.Arrange(operation, lane));
        return arranged;
    }

    private Formula Of(Load load)
    {
        if (!_loads.TryGetValue(load.Tensor, out var formula)) _loads.Add(load.Tensor, formula = new Formula(load, load.Tensor.Axes));
        return formula;
    }

    /// <summary>Spares formulas that are the same object the comparison node by node.</summary>
    private sealed class ReferenceComparer : IEqualityComparer<Expr>
    {
        public static ReferenceComparer Instance { get; } = new();

        public bool Equals(Expr x, Expr y) => ReferenceEquals(x, y);

        public int GetHashCode(Expr expr) => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(expr);
    }
}

/// <summary>All formulas that are equal.</summary>
/// <param name="expr">One of them.</param>
/// <param name="axes">The axes that their value depends on.</param>
internal sealed class Formula(Expr expr, IReadOnlyList<Axis> axes)
{
    public Expr Expr => expr;

    public IReadOnlyList<Expr> Operands { get; } = expr.Operands;

    public IReadOnlyList<Axis> Axes { get; } = axes;
}

/// <summary>A formula taken at a point by a nest with these lanes: equal where the value is, whatever the axes that it does not depend on.</summary>
internal readonly struct FormulaAt : IEquatable<FormulaAt>
{
    private readonly Formula _formula;
    private readonly Axis? _lane;
    private readonly Point _point;
    private readonly int _hash;

    public FormulaAt(Formula formula, Axis? lane, Point point)
    {
        (_formula, _lane, _point) = (formula, lane, point);
        _hash = formula.GetHashCode();
        for (int k = 0; k < formula.Axes.Count; k++) _hash = unchecked((_hash * 31) + point[formula.Axes[k]].GetHashCode());
    }

    public bool Equals(FormulaAt other)
    {
        if (_formula != other._formula || _lane != other._lane) return false;
        for (int k = 0; k < _formula.Axes.Count; k++)
        {
            if (!_point[_formula.Axes[k]].Equals(other._point[_formula.Axes[k]])) return false;
        }

        return true;
    }

    public override bool Equals(object? obj) => obj is FormulaAt other && Equals(other);

    public override int GetHashCode() => _hash;
}
