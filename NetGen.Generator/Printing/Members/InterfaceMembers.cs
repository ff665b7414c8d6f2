namespace NetGen.Generator.Printing.Members;

/// <summary>The parts of the runtime interface that constants and optional parameters do not implement by themselves.</summary>
internal static class InterfaceMembers
{
    /// <summary>What follows the name of the class; the interface speaks of spans.</summary>
    public static string Type(MemberContext context) =>
        !context.HasSpans ? "" : " : " + (context.IsTrainable ? Trainable(context) : Network(context));

    public static void Write(SourceWriter writer, MemberContext context)
    {
        if (!context.HasSpans) return;
        string network = Network(context);
        writer.Line("// What code that works on any network sees.");
        writer.Line($"int {network}.InputSize => InputSize;").Line();
        writer.Line($"int {network}.OutputSize => OutputSize;").Line();
        writer.Line($"int {network}.ParameterCount => ParameterCount;").Line();
        writer.Line($"string {network}.Summary => Summary;").Line();
        BlockMembers.WriteLayers(writer, context, network);
        writer.Line();
        BlockMembers.WriteParameters(writer, context, network);
        writer.Line();
        PassMembers.Write(writer, context, network);
        if (!context.IsTrainable) return;

        string trainable = Trainable(context);
        writer.Line();
        writer.Line($"int {trainable}.TargetSize => TargetSize;").Line();
        writer.Line($"int {trainable}.OptimizerStateCount => OptimizerStateCount;").Line();
        BlockMembers.WriteOptimizer(writer, context, trainable);
        if (context.Target is not { IsLabel: true }) return;

        writer.Line();
        using (writer.Block($"{context.Number} {trainable}.Train({context.ReadOnlySpan} input, {context.TargetsType} target, double learningRate, {context.Number} sampleWeight)"))
        {
            Checks.Length(writer, "target", "TargetSize");
            writer.Line("return Train(input, target[0], learningRate, sampleWeight);");
        }
    }

    private static string Network(MemberContext context) => $"global::NetGen.INetwork<{context.Number}>";

    private static string Trainable(MemberContext context) => $"global::NetGen.ITrainable<{context.Number}, {context.TargetValue}>";
}
