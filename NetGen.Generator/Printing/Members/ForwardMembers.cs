namespace NetGen.Generator.Printing.Members;

/// <summary>Inference, of one sample and of many, and the forward pass that remembers what Backward needs.</summary>
internal static class ForwardMembers
{
    public static void Write(SourceWriter writer, MemberContext context)
    {
        var spec = context.Spec;
        writer.Line($$"""
            /// <summary>Computes the outputs of one sample.</summary>
            {{NetworkDocs.Remarks(context)}}
            /// <param name="input">{{NetworkDocs.Values(spec.InputSize)}}.</param>
            /// <param name="output">Receives {{NetworkDocs.Values(spec.OutputSize)}}{{NetworkDocs.OutputMeaning(context)}}.</param>
            /// <exception cref="global::System.ArgumentException">A length is not as stated{{NetworkDocs.OrNotFinite(context)}}.</exception>
            """);
        using (PublicMethod.Open(writer, context, "void", "Forward", $"{context.ReadOnlySpan} input, {context.Span} output"))
        {
            Checks.Input(writer, context);
            Checks.Length(writer, "output", "OutputSize");
            writer.Line($"{MemberContext.Kernels}.Forward({context.Data.Memory}, {context.Data.Whole("input")}, {context.Data.Whole("output")});");
        }

        writer.Line();
        WriteBatch(writer, context);
        writer.Line();
        WriteWithCache(writer, context);
    }

    private static void WriteBatch(SourceWriter writer, MemberContext context)
    {
        var spec = context.Spec;
        string block = Literals.Integer(context.Compiled.InferenceRows);
        writer.Line($$"""
            /// <summary>Computes the outputs of any number of samples.</summary>
            /// <remarks>{{context.AllocatesNothing}}{{ThreadMembers.ButOnce(context)}}; safe from several threads at once. Samples go through in blocks of {{block}}, so that {{(context.HasSpans ? "stack use is" : "buffers are")}} constant.</remarks>
            /// <param name="inputs">Sample after sample, {{NetworkDocs.Values(spec.InputSize)}} each; may be empty.</param>
            /// <param name="outputs">Receives {{NetworkDocs.Values(spec.OutputSize)}} a sample{{NetworkDocs.OutputMeaning(context)}}.</param>
            /// <exception cref="global::System.ArgumentException">A length is not as stated{{NetworkDocs.OrNotFinite(context)}}.</exception>
            """);
        using (PublicMethod.Open(writer, context, "void", "ForwardBatch", $"{context.ReadOnlySpan} inputs, {context.Span} outputs"))
        {
            writer.Line("int rows = inputs.IsEmpty ? 0 : _Guard.Rows(\"inputs\", InputSize, inputs.Length);");
            writer.Line("_Guard.Batch(\"outputs\", rows, OutputSize, outputs.Length);");
            if (spec.CheckInputs) writer.Line("_Guard.Finite(\"inputs\", inputs);");
            ThreadMembers.WriteForward(writer, context);
            using (writer.Block($"for (int row = 0; row < rows; row += {block})"))
            {
                writer.Line($"int count = _Math.Min({block}, rows - row);");
                writer.Line(
                    $"{MemberContext.Kernels}.ForwardBlock({context.Data.Memory}, {context.Data.From("inputs", "row * InputSize")}, {context.Data.From("outputs", "row * OutputSize")}, count);");
            }
        }
    }

    private static void WriteWithCache(SourceWriter writer, MemberContext context)
    {
        var spec = context.Spec;
        writer.Line($$"""
            /// <summary>Computes the outputs of one sample and keeps every layer's values for <c>BackwardFrom</c>{{(context.IsTrainable ? " and <c>Backward</c>" : "")}}.</summary>
            /// <remarks>{{(context.Cache.Allocates ? "Allocates the cache" : context.AllocatesNothing)}}; safe from several threads at once.</remarks>
            /// <param name="input">{{NetworkDocs.Values(spec.InputSize)}}.</param>
            /// <param name="output">Receives {{NetworkDocs.Values(spec.OutputSize)}}{{NetworkDocs.OutputMeaning(context)}}.</param>
            /// <param name="cache">Receives the layers' values; best a local of the caller.</param>
            /// <exception cref="global::System.ArgumentException">A length is not as stated{{NetworkDocs.OrNotFinite(context)}}.</exception>
            """);
        using (PublicMethod.Open(writer, context, "void", "Forward", $"{context.ReadOnlySpan} input, {context.Span} output, out Cache cache"))
        {
            Checks.Input(writer, context);
            Checks.Length(writer, "output", "OutputSize");
            writer.Line(context.Cache.Create);
            writer.Line($"{MemberContext.Kernels}.ForwardCache({context.Data.Memory}, {context.Data.Whole("input")}, {context.Data.Whole("output")}, {context.Cache.Write});");
        }
    }
}
