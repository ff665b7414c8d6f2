using Microsoft.CodeAnalysis.CSharp;

namespace NetGen.Tests.Fuzz;

/// <summary>Source as it looks in the middle of an edit: tokens deleted, doubled, swapped or strange, or the rest of the file missing.</summary>
internal static class TokenMutations
{
    private static readonly string[] Strange =
    [
        "99999999999999999999", "2147483648", "-2147483648", "0x", "0b2", "1e999", "1e-999", "1_000", "'", "\"", "@\"", "$\"{", "\"\"\"", "{", "}", "[", "]", "(", ")", "<", ">", ",", ";", ":", "::", "=", "=>",
        "?", "!", "..", "@", "\\u0041", "\\u200D", "\u200d", "\u202e", "\u20ac", "\ud83d\ude00", "\ud83d", "\0", "\u0130", "\u0131", "\ufeff", "/*", "*/", "//", "///", "#if X", "#endif", "#error", "#line 1 \"a\"", "#nullable", "#pragma",
        "new int[][] { new[] { 1 }, null }", "new[] { new[] { 1 } }", "[1, [2]]", "[.. 1]", "stackalloc int[3]", "typeof(int)", "typeof(Missing<>)", "nameof()", "default!", "null!", "sizeof(int)", "checked(int.MaxValue + 1)",
        "1 / 0", "int.MaxValue", "(int)1e10", "(Activation)(object)3", "x => x", "await", "var", "this", "base", "args", "params", "ref", "in", "out", "partial", "static", "abstract", "sealed", "file", "record", "struct", "enum",
        "interface", "delegate", "namespace", "using", "global", "where", "required", "unsafe", "assembly:", "type:", "Network", "Dense", "Adam", "Activation", "Cache", "Forward", "object", "dynamic", "void", "int",
    ];

    /// <summary>The source with one to three such changes.</summary>
    public static string Apply(string source, Random random)
    {
        for (int change = random.Next(1, 4); change > 0; change--) source = Change(source, random);
        return source;
    }

    private static string Change(string source, Random random)
    {
        if (source.Length == 0) return source;
        if (random.Next(12) == 0) return source[..random.Next(source.Length)];
        if (random.Next(12) == 0) return source.Insert(random.Next(source.Length), Strange[random.Next(Strange.Length)]);

        List<string> tokens = [.. SyntaxFactory.ParseTokens(source).Select(token => token.ToFullString())];
        int first = random.Next(tokens.Count);
        int second = random.Next(tokens.Count);
        switch (random.Next(5))
        {
            case 0:
                tokens.RemoveAt(first);
                break;
            case 1:
                tokens.Insert(first, tokens[first]);
                break;
            case 2:
                (tokens[first], tokens[second]) = (tokens[second], tokens[first]);
                break;
            case 3:
                tokens.Insert(second, tokens[first]);
                break;
            default:
                tokens[first] = " " + Strange[random.Next(Strange.Length)] + " ";
                break;
        }

        return string.Concat(tokens);
    }
}
