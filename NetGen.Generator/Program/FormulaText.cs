using NetGen.Generator.Printing;

namespace NetGen.Generator.Program;

/// <summary>Formulas as a reader writes them: no more parentheses than needed, squares as squares, functions by their usual names.</summary>
internal static class FormulaText
{
    private const int OfChoice = 0;
    private const int OfSum = 1;
    private const int OfProduct = 2;
    private const int OfSign = 3;
    private const int OfPower = 4;

    /// <summary>The formula.</summary>
    /// <param name="expr">What to write.</param>
    /// <param name="withIndices">True to write the axes of each tensor: under a sum they tell what is multiplied with what.</param>
    public static string Of(Expr expr, bool withIndices = false) => Text(expr, withIndices, OfChoice);

    /// <summary>What one operation computes: <c>z1[n, f1] = sum over f0 of x[n, f0] * W1[f1, f0]</c>, without the left side.</summary>
    public static string Of(Compute operation)
    {
        if (operation.Reduction == Reduction.None) return Of(operation.Value);
        string reduction = operation.Reduction == Reduction.Max ? "max" : "sum";
        bool bindsLess = operation.Value is Select or Binary { Operation: BinaryOperation.Add or BinaryOperation.Subtract };
        string value = Of(operation.Value, withIndices: true);
        return $"{reduction} over {string.Join(", ", operation.ReducedAxes)} of {(bindsLess ? $"({value})" : value)}";
    }

    private static string Text(Expr expr, bool withIndices, int least)
    {
        switch (expr)
        {
            case Load load:
                return withIndices ? load.Tensor.ToString().Replace(",", ", ") : load.Tensor.Name;
            case Constant constant:
                string number = Literals.Readable(constant.Value);
                return constant.Value < 0 && least > OfChoice ? $"({number})" : number;
            case OneHot oneHot:
                return $"[{oneHot.Axis} = {oneHot.Label.Name}]";
            case Unary { Operation: UnaryOperation.Negate } negated:
                return Enclose("-" + Text(negated.Operand, withIndices, OfSign), OfSum, least);
            case Unary { Operation: UnaryOperation.ExpMinusAbs } decay:
                return $"exp(-{Text(new Unary(UnaryOperation.Abs, decay.Operand), withIndices, OfSign)})";
            case Unary unary:
                return $"{Name(unary.Operation)}({Text(unary.Operand, withIndices, OfChoice)})";
            case Binary { Operation: BinaryOperation.Multiply } product when product.Left.Equals(product.Right):
                return Text(product.Left, withIndices, OfPower) + "^2";
            case Binary binary:
                return OfBinary(binary, withIndices, least);
            case MultiplyAdd sum:
                return Text((sum.Left * sum.Right) + sum.Addend, withIndices, least);
            case Select select:
                string condition = $"{Text(select.Left, withIndices, OfSum)} {Sign(select.Comparison)} {Text(select.Right, withIndices, OfSum)}";
                return Enclose($"{condition} ? {Text(select.WhenTrue, withIndices, OfSum)} : {Text(select.WhenFalse, withIndices, OfChoice)}", OfChoice, least);
            default:
                return expr.ToString();
        }
    }

    private static string OfBinary(Binary binary, bool withIndices, int least)
    {
        return binary.Operation switch
        {
            BinaryOperation.Add => Infix(" + ", OfSum, OfSum),
            BinaryOperation.Subtract => Infix(" - ", OfSum, OfProduct),
            BinaryOperation.Multiply => Infix(" * ", OfProduct, OfProduct),
            BinaryOperation.Divide => Infix(" / ", OfProduct, OfSign),
            _ => $"{(binary.Operation == BinaryOperation.Max ? "max" : "min")}({Text(binary.Left, withIndices, OfChoice)}, {Text(binary.Right, withIndices, OfChoice)})",
        };

        string Infix(string sign, int own, int right) =>
            Enclose(Text(binary.Left, withIndices, own) + sign + Text(binary.Right, withIndices, right), own, least);
    }

    private static string Enclose(string text, int own, int least) => own < least ? $"({text})" : text;

    private static string Name(UnaryOperation operation) => operation switch
    {
        UnaryOperation.NormalCdf => "Phi",
        UnaryOperation.NormalPdf => "phi",
        UnaryOperation.ExpM1 => "expm1",
        UnaryOperation.LogP1 => "log1p",
        UnaryOperation.ReciprocalSqrt => "1/sqrt",
        _ => operation.ToString().ToLowerInvariant(),
    };

    private static string Sign(Comparison comparison) => comparison switch
    {
        Comparison.Greater => ">",
        Comparison.GreaterOrEqual => ">=",
        Comparison.Less => "<",
        Comparison.LessOrEqual => "<=",
        _ => "==",
    };
}
