namespace NetGen.Generator.Program;

/// <summary>A symbolic formula over tensors. Leaves carry axes; everything above them is elementwise.</summary>
internal abstract record Expr
{
    public static Expr Zero { get; } = new Constant(0);

    public static Expr One { get; } = new Constant(1);

    public virtual IReadOnlyList<Expr> Operands => [];

    public static implicit operator Expr(double value) => new Constant(value);

    public static implicit operator Expr(Tensor tensor) => new Load(tensor);

    public static Expr operator +(Expr left, Expr right) => Simplify.Add(left, right);

    public static Expr operator -(Expr left, Expr right) => Simplify.Subtract(left, right);

    public static Expr operator *(Expr left, Expr right) => Simplify.Multiply(left, right);

    public static Expr operator /(Expr left, Expr right) => Simplify.Divide(left, right);

    public static Expr operator -(Expr operand) => Simplify.Negate(operand);

    /// <summary>The same node over other operands, simplified again.</summary>
    public virtual Expr With(IReadOnlyList<Expr> operands) => this;
}

/// <summary>The element of a tensor at the current point of its axes.</summary>
internal sealed record Load(Tensor Tensor) : Expr
{
    public override string ToString() => Tensor.Name;
}

internal sealed record Constant(double Value) : Expr
{
    public override string ToString() => Value.ToString("R", System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>1 where the axis stands at the label's class, else 0.</summary>
internal sealed record OneHot(Axis Axis, Tensor Label) : Expr
{
    public override string ToString() => $"[{Axis}={Label.Name}]";
}

internal enum UnaryOperation
{
    Negate,
    Abs,
    Sqrt,
    Exp,

    /// <summary>e^-|x|.</summary>
    ExpMinusAbs,

    /// <summary>e^x - 1, accurate near 0.</summary>
    ExpM1,
    Log,

    /// <summary>log(1 + x) for x from 0 to 1, accurate near 0.</summary>
    LogP1,
    Tanh,
    Sigmoid,

    /// <summary>log(1 + e^x).</summary>
    Softplus,

    /// <summary>The cumulative distribution function of the standard normal distribution.</summary>
    NormalCdf,

    /// <summary>The density of the standard normal distribution.</summary>
    NormalPdf,

    /// <summary>1 / sqrt(x) by an estimate and one Newton step: only under FastMath.</summary>
    ReciprocalSqrt,
}

internal sealed record Unary(UnaryOperation Operation, Expr Operand) : Expr
{
    public override IReadOnlyList<Expr> Operands => [Operand];

    public override Expr With(IReadOnlyList<Expr> operands) => Simplify.Unary(Operation, operands[0]);

    public override string ToString() => Operation == UnaryOperation.Negate ? $"-{Operand}" : $"{Operation}({Operand})";
}

internal enum BinaryOperation
{
    Add,
    Subtract,
    Multiply,
    Divide,

    /// <summary>left &gt; right ? left : right.</summary>
    Max,

    /// <summary>left &lt; right ? left : right.</summary>
    Min,
}

internal sealed record Binary(BinaryOperation Operation, Expr Left, Expr Right) : Expr
{
    public override IReadOnlyList<Expr> Operands => [Left, Right];

    public override Expr With(IReadOnlyList<Expr> operands) => Simplify.Binary(Operation, operands[0], operands[1]);

    public override string ToString() => Operation switch
    {
        BinaryOperation.Add => $"({Left} + {Right})",
        BinaryOperation.Subtract => $"({Left} - {Right})",
        BinaryOperation.Multiply => $"({Left} * {Right})",
        BinaryOperation.Divide => $"({Left} / {Right})",
        _ => $"{Operation}({Left}, {Right})",
    };
}

/// <summary>left * right + addend with one rounding. Formed when a program is scheduled, so that every target and width fuses the same sums.</summary>
internal sealed record MultiplyAdd(Expr Left, Expr Right, Expr Addend) : Expr
{
    public override IReadOnlyList<Expr> Operands => [Left, Right, Addend];

    public override Expr With(IReadOnlyList<Expr> operands) => new MultiplyAdd(operands[0], operands[1], operands[2]);

    public override string ToString() => $"fma({Left}, {Right}, {Addend})";
}

/// <summary>A constant to the power of a scalar: only in the scalars that the host computes once a step.</summary>
internal sealed record Power(double Base, Expr Exponent) : Expr
{
    public override IReadOnlyList<Expr> Operands => [Exponent];

    public override Expr With(IReadOnlyList<Expr> operands) => new Power(Base, operands[0]);

    public override string ToString() => $"{new Constant(Base)}^{Exponent}";
}

internal enum Comparison
{
    Greater,
    GreaterOrEqual,
    Less,
    LessOrEqual,
    Equal,
}

/// <summary>Left ? Right decides between two values; a comparison with NaN is false.</summary>
internal sealed record Select(Comparison Comparison, Expr Left, Expr Right, Expr WhenTrue, Expr WhenFalse) : Expr
{
    public override IReadOnlyList<Expr> Operands => [Left, Right, WhenTrue, WhenFalse];

    public override Expr With(IReadOnlyList<Expr> operands) => new Select(Comparison, operands[0], operands[1], operands[2], operands[3]);

    public override string ToString() => $"({Left} {Symbol} {Right} ? {WhenTrue} : {WhenFalse})";

    private string Symbol => Comparison switch
    {
        Comparison.Greater => ">",
        Comparison.GreaterOrEqual => ">=",
        Comparison.Less => "<",
        Comparison.LessOrEqual => "<=",
        _ => "==",
    };
}

/// <summary>A function with a derivative of its own, expanded to its value once gradients are made.</summary>
internal sealed record Apply(IFunction Function, Expr Argument) : Expr
{
    public override IReadOnlyList<Expr> Operands => [Argument];

    public override Expr With(IReadOnlyList<Expr> operands) => new Apply(Function, operands[0]);

    public override string ToString() => $"{Function.Name}({Argument})";
}

/// <summary>A scalar function: its value, and its derivative in the form that is exact and stable over the whole range.</summary>
internal interface IFunction
{
    string Name { get; }

    /// <summary>f(x).</summary>
    Expr Value(Expr argument);

    /// <summary>f'(x), from the argument or from the result a = f(x), whichever is better.</summary>
    Expr Derivative(Expr argument, Expr result);
}
