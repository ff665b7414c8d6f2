namespace NetGen.Generator.Program;

/// <summary>The derivative of a formula with respect to the elements of one tensor that it loads.</summary>
internal static class Derivative
{
    public static Expr Of(Expr expr, Tensor tensor)
    {
        switch (expr)
        {
            case Load load:
                return load.Tensor == tensor ? Expr.One : Expr.Zero;
            case Constant or OneHot:
                return Expr.Zero;
            case Apply apply:
                var inner = Of(apply.Argument, tensor);
                return IsZero(inner) ? inner : inner * apply.Function.Derivative(apply.Argument, apply);
            case Unary unary:
                var operand = Of(unary.Operand, tensor);
                return IsZero(operand) ? operand : operand * Outer(unary);
            case Binary binary:
                return OfBinary(binary, Of(binary.Left, tensor), Of(binary.Right, tensor));
            case Select select:
                var whenTrue = Of(select.WhenTrue, tensor);
                var whenFalse = Of(select.WhenFalse, tensor);
                return IsZero(whenTrue) && IsZero(whenFalse) ? Expr.Zero : select with { WhenTrue = whenTrue, WhenFalse = whenFalse };
            default:
                throw new NotSupportedException($"No derivative is defined for {expr.GetType().Name}.");
        }
    }

    private static Expr OfBinary(Binary binary, Expr left, Expr right) => binary.Operation switch
    {
        BinaryOperation.Add => left + right,
        BinaryOperation.Subtract => left - right,
        BinaryOperation.Multiply => (left * binary.Right) + (binary.Left * right),
        BinaryOperation.Divide => (left / binary.Right) - (right * (binary / binary.Right)),
        BinaryOperation.Max => IsZero(left) && IsZero(right) ? Expr.Zero : new Select(Comparison.Greater, binary.Left, binary.Right, left, right),
        BinaryOperation.Min => IsZero(left) && IsZero(right) ? Expr.Zero : new Select(Comparison.Less, binary.Left, binary.Right, left, right),
        _ => throw new NotSupportedException(binary.Operation.ToString()),
    };

    /// <summary>The derivative of the function itself, by its result where that is exact.</summary>
    private static Expr Outer(Unary unary)
    {
        var x = unary.Operand;
        return unary.Operation switch
        {
            UnaryOperation.Negate => -1,
            UnaryOperation.Abs => Functions.Sign(x),
            UnaryOperation.Sqrt => 0.5 / unary,
            UnaryOperation.Exp => unary,
            UnaryOperation.ExpM1 => unary + 1,
            UnaryOperation.Log => 1 / x,
            UnaryOperation.Tanh => 1 - (unary * unary),
            UnaryOperation.Sigmoid => unary * (1 - unary),
            UnaryOperation.Softplus => Functions.Sigmoid(x),
            UnaryOperation.NormalCdf => Functions.NormalPdf(x),
            UnaryOperation.NormalPdf => -(x * unary),
            _ => throw new NotSupportedException($"No derivative is defined for {unary.Operation}."),
        };
    }

    private static bool IsZero(Expr expr) => expr is Constant { Value: 0 };
}
