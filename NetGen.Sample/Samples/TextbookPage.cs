using Spectre.Console;
using static System.FormattableString;

namespace NetGen.Sample.Samples;

/// <summary>Sets the worked example: sections with a table each, and keeps the largest difference between formulas and network.</summary>
internal sealed class TextbookPage(IAnsiConsole console)
{
    private readonly List<string> _notes = [];
    private Table? _table;
    private double _largestDifference;

    /// <summary>What the example starts from.</summary>
    public void Given(string title, params FormattableString[] lines) =>
        console.Write(new Panel(new Text(string.Join("\n", lines.Select(Invariant)))).Header(Markup.Escape(title)).Border(BoxBorder.Rounded));

    /// <summary>The numbers on their way through the network: forward above, backward below.</summary>
    public void Flow(double[] x, TextbookPass pass, TextbookGradient gradient)
    {
        var grid = new Grid { Expand = false };
        for (int column = 0; column < 11; column++) grid.AddColumn(new GridColumn().Padding(0, 0).NoWrap());
        grid.AddRow(
            Box("x", x), Forward("W1", "b1"), Box("z1", pass.Z1), Forward("", "σ"), Box("a1", pass.A1), Forward("W2", "b2"),
            Box("z2", pass.Z2), Forward("", "σ"), Box("a2", pass.A2), Forward("", "y"), Box("L", pass.Loss));
        grid.AddRow(
            new Text("\nbackward"), Backward("dW1", "db1"), Box("δ1", gradient.Delta1), Backward("", "σ'"), Box("da1", gradient.DA1), Backward("dW2", "db2"),
            Box("δ2", gradient.Delta2), Backward("", ""), new Text("\n a2 - y "), Backward("", ""), new Text(""));
        console.Write(grid);

        static Panel Box(string name, params double[] values) =>
            new Panel(new Text(string.Join("\n", values.Select(value => Invariant($"{value,7:F4}"))))).Header(name).Padding(0, 0).Border(BoxBorder.Rounded);

        static Text Forward(string first, string second) => new($" {first}\n {second}\n ──→ ");

        static Text Backward(string first, string second) => new($" {first}\n {second}\n ←── ");
    }

    public void Section(string title)
    {
        Close();
        console.WriteLine();
        console.Write(new Rule(Markup.Escape(title)).LeftJustified());
        _table = new Table().Border(TableBorder.Simple)
            .AddColumn(new TableColumn("").NoWrap())
            .AddColumn(new TableColumn("with numbers").NoWrap())
            .AddColumn(new TableColumn("by formulas").RightAligned().NoWrap())
            .AddColumn(new TableColumn("by the network").RightAligned().NoWrap());
    }

    /// <summary>One number, computed twice.</summary>
    /// <param name="name">What it is.</param>
    /// <param name="worked">The formula with the numbers in it.</param>
    /// <param name="byFormula">By plain formulas.</param>
    /// <param name="generated">By the generated network; null where it does not compute it.</param>
    public void Row(FormattableString name, FormattableString worked, double byFormula, double? generated)
    {
        if (generated is { } value) _largestDifference = Math.Max(_largestDifference, Math.Abs(value - byFormula));
        _table!.AddRow(new Text(Invariant(name)), new Text(Invariant(worked)), new Text(Invariant($"{byFormula:F10}")), new Text(generated is null ? "" : Invariant($"{generated:F10}")));
    }

    /// <summary>A remark below the section's table.</summary>
    public void Note(string text) => _notes.Add(text);

    /// <summary>Ends the page; true where formulas and network agree.</summary>
    public bool Finish(double tolerance)
    {
        Close();
        console.WriteLine();
        console.WriteLine(Invariant($"Largest difference between formulas and network: {_largestDifference:0.0e+0}; allowed: {tolerance:0e+0}."));
        return _largestDifference <= tolerance;
    }

    private void Close()
    {
        if (_table is not null) console.Write(_table);
        foreach (string note in _notes) console.WriteLine(note);
        _notes.Clear();
    }
}
