using NetGen.Generator.Model;

namespace NetGen.Generator.Printing.Members;

/// <summary>The parameters of a file, as constant data in their canonical order, and the constructor that starts from them.</summary>
internal static class WeightMembers
{
    private const int NumbersALine = 8;

    public static void Write(SourceWriter writer, MemberContext context)
    {
        if (context.Spec.Weights is not { } weights) return;
        WriteConstructor(writer, context.Spec, weights);
        writer.Line($"// The parameters of {weights.File}, in the order of SetParameters.");

        // A field might be set after another static one of the user's, which holds a network. On .NET 8 such a span is a view of the image.
        WriteNumbers(writer, context.Memory, weights, context.Spec.Precision, $"private static {context.ReadOnlySpan} {MemberNames.Weights} => new {context.Number}[]");
    }

    /// <summary>Writes the statements that put the file's numbers into new memory.</summary>
    public static void WriteFirstValues(SourceWriter writer, MemberContext context, string array, string start)
    {
        if (context.Spec.Weights is null) return;
        writer.Line($"{context.ReadOnlySpan} weights = {MemberNames.Weights};");
        foreach (var parameter in context.Memory.Parameters)
        {
            Packing.WritePack(writer, parameter, Packing.Slice("weights", parameter.CanonicalOffset, parameter.Count), array, start);
        }
    }

    /// <summary>The constructor without arguments, where the class has room for it: memory starts from the file's numbers by itself.</summary>
    public static void WriteConstructor(SourceWriter writer, NetworkSpec spec, FirstWeights weights)
    {
        if (spec.Type.DeclaresConstructor) return;
        writer.Line($"/// <summary>A network with the parameters of {Literals.Xml(weights.File)}.</summary>");
        using (writer.Block($"public {TypeScope.Escape(spec.Type.Name)}()"))
        {
        }

        writer.Line();
    }

    /// <summary>Writes an array with a line for each row of a matrix.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="memory">The parameters.</param>
    /// <param name="weights">Their numbers.</param>
    /// <param name="precision">The network's.</param>
    /// <param name="head">What declares it.</param>
    public static void WriteNumbers(SourceWriter writer, MemoryPlan memory, FirstWeights weights, Precision precision, string head)
    {
        using (writer.Block(head, ";"))
        {
            foreach (var parameter in memory.Parameters)
            {
                writer.Line($"// {Literals.Xml(parameter.Layer)} {(parameter.IsBias ? "biases" : "weights")}");
                int row = parameter.IsBias ? parameter.Count : parameter.Columns;
                for (int at = 0; at < parameter.Count; at++)
                {
                    bool isLast = (at % row) + 1 == row || at % row % NumbersALine == NumbersALine - 1;
                    writer.Add($"{Literals.Of(weights.Values[parameter.CanonicalOffset + at], precision)},{(isLast ? "" : " ")}");
                    if (isLast) writer.EndLine();
                }
            }
        }
    }
}
