namespace NetGen.Generator.Printing.Members;

/// <summary>Training sample by sample: one fused step, and one such step for each sample of a list.</summary>
internal static class TrainMembers
{
    public static void Write(SourceWriter writer, MemberContext context)
    {
        if (!context.IsTrainable) return;
        WriteOne(writer, context);
        writer.Line();
        WriteEach(writer, context);
    }

    private static void WriteOne(SourceWriter writer, MemberContext context)
    {
        writer.Line($$"""
            /// <summary>One step on one sample: forward, backward and update in one pass.</summary>
            /// <remarks>{{LossDocs.Formula(context)}} {{context.AllocatesNothing}}. Not safe concurrently with anything else on the same instance.</remarks>
            /// <param name="input">{{NetworkDocs.Values(context.Spec.InputSize)}}.</param>
            /// <param name="target">{{NetworkDocs.TargetMeaning(context)}}.</param>
            /// <param name="learningRate">Finite, at least 0.</param>
            /// <param name="sampleWeight">A factor of the loss, of any sign.</param>
            /// <returns>sampleWeight times the loss, before the update.</returns>
            {{NetworkDocs.SampleExceptions(context, isBatch: false)}}
            /// <exception cref="global::System.ArgumentOutOfRangeException">The learning rate is negative, NaN or infinite.</exception>
            /// <exception cref="{{context.NonFiniteLoss}}">The loss is NaN or infinite; nothing was changed.</exception>
            """);
        string parameters = $"{context.ReadOnlySpan} input, {context.TargetType} target, double learningRate, {context.Number} sampleWeight = {context.One}";
        using (PublicMethod.Open(writer, context, context.Number, "Train", parameters))
        {
            Checks.Input(writer, context);
            Checks.Target(writer, context);
            Checks.LearningRate(writer, context);
            writer.Line();
            context.Scalars.WriteNextStep(writer);
            string target = context.Target is { IsLabel: true } ? "target" : context.Data.Whole("target");
            writer.Line(
                $"{context.Number} loss = {MemberContext.Kernels}.Train({context.Data.Memory}, {context.Data.Whole("input")}, {target}, sampleWeight{context.Scalars.Arguments});");
            context.Scalars.WriteCountStep(writer);
            writer.Line("return loss;");
        }
    }

    private static void WriteEach(SourceWriter writer, MemberContext context)
    {
        writer.Line($$"""
            /// <summary>One step for each sample, in order: the same as calling <c>Train</c> for each.</summary>
            /// <remarks>{{LossDocs.Formula(context)}} {{context.AllocatesNothing}}. Not safe concurrently with anything else on the same instance.</remarks>
            {{BatchBlocks.InputParameters(context)}}
            /// <param name="learningRate">Finite, at least 0.</param>
            {{BatchBlocks.WeightParameter}}
            /// <returns>The mean over the samples of weight times loss, each before its update.</returns>
            {{NetworkDocs.SampleExceptions(context, isBatch: true)}}
            /// <exception cref="global::System.ArgumentOutOfRangeException">The learning rate is negative, NaN or infinite.</exception>
            /// <exception cref="{{context.NonFiniteLoss}}">A loss is NaN or infinite; the steps of the samples before it were made, <c>Step</c> tells how many.</exception>
            """);
        string parameters = $"{BatchBlocks.InputSignature(context)}, double learningRate, {BatchBlocks.WeightSignature(context)}";
        using (PublicMethod.Open(writer, context, context.Number, "TrainEach", parameters))
        {
            Checks.Batch(writer, context);
            Checks.LearningRate(writer, context);
            writer.Line();
            writer.Line("double total = 0d;");
            var deferral = context.Memory.Deferral;
            if (deferral is not null)
            {
                writer.Line("// The update of the weights that the input meets waits for the next sample's forward pass, which reads them anyway.");
                writer.Line($"{DataAccess.Region(deferral.Offset, deferral.Length)}.Clear();");
                writer.Line($"ref {context.Number} previous = {context.Data.Whole(DataAccess.Region(deferral.NoInput, context.Spec.InputSize))};");
            }

            using (writer.Block("for (int row = 0; row < rows; row++)"))
            {
                context.Scalars.WriteNextStep(writer);
                string target = context.Target switch
                {
                    { IsLabel: true } => "targets[row]",
                    { Size: 1 } => context.Data.From("targets", "row"),
                    _ => context.Data.From("targets", "row * TargetSize"),
                };
                writer.Line($"{context.Number} weight = sampleWeights.IsEmpty ? {context.One} : sampleWeights[row];");
                string input = context.Data.From("inputs", "row * InputSize");
                if (deferral is not null) writer.Line($"ref {context.Number} input = {input};");
                string entry = deferral is null ? $"Train({context.Data.Memory}, {input}" : $"TrainNext({context.Data.Memory}, ref input, ref previous";
                writer.Line($"total += {MemberContext.Kernels}.{entry}, {target}, weight{context.Scalars.Arguments});");
                if (deferral is not null) writer.Line("previous = ref input;");
                context.Scalars.WriteCountStep(writer);
            }

            writer.Line();
            if (deferral is not null)
            {
                writer.Line($"{MemberContext.Kernels}.Flush({context.Data.Memory}, ref previous{context.Scalars.Arguments});");
            }

            writer.Line(context.Number == "double" ? "return total / rows;" : $"return ({context.Number})(total / rows);");
        }
    }
}
