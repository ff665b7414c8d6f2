using System.Globalization;
using Spectre.Console;

namespace NetGen.Sample.Training;

/// <summary>How often each class was taken for each.</summary>
internal sealed class ConfusionTable(IReadOnlyList<string> classes)
{
    private readonly int[,] _counts = new int[classes.Count, classes.Count];

    public int Total { get; private set; }

    public int Right { get; private set; }

    public double Accuracy => Right / (double)Total;

    public void Add(IReadOnlyList<int> actual, IReadOnlyList<Prediction> predicted)
    {
        for (int k = 0; k < actual.Count; k++)
        {
            _counts[actual[k], predicted[k].Label]++;
            Total++;
            if (actual[k] == predicted[k].Label) Right++;
        }
    }

    /// <summary>A row an actual class, a column a predicted one, and the share of each row that is right.</summary>
    public Table ToTable()
    {
        var table = new Table().Border(TableBorder.Rounded).Title("Confusion matrix: a row an actual class, a column a predicted one").AddColumn(new TableColumn("").NoWrap());
        foreach (string name in classes) table.AddColumn(new TableColumn(Markup.Escape(name)).RightAligned().NoWrap());
        table.AddColumn(new TableColumn("right").RightAligned().NoWrap());
        for (int actual = 0; actual < classes.Count; actual++)
        {
            int sum = Enumerable.Range(0, classes.Count).Sum(predicted => _counts[actual, predicted]);
            var cells = Enumerable.Range(0, classes.Count).Select(predicted => Cell(_counts[actual, predicted], actual == predicted));
            table.AddRow([Markup.Escape(classes[actual]), .. cells, (_counts[actual, actual] / (double)sum).ToString("P1", CultureInfo.InvariantCulture)]);
        }

        return table;
    }

    private static string Cell(int count, bool isRight) => count == 0 ? "[grey]·[/]" : $"[{(isRight ? "green" : "red")}]{count.ToString(CultureInfo.InvariantCulture)}[/]";
}
