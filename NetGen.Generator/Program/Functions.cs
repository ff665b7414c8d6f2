namespace NetGen.Generator.Program;

/// <summary>Short names for the nodes that have no operator.</summary>
internal static class Functions
{
    public static Expr Abs(Expr x) => new Unary(UnaryOperation.Abs, x);

    public static Expr Sqrt(Expr x) => new Unary(UnaryOperation.Sqrt, x);

    public static Expr Exp(Expr x) => new Unary(UnaryOperation.Exp, x);

    public static Expr ExpMinusAbs(Expr x) => new Unary(UnaryOperation.ExpMinusAbs, x);

    public static Expr ExpM1(Expr x) => new Unary(UnaryOperation.ExpM1, x);

    public static Expr Log(Expr x) => new Unary(UnaryOperation.Log, x);

    public static Expr LogP1(Expr x) => new Unary(UnaryOperation.LogP1, x);

    public static Expr Tanh(Expr x) => new Unary(UnaryOperation.Tanh, x);

    public static Expr Sigmoid(Expr x) => new Unary(UnaryOperation.Sigmoid, x);

    public static Expr Softplus(Expr x) => new Unary(UnaryOperation.Softplus, x);

    public static Expr NormalCdf(Expr x) => new Unary(UnaryOperation.NormalCdf, x);

    public static Expr NormalPdf(Expr x) => new Unary(UnaryOperation.NormalPdf, x);

    public static Expr Max(Expr left, Expr right) => new Binary(BinaryOperation.Max, left, right);

    public static Expr Min(Expr left, Expr right) => new Binary(BinaryOperation.Min, left, right);

    /// <summary>left &gt; right ? whenTrue : whenFalse.</summary>
    public static Expr IfGreater(Expr left, Expr right, Expr whenTrue, Expr whenFalse) =>
        new Select(Comparison.Greater, left, right, whenTrue, whenFalse);

    public static Expr IfLess(Expr left, Expr right, Expr whenTrue, Expr whenFalse) =>
        new Select(Comparison.Less, left, right, whenTrue, whenFalse);

    public static Expr IfEqual(Expr left, Expr right, Expr whenTrue, Expr whenFalse) =>
        new Select(Comparison.Equal, left, right, whenTrue, whenFalse);

    /// <summary>-1, 0 or 1.</summary>
    public static Expr Sign(Expr x) => IfGreater(x, 0, 1, IfLess(x, 0, -1, 0));
}
