using NetGen.Generator.Loops;
using NetGen.Generator.Program;

namespace NetGen.Generator.Targets;

/// <summary>
/// Rewrites what a target without a library of its own lacks: fused multiply-adds, the greater of two, choices and magnitudes become plain
/// arithmetic and conditional expressions, whose operands are computed once. Everything is compared by less and equal, which are false for
/// NaN on every platform.
/// </summary>
internal sealed class PlainArithmetic
{
    private int _locals;

    public static void Run(List<Statement> body) => new PlainArithmetic().Rewrite(body);

    private void Rewrite(List<Statement> body)
    {
        var rewritten = new List<Statement>(body.Count);
        foreach (var statement in body)
        {
            if (statement.Inside is { } inside) Rewrite(inside);
            rewritten.Add(statement.Used is { } used ? statement.With(Plain(used, rewritten)) : statement);
        }

        body.Clear();
        body.AddRange(rewritten);
    }

    private Value Plain(Value value, List<Statement> before)
    {
        if (value.ArgumentCount == 0) return value;
        var plain = value.With([.. Enumerable.Range(0, value.ArgumentCount).Select(k => Plain(value.Argument(k), before))]);
        if (plain is not Operation operation) return plain;
        var operands = operation.Operands;
        switch (operation.Operator)
        {
            case Operator.Add when operands[1] is Operation { Operator: Operator.Multiply } product && product.Operands[0] is Literal { Number: < 0 }:
                return Sum(product.Operands[0], product.Operands[1], operands[0]);
            case Operator.Add when operands[1] is Literal { Number: < 0 } negative:
                return Of(Operator.Subtract, operands[0], new Literal(-negative.Number));
            case Operator.MultiplyAdd:
                return Sum(operands[0], operands[1], operands[2]);
            case Operator.Max:
                var (least, bounded) = Bound(operands, before);
                return new Conditional(Comparison.Less, bounded, least, least, bounded);
            case Operator.Min:
                var (most, limited) = Bound(operands, before);
                return new Conditional(Comparison.Less, most, limited, most, limited);
            case Operator.Abs:
                var signed = Named(operands[0], before);
                return new Conditional(Comparison.Less, signed, new Literal(0), Negative(signed), signed);
            case Operator.SelectGreater: return Choice(Comparison.Less, operands[1], operands[0]);
            case Operator.SelectGreaterOrEqual: return Choice(Comparison.LessOrEqual, operands[1], operands[0]);
            case Operator.SelectLess: return Choice(Comparison.Less, operands[0], operands[1]);
            case Operator.SelectLessOrEqual: return Choice(Comparison.LessOrEqual, operands[0], operands[1]);
            case Operator.SelectEqual: return Choice(Comparison.Equal, operands[0], operands[1]);
            case Operator.Sigmoid:
                // Below, e^-z grows past all bounds and its reciprocal to 0; the sum is never 0.
                return Of(Operator.Divide, new Literal(1), Of(Operator.Add, new Literal(1), Of(Operator.Exp, Negative(operands[0]))));
            default:
                return plain;
        }

        Conditional Choice(Comparison comparison, Value left, Value right) => new(comparison, left, right, operands[2], operands[3]);
    }

    /// <summary>A limit and the value that it limits, which is the one that may be NaN and then stays so.</summary>
    private (Value Limit, Value Value) Bound(IReadOnlyList<Value> operands, List<Statement> before)
    {
        var (left, right) = (Named(operands[0], before), Named(operands[1], before));
        return right is Literal ? (right, left) : (left, right);
    }

    /// <summary>A sum with a product; where a factor is negative, a difference.</summary>
    private static Value Sum(Value left, Value right, Value addend) => (left, right, addend) switch
    {
        (Operation { Operator: Operator.Negate } negative, _, _) => Of(Operator.Subtract, addend, Of(Operator.Multiply, negative.Operands[0], right)),
        (Literal { Number: < 0 } negative, _, _) => Of(Operator.Subtract, addend, Of(Operator.Multiply, new Literal(-negative.Number), right)),
        (_, _, Operation { Operator: Operator.Negate } negative) => Of(Operator.Subtract, Of(Operator.Multiply, left, right), negative.Operands[0]),
        _ => Of(Operator.Add, addend, Of(Operator.Multiply, left, right)),
    };

    private static Value Negative(Value value) => value is Literal literal ? new Literal(-literal.Number)
        : value is Operation { Operator: Operator.Negate } negative ? negative.Operands[0]
        : Of(Operator.Negate, value);

    private static Operation Of(Operator kind, params Value[] operands) => new(kind, operands, false);

    /// <summary>The value under a name, so that using it twice computes it once.</summary>
    private Value Named(Value value, List<Statement> before)
    {
        if (value is Variable or Literal) return value;
        var local = new Variable("once" + Affine.Of(_locals++), false);
        before.Add(new Declare(local, value));
        return local;
    }
}
