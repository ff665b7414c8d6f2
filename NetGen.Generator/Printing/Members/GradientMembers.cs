namespace NetGen.Generator.Printing.Members;

/// <summary>The mean gradient of a batch, for whoever updates parameters in ways of their own.</summary>
internal static class GradientMembers
{
    public static void Write(SourceWriter writer, MemberContext context)
    {
        if (!context.IsTrainable) return;
        writer.Line($$"""
            /// <summary>Computes the mean loss of a batch and its gradient.</summary>
            /// <remarks>gradient = (1 / N) sum_n weight_n d loss_n / d parameter. Parameters and optimizer stay as they are. {{context.AllocatesNothing}}.</remarks>
            {{BatchBlocks.InputParameters(context)}}
            /// <param name="gradient">Receives {{NetworkDocs.Values(context.ParameterCount)}} in the order of <see cref="CopyParametersTo"/>{{NetworkDocs.OfFrozen(context)}}.</param>
            {{BatchBlocks.WeightParameter}}
            /// <returns>The mean loss.</returns>
            {{NetworkDocs.SampleExceptions(context, isBatch: true)}}
            /// <exception cref="{{context.NonFiniteLoss}}">The loss is NaN or infinite; nothing was written.</exception>
            """);
        using (PublicMethod.Open(writer, context, context.Number, "Gradient", $"{BatchBlocks.InputSignature(context)}, {context.Span} gradient, {BatchBlocks.WeightSignature(context)}"))
        {
            Checks.Batch(writer, context);
            Checks.Length(writer, "gradient", "ParameterCount");
            writer.Line();
            GradientRegion.WriteClear(writer, context);
            BatchBlocks.WriteWeights(writer, context, context.Compiled.TrainingRows);
            BatchBlocks.WriteTotal(writer, context, "GradientBlock", context.Compiled.TrainingRows);
            writer.Line($"{context.Number} loss = {BatchBlocks.Total(context)};");
            writer.Line("_Guard.Loss(loss);");
            GradientRegion.WriteUnpack(writer, context);
            writer.Line("return loss;");
        }
    }
}
