namespace NetGen.Generator.Printing.Members;

/// <summary>
/// Opens the methods that take numbers. They take spans where there are some; elsewhere they take arrays, and hand them on to a private
/// method of the same body.
/// </summary>
internal static class PublicMethod
{
    /// <summary>Opens a public method.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="context">The network.</param>
    /// <param name="result">The type of the result.</param>
    /// <param name="name">The name.</param>
    /// <param name="parameters">The parameters, as C# writes them, with spans.</param>
    public static SourceWriter.Scope Open(SourceWriter writer, MemberContext context, string result, string name, string parameters)
    {
        if (context.HasSpans) return writer.Block($"public {result} {name}({parameters})");
        var list = parameters.Split([", "], StringSplitOptions.None).Select(Parameter.Parse).ToArray();
        using (writer.Block($"public {result} {name}({string.Join(", ", list.Select(parameter => parameter.AsArray(context)))})"))
        {
            writer.Line($"{(result == "void" ? "" : "return ")}{MemberNames.Private(name)}({string.Join(", ", list.Select(parameter => parameter.Modifier + parameter.Name))});");
        }

        writer.Line();
        return writer.Block($"private {result} {MemberNames.Private(name)}({string.Join(", ", list.Select(parameter => parameter.Text))})");
    }

    private sealed record Parameter(string Modifier, string Type, string Name, string? Default)
    {
        public string Text => $"{Modifier}{Type} {Name}";

        public static Parameter Parse(string text)
        {
            string[] halves = text.Split([" = "], StringSplitOptions.None);
            string[] words = halves[0].Split(' ');
            return new Parameter(words.Length == 3 ? words[0] + " " : "", words[words.Length - 2], words[words.Length - 1], halves.Length == 2 ? halves[1] : null);
        }

        public string AsArray(MemberContext context)
        {
            int element = Type.IndexOf('<');
            if (element < 0) return Text + (Default is null ? "" : " = " + Default);
            string array = Type.Substring(element + 1).Replace(">", "[]");
            return Default is null ? $"{array} {Name}" : $"{array}{context.Nullable} {Name} = null";
        }
    }
}
