using System.Text;

namespace NetGen.Generator.Printing;

/// <summary>
/// Breaks long lines where a person would: comments between words, code between the variables that it declares or the arguments of its
/// outermost list.
/// </summary>
internal static class LineWrapper
{
    /// <summary>Columns of a line, indentation included.</summary>
    private const int Columns = 140;

    /// <summary>True where a line of this length, indentation included, stays as it is.</summary>
    public static bool Fits(int length) => length <= Columns;

    /// <summary>The lines that a line becomes; those after the first bring their own further indentation.</summary>
    public static IReadOnlyList<string> Wrap(string line, int indentation)
    {
        int columns = Columns - indentation;
        if (line.Length <= columns) return [line];
        if (line.StartsWith("/// ", StringComparison.Ordinal)) return Fill(Words(line.Substring(4)), "/// ", "/// ", columns);
        if (line.StartsWith("// ", StringComparison.Ordinal)) return OfComment(line, columns);
        return OfCode(line, columns);
    }

    private static IReadOnlyList<string> OfComment(string line, int columns)
    {
        string text = line.Substring(3);
        int lead = text.Length - text.TrimStart(' ').Length;
        string prefix = "// " + new string(' ', lead);
        return Fill(Words(text.Substring(lead)), prefix, lead == 0 ? prefix : prefix + "    ", columns);
    }

    private static IReadOnlyList<string> OfCode(string line, int columns)
    {
        if (line.Length <= columns) return [line];
        var declared = Items(line, ',');
        if (declared.Count > 1 && declared[declared.Count - 1].Length > 0) return [.. Fill(declared, "", "    ", columns).SelectMany(part => Again(part, columns))];
        var terms = Terms(line);
        if (terms.Count > 1) return [.. terms.SelectMany((term, index) => Again(index == 0 ? term : "    " + term, columns))];
        var (open, close) = OutermostList(line);
        if (open < 0) return [line];
        var items = Items(line.Substring(open + 1, close - open - 1), ',');
        items[items.Count - 1] += line.Substring(close);
        return [line.Substring(0, open + 1), .. Fill(items, "    ", "    ", columns).SelectMany(part => Again(part, columns))];
    }

    /// <summary>Breaks a part of a line that is still too long.</summary>
    private static IEnumerable<string> Again(string part, int columns)
    {
        string text = part.TrimStart(' ');
        string lead = part.Substring(0, part.Length - text.Length);
        return OfCode(text, columns - lead.Length).Select(inner => lead + inner);
    }

    /// <summary>The terms of a sum, or the factors of a product, outside of all brackets: each but the first led by its sign.</summary>
    private static List<string> Terms(string line)
    {
        foreach (string signs in new[] { "+-", "*/" })
        {
            var terms = new List<string>();
            int depth = 0;
            int start = 0;
            bool quoted = false;
            for (int k = 0; k < line.Length; k++)
            {
                if (line[k] == '"') quoted = !quoted;
                if (quoted) continue;
                if (Opens(line, k, isText: false)) depth++;
                else if (Closes(line, k, isText: false) && depth > 0) depth--;
                bool isSign = depth == 0 && k > 0 && k + 2 < line.Length && line[k - 1] == ' ' && line[k + 1] == ' ' && signs.IndexOf(line[k]) >= 0;
                if (!isSign) continue;
                terms.Add(line.Substring(start, k - start).Trim(' '));
                start = k;
            }

            terms.Add(line.Substring(start));
            if (terms.Count > 1) return terms;
        }

        return [line];
    }

    private static List<string> Fill(List<string> items, string first, string next, int columns)
    {
        var lines = new List<string>();
        var text = new StringBuilder(first).Append(items[0]);
        foreach (string item in items.Skip(1))
        {
            if (text.Length + 1 + item.Length > columns)
            {
                lines.Add(text.ToString());
                text.Clear().Append(next);
            }
            else
            {
                text.Append(' ');
            }

            text.Append(item);
        }

        lines.Add(text.ToString());
        return lines;
    }

    /// <summary>Words; a tag with its attributes is one.</summary>
    private static List<string> Words(string text) => Items(text, ' ');

    /// <summary>The pieces between separators that stand outside of brackets and strings; a comma stays with what it follows.</summary>
    private static List<string> Items(string text, char separator)
    {
        var items = new List<string>();
        int depth = 0;
        int start = 0;
        bool isText = separator == ' ';
        bool quoted = false;
        for (int k = 0; k < text.Length; k++)
        {
            char c = text[k];
            if (c == '"' && (!isText || depth > 0)) quoted = !quoted;
            if (quoted) continue;
            if (Opens(text, k, isText)) depth++;
            else if (Closes(text, k, isText) && depth > 0) depth--;
            if (c != separator || depth > 0) continue;
            items.Add(text.Substring(start, isText ? k - start : k + 1 - start).Trim(' '));
            start = k + 1;
        }

        items.Add(text.Substring(start).Trim(' '));
        return items;
    }

    /// <summary>The first list of several items that no other brackets surround; without one, the longest single argument.</summary>
    private static (int Open, int Close) OutermostList(string line)
    {
        int depth = 0;
        int open = -1;
        bool hasComma = false;
        bool quoted = false;
        var longest = (Open: -1, Close: -1);
        for (int k = 0; k < line.Length; k++)
        {
            char c = line[k];
            if (c == '"') quoted = !quoted;
            if (quoted) continue;
            if (Opens(line, k, isText: false))
            {
                if (depth++ == 0) (open, hasComma) = (k, false);
            }
            else if (Closes(line, k, isText: false) && depth > 0)
            {
                if (--depth > 0 || c is not (')' or '}')) continue;
                if (hasComma) return (open, k);
                if (k - open > longest.Close - longest.Open) longest = (open, k);
            }
            else if (c == ',' && depth == 1)
            {
                hasComma = true;
            }
        }

        return longest.Close - longest.Open > 1 ? longest : (-1, -1);
    }

    // A type's angle brackets follow a name directly; a comparison has spaces around it.
    private static bool Opens(string text, int at, bool isText) => isText
        ? text[at] == '<'
        : text[at] is '(' or '{' or '[' || (text[at] == '<' && at > 0 && text[at - 1] != ' ');

    private static bool Closes(string text, int at, bool isText) => isText
        ? text[at] == '>'
        : text[at] is ')' or '}' or ']' || (text[at] == '>' && at > 0 && text[at - 1] is not (' ' or '=' or '-'));
}
