namespace NetGen.Generator.Printing.Members;

/// <summary>The mean loss without training.</summary>
internal static class EvaluateMembers
{
    public static void Write(SourceWriter writer, MemberContext context)
    {
        if (!context.IsTrainable) return;
        writer.Line($$"""
            /// <summary>The mean loss over any number of samples.</summary>
            /// <remarks>{{LossDocs.Formula(context)}} {{context.AllocatesNothing}}; safe from several threads at once.</remarks>
            {{BatchBlocks.InputParameters(context)}}
            {{BatchBlocks.WeightParameter}}
            /// <returns>The mean over the samples of weight times loss; NaN or infinite where a loss is.</returns>
            {{NetworkDocs.SampleExceptions(context, isBatch: true)}}
            """);
        using (PublicMethod.Open(writer, context, context.Number, "Evaluate", $"{BatchBlocks.InputSignature(context)}, {BatchBlocks.WeightSignature(context)}"))
        {
            Checks.Batch(writer, context);
            BatchBlocks.WriteWeights(writer, context, context.Compiled.InferenceRows);
            BatchBlocks.WriteTotal(writer, context, "LossBlock", context.Compiled.InferenceRows);
            writer.Line($"return {BatchBlocks.Total(context)};");
        }
    }
}
