namespace NetGen.Generator.Printing.Members;

/// <summary>Sizes as constants, and the summary.</summary>
internal static class ConstantMembers
{
    public static void Write(SourceWriter writer, MemberContext context)
    {
        Constant("InputSize", context.Spec.InputSize, "The number of input features.");
        Constant("OutputSize", context.Spec.OutputSize, "The number of outputs.");
        if (context.Target is { } target)
        {
            Constant("TargetSize", target.Size, target.IsLabel ? "The number of target values a sample: one label." : "The number of target values a sample.");
        }

        Constant("ParameterCount", context.ParameterCount, "The number of weights and biases, frozen ones included.");
        if (context.IsTrainable) Constant("OptimizerStateCount", context.StateCount, "The number of values in the optimizer's memory.");

        writer.Line("/// <summary>Shapes, parameters, memory and the compiler's decisions, layer by layer.</summary>");
        Text("Summary", string.Join("\n", SummaryText.Lines(context)));
        writer.Line();
        writer.Line("/// <summary>The network as a Mermaid flowchart: what is pasted between <c>```mermaid</c> and <c>```</c> is drawn on GitHub.</summary>");
        Text("Diagram", DiagramText.Of(context));

        void Text(string name, string value)
        {
            writer.Line($"public const string {name} =");
            string[] pieces = [.. Pieces(value)];
            using (writer.Indent())
            {
                for (int k = 0; k < pieces.Length; k++) writer.Line(Literals.String(pieces[k]) + (k == pieces.Length - 1 ? ";" : " +"));
            }
        }

        // A line a piece; long lines are cut where a word ends.
        static IEnumerable<string> Pieces(string text)
        {
            const int longest = 110;
            int start = 0;
            while (text.Length - start > 0)
            {
                int end = text.IndexOf('\n', start) + 1;
                if (end == 0) end = text.Length;
                int word = end - start > longest ? text.LastIndexOf(' ', start + longest, longest) + 1 : 0;
                if (word > start) end = word;
                yield return text.Substring(start, end - start);
                start = end;
            }
        }

        void Constant(string name, int value, string summary)
        {
            writer.Line($"/// <summary>{summary}</summary>");
            writer.Line($"public const int {name} = {Literals.Integer(value)};");
            writer.Line();
        }
    }
}
