using System.Diagnostics;
using System.Globalization;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace NetGen.Sample.Training;

/// <summary>Shows training while it runs: a live panel on a terminal, a line every tenth of the way in a file or a pipe.</summary>
internal static class TrainingDisplay
{
    private const int Columns = 50;
    private static readonly TimeSpan Refresh = TimeSpan.FromMilliseconds(40);

    /// <summary>Runs <paramref name="train"/>, which reports every epoch to the action that it is given, and returns what it returns.</summary>
    public static T Run<T>(IAnsiConsole console, int epochs, Func<Action<EpochReport>, T> train)
    {
        if (console.Profile.Capabilities.Interactive && !Console.IsOutputRedirected) return RunLive(console, epochs, train);
        return train(report =>
        {
            if (report.Epoch == 1 || report.Epoch % Math.Max(1, epochs / 10) == 0) console.WriteLine(Line(report, epochs));
        });
    }

    private static T RunLive<T>(IAnsiConsole console, int epochs, Func<Action<EpochReport>, T> train)
    {
        var accuracies = new List<double>();
        long shown = 0;
        return console.Live(new Text("Training")).Start(live => train(report =>
        {
            accuracies.Add(report.TestAccuracy);
            if (report.Epoch < epochs && Stopwatch.GetElapsedTime(shown) < Refresh) return;
            shown = Stopwatch.GetTimestamp();
            live.UpdateTarget(Panel(report, epochs, accuracies));
        }));
    }

    private static string Line(EpochReport report, int epochs) => string.Create(
        CultureInfo.InvariantCulture,
        $"epoch {report.Epoch,4} of {epochs}: loss {report.TrainLoss:F4} (test {report.TestLoss:F4}), accuracy {report.TrainAccuracy,7:P2} (test {report.TestAccuracy,7:P2})");

    private static Panel Panel(EpochReport report, int epochs, List<double> accuracies)
    {
        int done = report.Epoch * Columns / epochs;
        var grid = new Grid().AddColumn(new GridColumn().NoWrap()).AddColumn(new GridColumn().NoWrap());
        Row("epoch", $"{report.Epoch} of {epochs}  [green]{new string('━', done)}[/][grey]{new string('━', Columns - done)}[/]");
        Row("loss", $"{report.TrainLoss:F4} training, {report.TestLoss:F4} test");
        Row("accuracy", $"{report.TrainAccuracy:P2} training, {report.TestAccuracy:P2} test");
        Row("speed", $"{report.SamplesPerSecond:N0} samples a second");
        Row("test accuracy", $"[green]{Sparkline(accuracies)}[/]");
        return new Panel(grid).Header("Training").Border(BoxBorder.Rounded);

        void Row(string name, FormattableString value) => grid.AddRow(name, value.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>The run so far in one line of bars, between its least and greatest value.</summary>
    private static string Sparkline(List<double> values)
    {
        const string Bars = "▁▂▃▄▅▆▇█";
        double least = values.Min();
        double range = Math.Max(values.Max() - least, 1e-9);
        int count = Math.Min(values.Count, Columns);
        return string.Concat(Enumerable.Range(0, count).Select(column =>
            Bars[(int)((values[(column + 1) * values.Count / count - 1] - least) / range * (Bars.Length - 1))]));
    }
}
