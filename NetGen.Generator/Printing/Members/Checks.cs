namespace NetGen.Generator.Printing.Members;

/// <summary>Writes the checks with which members begin: all of them before anything changes.</summary>
internal static class Checks
{
    public static void Length(SourceWriter writer, string argument, string expected) =>
        writer.Line($"_Guard.Length(\"{argument}\", {expected}, {argument}.Length);");

    /// <summary>An argument that may be left out.</summary>
    public static void OptionalLength(SourceWriter writer, string argument, string expected) =>
        writer.Line($"if (!{argument}.IsEmpty) _Guard.Length(\"{argument}\", {expected}, {argument}.Length);");

    public static void Input(SourceWriter writer, MemberContext context)
    {
        Length(writer, "input", "InputSize");
        if (context.Spec.CheckInputs) Finite(writer, "input");
    }

    public static void Cache(SourceWriter writer, MemberContext context)
    {
        if (context.Cache.Check.Length > 0) writer.Line(context.Cache.Check);
    }

    /// <summary>One sample's target.</summary>
    public static void Target(SourceWriter writer, MemberContext context)
    {
        if (context.Target is { IsLabel: true })
        {
            writer.Line("_Guard.Label(\"target\", target, OutputSize);");
            return;
        }

        Length(writer, "target", "TargetSize");
        if (context.Spec.CheckInputs) Finite(writer, "target");
    }

    /// <summary>A batch's inputs, targets and weights; makes the local <c>rows</c>.</summary>
    public static void Batch(SourceWriter writer, MemberContext context)
    {
        writer.Line("int rows = _Guard.Rows(\"inputs\", InputSize, inputs.Length);");
        writer.Line("_Guard.Batch(\"targets\", rows, TargetSize, targets.Length);");
        writer.Line("_Guard.Weights(\"sampleWeights\", rows, sampleWeights.Length);");
        if (context.Target is { IsLabel: true }) writer.Line("_Guard.Labels(\"targets\", targets, OutputSize);");
        if (!context.Spec.CheckInputs) return;
        Finite(writer, "inputs");
        if (context.Target is { IsLabel: false }) Finite(writer, "targets");
    }

    public static void LearningRate(SourceWriter writer, MemberContext context) =>
        writer.Line($"_Guard.LearningRate(\"learningRate\", learningRate, {context.Number}.MaxValue);");

    private static void Finite(SourceWriter writer, string argument) =>
        writer.Line($"_Guard.Finite(\"{argument}\", {argument});");
}
