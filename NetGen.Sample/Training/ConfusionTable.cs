using System.Globalization;
using Spectre.Console;

namespace NetGen.Sample.Training;

/// <summary>Shows how often each class was taken for each.</summary>
internal static class ConfusionTable
{
    /// <summary>A row an actual class, a column a predicted one, and the share of each row that is right.</summary>
    public static Table Of(ConfusionMatrix confusion, IReadOnlyList<string> classes)
    {
        var table = new Table().Border(TableBorder.Rounded).Title("Confusion matrix: a row an actual class, a column a predicted one").AddColumn(new TableColumn("").NoWrap());
        foreach (string name in classes) table.AddColumn(new TableColumn(Markup.Escape(name)).RightAligned().NoWrap());
        table.AddColumn(new TableColumn("right").RightAligned().NoWrap());
        for (int actual = 0; actual < classes.Count; actual++)
        {
            var cells = Enumerable.Range(0, classes.Count).Select(predicted => Cell(confusion[actual, predicted], actual == predicted));
            table.AddRow([Markup.Escape(classes[actual]), .. cells, confusion.Recall(actual).ToString("P1", CultureInfo.InvariantCulture)]);
        }

        return table;
    }

    private static string Cell(long count, bool isRight) => count == 0 ? "[grey]·[/]" : $"[{(isRight ? "green" : "red")}]{count.ToString(CultureInfo.InvariantCulture)}[/]";
}
