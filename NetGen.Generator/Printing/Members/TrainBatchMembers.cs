namespace NetGen.Generator.Printing.Members;

/// <summary>Training by batches.</summary>
internal static class TrainBatchMembers
{
    public static void Write(SourceWriter writer, MemberContext context)
    {
        if (!context.IsTrainable) return;
        writer.Line($$"""
            /// <summary>One step from the mean gradient of a whole batch, of any length.</summary>
            /// <remarks>{{LossDocs.Formula(context)}} Allocates nothing{{ThreadMembers.ButOnce(context)}}. Not safe concurrently with anything else on the same instance.</remarks>
            {{BatchBlocks.InputParameters(context)}}
            /// <param name="learningRate">Finite, at least 0.</param>
            {{BatchBlocks.WeightParameter}}
            /// <returns>The mean over the samples of weight times loss, before the update.</returns>
            {{NetworkDocs.SampleExceptions(context, isBatch: true)}}
            /// <exception cref="global::System.ArgumentOutOfRangeException">The learning rate is negative, NaN or infinite.</exception>
            /// <exception cref="global::NetGen.NonFiniteLossException">The loss is NaN or infinite; nothing was changed.</exception>
            """);
        string parameters = $"{BatchBlocks.InputSignature(context)}, double learningRate, {BatchBlocks.WeightSignature(context)}";
        using (writer.Block($"public {context.Number} TrainBatch({parameters})"))
        {
            Checks.Batch(writer, context);
            Checks.LearningRate(writer, context);
            writer.Line();
            ThreadMembers.WriteTrain(writer, context);
            GradientRegion.WriteClear(writer, context);
            BatchBlocks.WriteTotal(writer, context, "GradientBlock");
            writer.Line($"{context.Number} loss = {BatchBlocks.Total(context)};");
            writer.Line("_Guard.Loss(loss);");
            writer.Line();
            UpdateMembers.WriteStep(writer, context);
            writer.Line("return loss;");
        }
    }
}
