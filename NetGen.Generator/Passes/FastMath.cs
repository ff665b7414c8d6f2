using NetGen.Generator.Program;

namespace NetGen.Generator.Passes;

/// <summary>
/// x / (sqrt(v) * c + e) becomes x * rsqrt(v * c^2 + e^2): an estimate with one Newton step in place of a root and a division. The small e only
/// guards against zero, so that moving it under the root changes nothing that matters; bits differ between processors.
/// </summary>
internal static class FastMath
{
    public static void Run(TensorProgram program) => program.Replace(
        program.Operations.Select(operation => operation with { Value = Replace(operation.Value) }));

    private static Expr Replace(Expr expr) => expr.Rewrite(node =>
    {
        if (node is not Binary { Operation: BinaryOperation.Divide, Right: Binary { Operation: BinaryOperation.Add, Right: Constant { Value: > 0 } guard } sum } quotient) return null;
        Expr? square = sum.Left switch
        {
            Unary { Operation: UnaryOperation.Sqrt } root => root.Operand,
            Binary { Operation: BinaryOperation.Multiply, Left: Unary { Operation: UnaryOperation.Sqrt } root, Right: var factor } => root.Operand * (factor * factor),
            Binary { Operation: BinaryOperation.Multiply, Left: var factor, Right: Unary { Operation: UnaryOperation.Sqrt } root } => root.Operand * (factor * factor),
            Binary { Operation: BinaryOperation.Divide, Left: Unary { Operation: UnaryOperation.Sqrt } root, Right: var divisor } => root.Operand / (divisor * divisor),
            _ => null,
        };
        // A denormal guard would vanish when squared; 1e-30 still keeps 0 / 0 away.
        return square is null ? null : Replace(quotient.Left) * new Unary(UnaryOperation.ReciprocalSqrt, square + Math.Max(guard.Value * guard.Value, 1e-30));
    });
}
