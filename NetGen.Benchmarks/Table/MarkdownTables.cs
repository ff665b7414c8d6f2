using System.Text;

namespace NetGen.Benchmarks.Table;

/// <summary>The tables for a document.</summary>
internal static class MarkdownTables
{
    public static string Of(Results results)
    {
        var text = new StringBuilder();
        text.Append(results.Machine.Text).Append("\n\n");
        foreach (string line in Grids.Peers(results)) text.Append($"- {line}\n");
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
