using System.Text;

namespace NetGen.Benchmarks.Table;

/// <summary>The tables in a document.</summary>
internal static class MarkdownTables
{
    private const string Begin = "<!-- measured -->\n";
    private const string End = "<!-- end of what was measured -->\n";

    /// <summary>Replaces what stands between the marks of a document; without marks or document, the tables are all there is.</summary>
    public static string Into(string? document, Results results)
    {
        int begin = document?.IndexOf(Begin, StringComparison.Ordinal) ?? -1, end = document?.IndexOf(End, StringComparison.Ordinal) ?? -1;
        return begin < 0 || end < begin ? Of(results) : document![..(begin + Begin.Length)] + Of(results) + document[end..];
    }

    private static string Of(Results results)
    {
        var text = new StringBuilder();
        text.Append(results.Machine.Text).Append("\n\n");
        Append(text, Grids.Peers(results));
        text.Append('\n');
        Append(text, Grids.Summary(results));
        text.Append('\n');
        Append(text, Grids.Details(results));
        return text.ToString();
    }

    private static void Append(StringBuilder text, Grid grid)
    {
        AppendRow(text, grid.Columns);
        AppendRow(text, [.. grid.Columns.Select((_, column) => column < grid.TextColumns ? "---" : "---:")]);
        foreach (string[] row in grid.Rows) AppendRow(text, row);
    }

    private static void AppendRow(StringBuilder text, string[] cells) => text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");
}
