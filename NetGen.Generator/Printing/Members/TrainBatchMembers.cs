namespace NetGen.Generator.Printing.Members;

/// <summary>Training by batches.</summary>
internal static class TrainBatchMembers
{
    public static void Write(SourceWriter writer, MemberContext context)
    {
        if (!context.IsTrainable) return;
        writer.Line($$"""
            /// <summary>One step from the mean gradient of a whole batch, of any length.</summary>
            /// <remarks>{{LossDocs.Formula(context)}} {{context.AllocatesNothing}}{{ThreadMembers.ButOnce(context)}}. Not safe concurrently with anything else on the same instance.</remarks>
            {{BatchBlocks.InputParameters(context)}}
            /// <param name="learningRate">Finite, at least 0.</param>
            {{BatchBlocks.WeightParameter}}
            /// <returns>The mean over the samples of weight times loss, before the update.</returns>
            {{NetworkDocs.SampleExceptions(context, isBatch: true)}}
            /// <exception cref="global::System.ArgumentOutOfRangeException">The learning rate is negative, NaN or infinite.</exception>
            /// <exception cref="{{context.NonFiniteLoss}}">The loss is NaN or infinite; nothing was changed.</exception>
            """);
        string parameters = $"{BatchBlocks.InputSignature(context)}, double learningRate, {BatchBlocks.WeightSignature(context)}";
        using (PublicMethod.Open(writer, context, context.Number, "TrainBatch", parameters))
        {
            Checks.Batch(writer, context);
            Checks.LearningRate(writer, context);
            ThreadMembers.WriteTrain(writer, context);
            BatchBlocks.WriteWeights(writer, context, context.Compiled.TrainingRows);
            context.Scalars.WriteNextStep(writer);
            writer.Line($"{context.Number} loss;");
            if (context.Compiled.TrainsInOneBlock)
            {
                using (writer.Block($"if (rows <= {Literals.Integer(context.Compiled.TrainingRows)})")) WriteOneBlock(writer, context);
                using (writer.Block("else")) WriteBlocks(writer, context);
            }
            else
            {
                WriteBlocks(writer, context);
            }

            writer.Line();
            context.Scalars.WriteCountStep(writer);
            writer.Line("return loss;");
        }
    }

    private static void WriteOneBlock(SourceWriter writer, MemberContext context)
    {
        writer.Line("// No gradient is stored as a whole: what is summed goes into the update at once.");
        writer.Line("for (int k = 0; k < sampleWeights.Length; k++) weights[k] = sampleWeights[k] / rows;");
        writer.Line(
            $"loss = {MemberContext.Kernels}.TrainBlock({context.Data.Memory}, {context.Data.Whole("inputs")}, {context.Data.Whole("targets")}, {context.Data.Whole("weights")}, rows{context.Scalars.Arguments});");
    }

    private static void WriteBlocks(SourceWriter writer, MemberContext context)
    {
        GradientRegion.WriteClear(writer, context);
        BatchBlocks.WriteTotal(writer, context, "GradientBlock", context.Compiled.TrainingRows);
        writer.Line($"loss = {BatchBlocks.Total(context)};");
        writer.Line("_Guard.Loss(loss);");
        writer.Line($"{MemberContext.Kernels}.Update({context.Data.Memory}{context.Scalars.Arguments});");
    }
}
