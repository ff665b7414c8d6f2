namespace NetGen.Generator.Printing.Members;

/// <summary>Sizes as constants, and the summary.</summary>
internal static class ConstantMembers
{
    public static void Write(SourceWriter writer, MemberContext context)
    {
        Constant("InputSize", context.Spec.InputSize, "The number of input features.");
        Constant("OutputSize", context.Spec.OutputSize, "The number of outputs.");
        if (context.Target is { } target)
        {
            Constant("TargetSize", target.Size, target.IsLabel ? "The number of target values a sample: one label." : "The number of target values a sample.");
        }

        Constant("ParameterCount", context.ParameterCount, "The number of weights and biases, frozen ones included.");
        if (context.IsTrainable) Constant("OptimizerStateCount", context.StateCount, "The number of values in the optimizer's memory.");

        writer.Line("/// <summary>Shapes, parameters, memory and the compiler's decisions, layer by layer.</summary>");
        writer.Line("public const string Summary =");
        string[] lines = SummaryText.Whole(context).Split('\n');
        using (writer.Indent())
        {
            for (int k = 0; k < lines.Length; k++)
            {
                bool isLast = k == lines.Length - 1;
                writer.Line(Literals.String(isLast ? lines[k] : lines[k] + "\n") + (isLast ? ";" : " +"));
            }
        }

        void Constant(string name, int value, string summary)
        {
            writer.Line($"/// <summary>{summary}</summary>");
            writer.Line($"public const int {name} = {Literals.Integer(value)};");
            writer.Line();
        }
    }
}
