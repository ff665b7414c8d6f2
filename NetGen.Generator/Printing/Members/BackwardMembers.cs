namespace NetGen.Generator.Printing.Members;

/// <summary>Backpropagation of one sample from what Forward kept: from the loss, or from a gradient that comes from outside.</summary>
internal static class BackwardMembers
{
    public static void Write(SourceWriter writer, MemberContext context)
    {
        if (context.IsTrainable)
        {
            WriteFromLoss(writer, context);
            writer.Line();
        }

        WriteFromOutside(writer, context);
    }

    private static void WriteFromLoss(SourceWriter writer, MemberContext context)
    {
        writer.Line($$"""
            /// <summary>Computes the gradient of one sample's loss with respect to the parameters, and on demand to the input.</summary>
            /// <remarks>{{LossDocs.Formula(context)}} The result is sampleWeight times the loss, and so is its gradient. {{context.AllocatesNothing}}.</remarks>
            /// <param name="input">The input that Forward was given: {{NetworkDocs.Values(context.Spec.InputSize)}}.</param>
            /// <param name="cache">What Forward kept.</param>
            /// <param name="target">{{NetworkDocs.TargetMeaning(context)}}.</param>
            {{GradientParameters(context)}}
            /// <param name="sampleWeight">A factor of the loss, of any sign.</param>
            /// <returns>The loss.</returns>
            {{NetworkDocs.SampleExceptions(context, isBatch: false)}}
            /// <exception cref="{{context.NonFiniteLoss}}">The loss is NaN or infinite; nothing was written.</exception>
            """);
        string parameters = $"{context.ReadOnlySpan} input, in Cache cache, {context.TargetType} target, {GradientSignature(context)}, {context.Number} sampleWeight = {context.One}";
        using (PublicMethod.Open(writer, context, context.Number, "Backward", parameters))
        {
            Checks.Input(writer, context);
            Checks.Cache(writer, context);
            Checks.Target(writer, context);
            WriteGradientChecks(writer);
            WriteSeed(writer, context);
            writer.Line($"{context.Number} loss = {MemberContext.Kernels}.LossSeed({context.Cache.Read}, {TargetArgument(context)}, sampleWeight, {context.Data.Whole("seed")});");
            writer.Line("_Guard.Loss(loss);");
            WriteKernel(writer, context);
            writer.Line("return loss;");
        }
    }

    private static void WriteFromOutside(SourceWriter writer, MemberContext context)
    {
        writer.Line($$"""
            /// <summary>Backpropagates a gradient that comes from outside: of a network that follows, a critic, a reward.</summary>
            /// <remarks>gradient = sum_k outputGradient_k d output_k / d parameter. {{context.AllocatesNothing}}.</remarks>
            /// <param name="input">The input that Forward was given: {{NetworkDocs.Values(context.Spec.InputSize)}}.</param>
            /// <param name="cache">What Forward kept.</param>
            /// <param name="outputGradient">The gradient with respect to the outputs: {{NetworkDocs.Values(context.Spec.OutputSize)}}.</param>
            {{GradientParameters(context)}}
            /// <exception cref="global::System.ArgumentException">A length is not as stated{{NetworkDocs.OrNotFinite(context)}}.</exception>
            """);
        string parameters = $"{context.ReadOnlySpan} input, in Cache cache, {context.ReadOnlySpan} outputGradient, {GradientSignature(context)}";
        using (PublicMethod.Open(writer, context, "void", "BackwardFrom", parameters))
        {
            Checks.Input(writer, context);
            Checks.Cache(writer, context);
            Checks.Length(writer, "outputGradient", "OutputSize");
            WriteGradientChecks(writer);
            WriteSeed(writer, context);
            writer.Line($"{MemberContext.Kernels}.OutputSeed({context.Cache.Read}, {context.Data.Whole("outputGradient")}, {context.Data.Whole("seed")});");
            WriteKernel(writer, context);
        }
    }

    private static string GradientParameters(MemberContext context) => $$"""
        /// <param name="gradient">Receives {{NetworkDocs.Values(context.ParameterCount)}} in the order of <see cref="CopyParametersTo"/>{{NetworkDocs.OfFrozen(context)}}.</param>
        /// <param name="inputGradient">Receives the gradient with respect to the input, {{NetworkDocs.Values(context.Spec.InputSize)}}, where it is not empty.</param>
        /// <param name="accumulate">True to add to <paramref name="gradient"/> in place of overwriting it.</param>
        """;

    private static string GradientSignature(MemberContext context) =>
        $"{context.Span} gradient, {context.Span} inputGradient = default, bool accumulate = false";

    private static void WriteGradientChecks(SourceWriter writer)
    {
        Checks.Length(writer, "gradient", "ParameterCount");
        Checks.OptionalLength(writer, "inputGradient", "InputSize");
    }

    // Kernels work on whole vectors: the buffer is padded to 16 values.
    private static void WriteSeed(SourceWriter writer, MemberContext context)
    {
        int padded = (context.Spec.OutputSize + 15) / 16 * 16;
        writer.Line();
        writer.Line("// The gradient with respect to the last layer's sums, from which all others follow.");
        writer.Line(context.Buffer("seed", padded, slot: 0));
    }

    private static void WriteKernel(SourceWriter writer, MemberContext context)
    {
        writer.Line("if (!accumulate) gradient.Clear();");
        writer.Line(
            $"{MemberContext.Kernels}.BackwardFromSeed({context.Data.Memory}, {context.Data.Whole("input")}, {context.Cache.Read}, {context.Data.Whole("seed")}, "
            + $"{context.Data.Whole("gradient")}, {context.Data.Whole("inputGradient")}, !inputGradient.IsEmpty);");
    }

    private static string TargetArgument(MemberContext context) =>
        context.Target is { IsLabel: true } ? "target" : context.Data.Whole("target");
}
