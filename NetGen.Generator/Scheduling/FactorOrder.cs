using NetGen.Generator.Program;

namespace NetGen.Generator.Scheduling;

/// <summary>
/// Fixes how each formula is associated: products are ordered so that what changes slowest is multiplied first (and hoisted), then sums with
/// a product become fused multiply-adds. Depends on shapes alone, so that every width rounds alike.
/// </summary>
internal static class FactorOrder
{
    public static Compute Arrange(Compute operation, Axis? lane) => operation with { Value = Fuse(Order(operation.Value, lane)) };

    private static Expr Order(Expr expr, Axis? lane)
    {
        if (expr.Operands.Count == 0) return expr;
        var ordered = expr.With([.. expr.Operands.Select(operand => Order(operand, lane))]);
        if (ordered is not Binary { Operation: BinaryOperation.Multiply }) return ordered;
        var factors = ordered.Factors().ToArray();
        if (factors.Length < 3) return ordered;
        return factors.Select((factor, index) => (factor, index)).OrderBy(item => Rank(item.factor)).ThenBy(item => item.index)
            .Select(item => item.factor).Aggregate((left, right) => left * right);

        int Rank(Expr factor)
        {
            var axes = factor.Axes();
            return axes.Count == 0 ? 0 : lane is not null && axes.Count == 1 && axes[0] == lane ? 1 : 2;
        }
    }

    private static Expr Fuse(Expr expr)
    {
        if (expr.Operands.Count == 0) return expr;
        var fused = expr.With([.. expr.Operands.Select(Fuse)]);
        return fused switch
        {
            Binary { Operation: BinaryOperation.Add, Right: Binary { Operation: BinaryOperation.Multiply } product } sum => new MultiplyAdd(product.Left, product.Right, sum.Left),
            Binary { Operation: BinaryOperation.Add, Left: Binary { Operation: BinaryOperation.Multiply } product } sum => new MultiplyAdd(product.Left, product.Right, sum.Right),
            Binary { Operation: BinaryOperation.Subtract, Right: Binary { Operation: BinaryOperation.Multiply } product } difference => new MultiplyAdd(-product.Left, product.Right, difference.Left),
            Binary { Operation: BinaryOperation.Subtract, Left: Binary { Operation: BinaryOperation.Multiply } product } difference => new MultiplyAdd(product.Left, product.Right, -difference.Right),
            _ => fused,
        };
    }
}
