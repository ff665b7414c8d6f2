namespace NetGen.Generator.Program;

/// <summary>
/// Makes nodes, folding what is exactly equal: constants, neutral elements, signs. Never changes a finite value's bits but for a zero's sign.
/// What is multiplied by a 0 that is written here, by itself or as a slope, is 0, even where it is no number.
/// </summary>
internal static class Simplify
{
    public static Expr Add(Expr left, Expr right) => (left, right) switch
    {
        (Constant a, Constant b) => a.Value + b.Value,
        (Constant { Value: 0 }, _) => right,
        (_, Constant { Value: 0 }) => left,
        (_, Unary { Operation: UnaryOperation.Negate } negated) => Subtract(left, negated.Operand),
        (Unary { Operation: UnaryOperation.Negate } negated, _) => Subtract(right, negated.Operand),
        _ => new Binary(BinaryOperation.Add, left, right),
    };

    public static Expr Subtract(Expr left, Expr right) => (left, right) switch
    {
        (Constant a, Constant b) => a.Value - b.Value,
        (_, Constant { Value: 0 }) => left,
        (Constant { Value: 0 }, _) => Negate(right),
        (_, Unary { Operation: UnaryOperation.Negate } negated) => Add(left, negated.Operand),
        _ => new Binary(BinaryOperation.Subtract, left, right),
    };

    public static Expr Multiply(Expr left, Expr right) => (left, right) switch
    {
        (Constant a, Constant b) => a.Value * b.Value,
        (Constant { Value: 0 }, _) => Expr.Zero,
        (_, Constant { Value: 0 }) => Expr.Zero,
        (Constant { Value: 1 }, _) => right,
        (_, Constant { Value: 1 }) => left,
        (Constant { Value: -1 }, _) => Negate(right),
        (_, Constant { Value: -1 }) => Negate(left),
        (Unary { Operation: UnaryOperation.Negate } a, Unary { Operation: UnaryOperation.Negate } b) => Multiply(a.Operand, b.Operand),
        (Unary { Operation: UnaryOperation.Negate } a, _) => Negate(Multiply(a.Operand, right)),
        (_, Unary { Operation: UnaryOperation.Negate } b) => Negate(Multiply(left, b.Operand)),
        (_, Constant) => Multiply(right, left),
        (_, Select gate) when IsGate(gate) => Through(gate, left),
        (Select gate, _) when IsGate(gate) => Through(gate, right),
        (_, Binary { Operation: BinaryOperation.Add } sum) when sum.Left.Equals(sum.Right) && Twice(left) is { } twice => Multiply(twice, sum.Left),
        _ => new Binary(BinaryOperation.Multiply, left, right),
    };

    /// <summary>True for what is either 0 or 1, as the slope of a rectifier.</summary>
    private static bool IsGate(Expr expr) => expr switch
    {
        Constant { Value: 0 or 1 } => true,
        Select choice => IsGate(choice.WhenTrue) && IsGate(choice.WhenFalse),
        _ => false,
    };

    /// <summary>A value where a gate is 1, else 0: no product is needed for that.</summary>
    private static Expr Through(Expr gate, Expr value) => gate is Select choice
        ? choice with { WhenTrue = Through(choice.WhenTrue, value), WhenFalse = Through(choice.WhenFalse, value) }
        : Multiply(gate, value);

    /// <summary>Twice a value that has a constant factor, exactly.</summary>
    private static Expr? Twice(Expr expr) => expr switch
    {
        Constant factor => 2 * factor.Value,
        Binary { Operation: BinaryOperation.Multiply, Left: Constant factor } product => Multiply(2 * factor.Value, product.Right),
        _ => null,
    };

    public static Expr Divide(Expr left, Expr right) => (left, right) switch
    {
        (Constant a, Constant { Value: not 0 } b) => a.Value / b.Value,
        (Constant { Value: 0 }, _) => Expr.Zero,
        (_, Constant { Value: 1 }) => left,
        (Unary { Operation: UnaryOperation.Negate } a, _) => Negate(Divide(a.Operand, right)),
        _ => new Binary(BinaryOperation.Divide, left, right),
    };

    public static Expr Negate(Expr operand) => operand switch
    {
        Constant a => -a.Value,
        Unary { Operation: UnaryOperation.Negate } negated => negated.Operand,
        Binary { Operation: BinaryOperation.Subtract } difference => Subtract(difference.Right, difference.Left),
        Binary { Operation: BinaryOperation.Multiply, Left: Constant factor } product => Multiply(-factor.Value, product.Right),
        _ => new Unary(UnaryOperation.Negate, operand),
    };

    public static Expr Unary(UnaryOperation operation, Expr operand) =>
        operation == UnaryOperation.Negate ? Negate(operand) : new Unary(operation, operand);

    public static Expr Binary(BinaryOperation operation, Expr left, Expr right) => operation switch
    {
        BinaryOperation.Add => Add(left, right),
        BinaryOperation.Subtract => Subtract(left, right),
        BinaryOperation.Multiply => Multiply(left, right),
        BinaryOperation.Divide => Divide(left, right),
        _ => new Binary(operation, left, right),
    };
}
