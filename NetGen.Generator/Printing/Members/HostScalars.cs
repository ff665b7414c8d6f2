using NetGen.Generator.Model;
using NetGen.Generator.Program;

namespace NetGen.Generator.Printing.Members;

/// <summary>The numbers that are computed once a step, in double, and handed to the kernels: the learning rate, bias corrections.</summary>
internal sealed class HostScalars(MemberContext context)
{
    private const string LearningRate = "learningRate";
    private const string Step = "step";

    /// <summary>True where a formula counts steps.</summary>
    public bool UsesStep => context.Compiled.Scalars.Any(scalar => scalar.Formula.Tensors().Any(tensor => tensor.Name == Step));

    /// <summary>The numbers as further arguments of a kernel, each led by a comma.</summary>
    public string Arguments => string.Concat(context.Compiled.Scalars.Select(scalar => context.Spec.Precision == Precision.Double
        ? $", {Local(scalar.Name)}"
        : $", (float){Local(scalar.Name)}"));

    /// <summary>Writes a local for each number of the step that is to come; <c>step</c> counts it, from 1.</summary>
    public void WriteNextStep(SourceWriter writer)
    {
        if (UsesStep) writer.Line($"long step = {MemberNames.StepField} + 1;");
        if (UsesStep) writer.Line("// What depends on the step alone is computed once, in double.");
        WriteLocals(writer);
    }

    /// <summary>Writes a local for each number but the learning rate; <c>step</c> is there.</summary>
    public void WriteLocals(SourceWriter writer)
    {
        foreach (var scalar in context.Compiled.Scalars)
        {
            if (scalar.Name != LearningRate) writer.Line($"double {Local(scalar.Name)} = {Text(scalar.Formula, Step)};");
        }
    }

    /// <summary>Counts the step that was made.</summary>
    public void WriteCountStep(SourceWriter writer) =>
        writer.Line(UsesStep ? $"{MemberNames.StepField} = step;" : $"{MemberNames.StepField}++;");

    // No formula's name may hide a parameter of the members.
    private static string Local(string name) => name == LearningRate ? name : name + "Now";

    private static string Text(Expr expr, string step, int least = 0) => expr switch
    {
        Constant constant => Literals.Double(constant.Value),
        Load load => load.Tensor.Name == Step ? step : Local(load.Tensor.Name),
        Power power => $"_Math.Pow({Literals.Double(power.Base)}, {Text(power.Exponent, step)})",
        Binary binary => OfBinary(binary, step, least),
        Unary unary => OfUnary(unary.Operation, Text(unary.Operand, step, unary.Operation == UnaryOperation.Negate ? 3 : 0)),
        _ => throw new NotSupportedException($"{expr.GetType().Name} in a number of the host."),
    };

    // The right operand binds tighter, so that a - (b - c) and a / (b / c) keep their order.
    private static string OfBinary(Binary binary, string step, int least)
    {
        return binary.Operation switch
        {
            BinaryOperation.Add => Infix("+", 1),
            BinaryOperation.Subtract => Infix("-", 1),
            BinaryOperation.Multiply => Infix("*", 2),
            BinaryOperation.Divide => Infix("/", 2),
            BinaryOperation.Max => $"_Math.Max({Text(binary.Left, step)}, {Text(binary.Right, step)})",
            _ => $"_Math.Min({Text(binary.Left, step)}, {Text(binary.Right, step)})",
        };

        string Infix(string sign, int own)
        {
            string text = $"{Text(binary.Left, step, own)} {sign} {Text(binary.Right, step, own + 1)}";
            return own < least ? $"({text})" : text;
        }
    }

    private static string OfUnary(UnaryOperation operation, string operand) => operation switch
    {
        UnaryOperation.Negate => "-" + operand,
        UnaryOperation.Abs => $"_Math.Abs({operand})",
        UnaryOperation.Sqrt => $"_Math.Sqrt({operand})",
        UnaryOperation.Exp => $"_Math.Exp({operand})",
        UnaryOperation.Log => $"_Math.Log({operand})",
        _ => throw new NotSupportedException($"{operation} in a number of the host."),
    };
}
