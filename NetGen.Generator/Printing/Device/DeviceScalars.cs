using NetGen.Generator.Loops;
using NetGen.Generator.Model;
using NetGen.Generator.Printing.Members;
using NetGen.Generator.Program;
using NetGen.Generator.Targets;

namespace NetGen.Generator.Printing.Device;

/// <summary>The numbers that are computed once a step, in single precision: 1 - b^t as e^x - 1 of t log b, which does not cancel and is never 0.</summary>
internal sealed class DeviceScalars(IReadOnlyList<HostScalarPlan> scalars)
{
    private const string LearningRate = "learningRate";
    private const string Step = "step";

    /// <summary>True where a formula counts steps.</summary>
    public bool UsesStep => scalars.Any(scalar => scalar.Formula.Tensors().Any(tensor => tensor.Name == Step));

    /// <summary>The functions that the formulas call.</summary>
    public IEnumerable<Operator> Functions => scalars.Any(scalar => scalar.Formula.Walk().Any(node => LessOne(node) is not null)) ? [Operator.ExpM1] : [];

    /// <summary>Writes a local for each number of the step that is to come.</summary>
    public void WriteNextStep(SourceWriter writer)
    {
        if (UsesStep) writer.Line($"int {Step} = {MemberNames.StepField} + 1;");
        foreach (var scalar in scalars.Where(scalar => scalar.Name != LearningRate)) writer.Line($"float {scalar.Name} = {Text(scalar.Formula)};");
    }

    /// <summary>The power in 1 - b^t.</summary>
    private static Power? LessOne(Expr node) =>
        node is Binary { Operation: BinaryOperation.Subtract, Left: Constant { Value: 1 }, Right: Power { Base: > 0 } power } ? power : null;

    private static string Text(Expr expr, int least = 0) => expr switch
    {
        _ when LessOne(expr) is { } power => $"-{DeviceFunctions.NameOf(Operator.ExpM1)}({Exponent(power)})",
        Constant constant => Literals.Single((float)constant.Value),
        Load load => load.Tensor.Name,
        Power { Base: 0 } => "0f",
        Power power => $"(float)_Math.Exp({Exponent(power)})",
        Binary { Operation: BinaryOperation.Add } sum => Infix(sum, "+", 1, least),
        Binary { Operation: BinaryOperation.Subtract } difference => Infix(difference, "-", 1, least),
        Binary { Operation: BinaryOperation.Multiply } product => Infix(product, "*", 2, least),
        Binary { Operation: BinaryOperation.Divide } quotient => Infix(quotient, "/", 2, least),
        Unary { Operation: UnaryOperation.Negate } negative => $"-{Text(negative.Operand, 3)}",
        Unary { Operation: UnaryOperation.Sqrt } root => $"(float)_Math.Sqrt({Text(root.Operand)})",
        _ => throw new NotSupportedException($"{expr.GetType().Name} in a number of the host."),
    };

    private static string Exponent(Power power) => $"{Text(power.Exponent, 2)} * {Literals.Single((float)Math.Log(power.Base))}";

    // The right operand binds tighter, so that a - (b - c) and a / (b / c) keep their order.
    private static string Infix(Binary binary, string sign, int own, int least)
    {
        string text = $"{Text(binary.Left, own)} {sign} {Text(binary.Right, own + 1)}";
        return own < least ? $"({text})" : text;
    }
}
