using NetGen.Generator.Program;

namespace NetGen.Generator.Loops;

/// <summary>
/// What a formula is in the lanes beyond its axis's end, given that memory holds exact zeros there: 0, another constant, some finite
/// number, or anything. Only where it is not 0 must it be masked before it is stored.
/// </summary>
internal sealed class PaddingAnalysis(Axis lane, Func<Tensor, double?> known)
{
    /// <summary>Some finite number.</summary>
    public const double Finite = double.MaxValue;

    /// <summary>True when the padding lanes of <paramref name="expr"/> are exactly 0.</summary>
    public bool IsZero(Expr expr) => Of(expr) is 0;

    /// <summary>The value in the padding lanes, <see cref="Finite"/>, or null when nothing is known.</summary>
    public double? Of(Expr expr)
    {
        switch (expr)
        {
            case Load load:
                return load.Tensor.Axes.Contains(lane) ? known(load.Tensor) : Finite;
            case Constant constant:
                return constant.Value;
            case OneHot oneHot:
                return oneHot.Axis == lane ? 0 : Finite;
            case MultiplyAdd fused:
                return Sum(Product(Of(fused.Left), Of(fused.Right)), Of(fused.Addend), (left, right) => left + right);
            case Binary { Operation: BinaryOperation.Multiply } product:
                return Product(Of(product.Left), Of(product.Right));
            case Binary { Operation: BinaryOperation.Add } sum:
                return Sum(Of(sum.Left), Of(sum.Right), (left, right) => left + right);
            case Binary { Operation: BinaryOperation.Subtract } difference:
                return Sum(Of(difference.Left), Of(difference.Right), (left, right) => left - right);
            case Binary { Operation: BinaryOperation.Divide } quotient:
                return (Of(quotient.Left), Of(quotient.Right)) switch
                {
                    // A uniform divisor may be 0, and 0 / 0 is no number; a known one is not.
                    (0, { } divisor) when divisor is not (0 or Finite) => 0,
                    ({ } left, { } divisor) when left is not Finite && divisor is not (0 or Finite) => left / divisor,
                    _ => null,
                };
            case Unary unary:
                return OfUnary(unary.Operation, Of(unary.Operand));
            case Select select:
                var (whenTrue, whenFalse) = (Of(select.WhenTrue), Of(select.WhenFalse));
                if (Of(select.Left) is { } l and not Finite && Of(select.Right) is { } r and not Finite) return Holds(select.Comparison, l, r) ? whenTrue : whenFalse;
                return whenTrue is { } t && whenFalse is { } f ? t.Equals(f) ? t : Finite : null;
            case Binary extreme:
                return (Of(extreme.Left), Of(extreme.Right)) switch
                {
                    ({ } a and not Finite, { } b and not Finite) => extreme.Operation == BinaryOperation.Max ? (a > b ? a : b) : (a < b ? a : b),
                    ({ }, { }) => Finite,
                    _ => null,
                };
            default:
                return null;
        }
    }

    private static double? Product(double? left, double? right) => (left, right) switch
    {
        (0, { }) or ({ }, 0) => 0,
        ({ } a and not Finite, { } b and not Finite) => a * b,
        (>= -1 and <= 1, Finite) or (Finite, >= -1 and <= 1) => Finite,
        _ => null,
    };

    private static double? Sum(double? left, double? right, Func<double, double, double> join) =>
        left is { } a and not Finite && right is { } b and not Finite ? join(a, b) : null;

    private static double? OfUnary(UnaryOperation operation, double? operand)
    {
        if (operand is not { } x) return null;
        if (x is Finite) return operation is UnaryOperation.ExpMinusAbs or UnaryOperation.Tanh or UnaryOperation.Sigmoid or UnaryOperation.NormalCdf or UnaryOperation.NormalPdf or UnaryOperation.Negate or UnaryOperation.Abs ? Finite : null;
        return operation switch
        {
            UnaryOperation.Negate => -x,
            UnaryOperation.Abs => Math.Abs(x),
            UnaryOperation.Sqrt when x >= 0 => Math.Sqrt(x),
            UnaryOperation.Exp => Math.Exp(x),
            UnaryOperation.ExpMinusAbs => Math.Exp(-Math.Abs(x)),
            UnaryOperation.ExpM1 => x == 0 ? 0 : Finite,
            UnaryOperation.Tanh => Math.Tanh(x),
            UnaryOperation.Sigmoid => 1 / (1 + Math.Exp(-x)),
            UnaryOperation.LogP1 or UnaryOperation.Softplus or UnaryOperation.NormalCdf or UnaryOperation.NormalPdf => Finite,
            _ => null,
        };
    }

    private static bool Holds(Comparison comparison, double left, double right) => comparison switch
    {
        Comparison.Greater => left > right,
        Comparison.GreaterOrEqual => left >= right,
        Comparison.Less => left < right,
        Comparison.LessOrEqual => left <= right,
        _ => left == right,
    };
}
