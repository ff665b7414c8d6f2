using NetGen.Generator.Printing.Members;

namespace NetGen.Generator.Printing.Device;

/// <summary>Inference on one sample, and the forward pass that keeps what Backward needs.</summary>
internal static class DeviceForward
{
    public static void Write(SourceWriter writer, DeviceContext context)
    {
        bool infers = context.Find("Forward") is not null;
        if (infers) WriteOne(writer, context, "Forward", "Computes the outputs of one sample.", keeps: false);
        if (context.Find("ForwardCache") is null) return;
        if (infers) writer.Line();
        WriteOne(writer, context, "ForwardCache", "Computes the outputs of one sample and keeps every layer's values for <c>Backward</c>.", keeps: true);
    }

    private static void WriteOne(SourceWriter writer, DeviceContext context, string entry, string summary, bool keeps)
    {
        writer.Line($$"""
            /// <summary>{{summary}}</summary>
            /// <remarks>Allocates nothing. Not safe from several threads at once.</remarks>
            /// <param name="input">{{NetworkDocs.Values(context.Spec.InputSize)}}.</param>
            /// <param name="output">Receives {{NetworkDocs.Values(context.Spec.OutputSize)}}{{NetworkDocs.OutputMeaning(context.Members)}}.</param>
            """);
        if (keeps) writer.Line("/// <param name=\"cache\">Receives <see cref=\"CacheSize\"/> values.</param>");
        writer.Line("/// <exception cref=\"global::System.ArgumentException\">A length is not as stated.</exception>");
        using (writer.Block($"public void Forward(float[] input, float[] output{(keeps ? ", float[] cache" : "")})"))
        {
            DeviceContext.WriteLength(writer, "input", context.Spec.InputSize);
            DeviceContext.WriteLength(writer, "output", context.Spec.OutputSize);
            if (keeps) DeviceContext.WriteLength(writer, "cache", context.Members.Compiled.Cache.Length);
            context.WriteBody(writer, context.Find(entry)!);
        }
    }
}
