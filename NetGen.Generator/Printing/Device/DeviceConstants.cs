namespace NetGen.Generator.Printing.Device;

/// <summary>Sizes as constants, and the summary; constants that nobody uses take no flash.</summary>
internal static class DeviceConstants
{
    public static void Write(SourceWriter writer, DeviceContext context)
    {
        Constant("InputSize", context.Spec.InputSize, "The number of input features.");
        Constant("OutputSize", context.Spec.OutputSize, "The number of outputs.");
        if (context.Members.Target is { } target)
        {
            Constant("TargetSize", target.Size, target.IsLabel ? "The number of target values a sample: one label." : "The number of target values a sample.");
        }

        Constant("ParameterCount", context.Members.ParameterCount, "The number of weights and biases, frozen ones included.");
        if (context.Updates) Constant("OptimizerStateCount", context.Members.StateCount, "The number of values in the optimizer's memory.");
        if (context.Find("ForwardCache") is not null) Constant("CacheSize", context.Members.Compiled.Cache.Length, "The number of values that Forward keeps for Backward.");

        writer.Line("/// <summary>Shapes, parameters, memory and the compiler's decisions, layer by layer.</summary>");
        writer.Line("public const string Summary =");
        string[] lines = [.. context.Summary];
        using (writer.Indent())
        {
            for (int k = 0; k < lines.Length; k++) writer.Line(k == lines.Length - 1 ? Literals.String(lines[k]) + ";" : Literals.String(lines[k] + "\n") + " +");
        }

        void Constant(string name, int value, string summary)
        {
            writer.Line($"/// <summary>{summary}</summary>");
            writer.Line($"public const int {name} = {Literals.Integer(value)};");
            writer.Line();
        }
    }
}
