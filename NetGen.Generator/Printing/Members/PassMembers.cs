using NetGen.Generator.Model;

namespace NetGen.Generator.Printing.Members;

/// <summary>The passes through all layers that code without the type <c>Cache</c> can call: each makes a cache of its own.</summary>
internal static class PassMembers
{
    public static void Write(SourceWriter writer, MemberContext context, string network)
    {
        WriteForward(writer, context, network);
        writer.Line();
        using (writer.Block($"void {network}.Backpropagate({context.ReadOnlySpan} input, {context.ReadOnlySpan} outputGradient, {context.Span} gradient, {context.Span} inputGradient)"))
        {
            Checks.Length(writer, "gradient", "ParameterCount");
            writer.Line("// A network has as many weights as outputs at least: the outputs, which nobody reads, need no place of their own.");
            writer.Line("Forward(input, gradient.Slice(0, OutputSize), out var cache);");
            writer.Line("BackwardFrom(input, in cache, outputGradient, gradient, inputGradient);");
        }
    }

    private static void WriteForward(SourceWriter writer, MemberContext context, string network)
    {
        using (writer.Block($"void {network}.ForwardLayers({context.ReadOnlySpan} input, {context.Span} outputs)"))
        {
            Checks.Length(writer, "outputs", Literals.Integer(context.Spec.Layers.Sum(layer => layer.Units)));
            int last = context.Spec.Layers.Count - 1;
            int offset = context.Spec.Layers.Take(last).Sum(layer => layer.Units);
            writer.Line($"Forward(input, outputs.Slice({Literals.Integer(offset)}), out var cache);");
            offset = 0;
            for (int k = 0; k < last; k++)
            {
                writer.Line($"cache.{View(context.Compiled.Cache, k + 1)}.CopyTo(outputs.Slice({Literals.Integer(offset)}));");
                offset += context.Spec.Layers[k].Units;
            }
        }
    }

    /// <summary>The view of what a layer gives: of its sums where it has no activation.</summary>
    private static string View(CachePlan cache, int layer)
    {
        string number = Literals.Integer(layer);
        return cache.Views.Any(view => view.Name == "A" + number) ? "A" + number : "Z" + number;
    }
}
