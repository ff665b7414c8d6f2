namespace NetGen.Generator.Printing.Members;

/// <summary>Writes the loop that takes a batch of any length through a block kernel, so that stack use does not grow with it.</summary>
internal static class BatchBlocks
{
    /// <summary>Makes the local <c>total</c>, in double: the sum over all samples of weight / N times loss. Needs <see cref="WriteWeights"/> before.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="context">The network.</param>
    /// <param name="kernel">LossBlock or GradientBlock.</param>
    /// <param name="blockRows">The most rows it takes.</param>
    public static void WriteTotal(SourceWriter writer, MemberContext context, string kernel, int blockRows)
    {
        string block = Literals.Integer(blockRows);
        writer.Line("double total = 0d;");
        using (writer.Block($"for (int row = 0; row < rows; row += {block})"))
        {
            writer.Line($"int count = _Math.Min({block}, rows - row);");
            using (writer.Block("if (!sampleWeights.IsEmpty)"))
            {
                writer.Line("for (int k = 0; k < count; k++) weights[k] = sampleWeights[row + k] / rows;");
            }

            writer.Line();
            string targets = context.Data.From("targets", context.Target is { Size: 1 } ? "row" : "row * TargetSize");
            writer.Line(
                $"total += {MemberContext.Kernels}.{kernel}({context.Data.Memory}, {context.Data.From("inputs", "row * InputSize")}, {targets}, {context.Data.Whole("weights")}, count);");
        }

        writer.Line();
    }

    /// <summary>Makes the local <c>weights</c> of one block of samples, filled for the case that the caller gives none.</summary>
    public static void WriteWeights(SourceWriter writer, MemberContext context, int blockRows)
    {
        writer.Line();
        writer.Line($"// Blocks of {Literals.Integer(blockRows)} samples; a sample's weight is divided by their number, so that the sum is the mean.");
        writer.Line(context.Buffer("weights", blockRows, slot: 1));
        writer.Line($"weights.Fill({context.One} / rows);");
    }

    /// <summary>The local <c>total</c> in the network's numbers.</summary>
    public static string Total(MemberContext context) => context.Number == "double" ? "total" : $"({context.Number})total";

    /// <summary>Documents the parameters that all members over batches share.</summary>
    public static string InputParameters(MemberContext context) => $$"""
        /// <param name="inputs">Sample after sample, {{NetworkDocs.Values(context.Spec.InputSize)}} each; one sample at least.</param>
        /// <param name="targets">{{NetworkDocs.TargetsMeaning(context)}}.</param>
        """;

    public const string WeightParameter = """/// <param name="sampleWeights">A factor of each sample's loss, of any sign; empty means 1 for all.</param>""";

    public static string InputSignature(MemberContext context) => $"{context.ReadOnlySpan} inputs, {context.TargetsType} targets";

    public static string WeightSignature(MemberContext context) => $"{context.ReadOnlySpan} sampleWeights = default";
}
