using System.Globalization;
using NetGen.Benchmarks.Peers;
using Spectre.Console;

namespace NetGen.Benchmarks.Table;

/// <summary>A table as text.</summary>
/// <param name="Columns">The headings.</param>
/// <param name="TextColumns">How many of the first columns are no numbers.</param>
/// <param name="Rows">The cells.</param>
internal sealed record Grid(string[] Columns, int TextColumns, IReadOnlyList<string[]> Rows)
{
    /// <summary>Shows the table on the console.</summary>
    public void Write()
    {
        AnsiConsole.Profile.Width = 200;
        var table = new Spectre.Console.Table().AddColumns(Columns);
        foreach (var column in table.Columns) column.NoWrap();
        for (int column = TextColumns; column < Columns.Length; column++) table.Columns[column].RightAligned();
        foreach (string[] row in Rows) table.AddRow([.. row.Select(cell => new Text(cell))]);
        AnsiConsole.Write(table);
    }
}

/// <summary>The two tables that people read.</summary>
internal static class Grids
{
    /// <summary>What each implementation is, and why one is missing.</summary>
    public static Grid Peers(Results results) => new(
        ["implementation", "what ran"],
        2,
        [
            .. results.Peers.Select(peer => new[] { peer.Implementation, peer.Description }),
            .. results.Missing.Select(peer => new[] { peer.Implementation, "missing: " + peer.Reason }),
        ]);

    /// <summary>Every implementation of every piece of work.</summary>
    public static Grid Details(Results results) => new(
        ["case", "work", "implementation", "ns (median)", "ns (minimum)", "GFLOP/s", "bytes a call", "first call, ms", "time / NetGen's", "of the limit"],
        3,
        [.. results.Rows.Select(row => new[]
        {
            row.Case,
            row.Work,
            row.Implementation,
            Number(row.Nanoseconds.Median),
            Number(row.Nanoseconds.Minimum),
            Number(row.Gflops),
            row.BytesAllocated is { } bytes ? Number(bytes) : "?",
            Number(row.FirstCallNanoseconds / 1e6),
            row.RatioToNetGen.ToString("0.00", CultureInfo.InvariantCulture),
            Limit(row),
        })]);

    /// <summary>Ours, and how many times as long each peer takes: by medians, and in brackets by minima.</summary>
    public static Grid Summary(Results results)
    {
        string[] peers = [.. results.Peers.Select(peer => peer.Implementation).Where(name => !IsOurs(name))];
        var rows = new List<string[]>();
        foreach (var work in results.Rows.GroupBy(row => (row.Case, row.Work)))
        {
            foreach (var ours in work.Where(row => IsOurs(row.Implementation)))
            {
                string variant = ours.Implementation == NetGenPeer.Default ? string.Empty : ours.Implementation[NetGenPeer.Default.Length..].Insert(0, ",");
                string[] ratios = [.. peers.Select(peer => work.FirstOrDefault(row => row.Implementation == peer) is { } row ? Ratio(row, ours) : "-")];
                rows.Add([ours.Case, ours.Work + variant, Number(ours.Nanoseconds.Median), Number(ours.Gflops), Limit(ours), .. ratios]);
            }
        }

        return new Grid(["case", "work", "NetGen, ns", "GFLOP/s", "of the limit", .. peers.Select(peer => peer + " /")], 2, rows);
    }

    /// <summary>Of the medians, and of the minima: they differ where the machine was busy.</summary>
    private static string Ratio(Row peer, Row ours) => string.Create(
        CultureInfo.InvariantCulture,
        $"{peer.Nanoseconds.Median / ours.Nanoseconds.Median:0.00} ({peer.Nanoseconds.Minimum / ours.Nanoseconds.Minimum:0.00})");

    private static bool IsOurs(string implementation) => implementation.StartsWith(NetGenPeer.Default, StringComparison.Ordinal);

    private static string Limit(Row row) => string.Create(CultureInfo.InvariantCulture, $"{row.LimitShare * 100:0} % {row.Limit}");

    /// <summary>A number with as many digits as say something.</summary>
    public static string Number(double value) => value.ToString(value == 0 ? "0" : value < 1 ? "0.000" : value < 100 ? "0.0" : "#,0", CultureInfo.InvariantCulture);
}
