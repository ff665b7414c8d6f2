using NetGen.Sample.Training;
using ScottPlot;

namespace NetGen.Sample.Pictures;

/// <summary>Loss and accuracy over the epochs, training and test, one above the other.</summary>
internal static class TrainingCurves
{
    private static readonly Color TrainColour = Color.FromHex("#1f77b4");
    private static readonly Color TestColour = Color.FromHex("#d62728");
    private static readonly Color LimitColour = Color.FromHex("#555555");

    /// <param name="path">The PNG file.</param>
    /// <param name="history">A report an epoch.</param>
    /// <param name="leastLoss">The loss of a perfect classifier.</param>
    /// <param name="required">The accuracy that the sample promises.</param>
    public static void Draw(string path, IReadOnlyList<EpochReport> history, double leastLoss, double required)
    {
        var loss = Curves("Loss after each epoch", history, report => report.TrainLoss, report => report.TestLoss);
        loss.YLabel("mean cross entropy, nats");
        Limit(loss, leastLoss, "least possible with label smoothing");
        loss.Axes.SetLimitsY(0.95 * leastLoss, history.Max(report => Math.Max(report.TrainLoss, report.TestLoss)) * 1.05);
        loss.ShowLegend(Alignment.UpperRight);

        var accuracy = Curves("Accuracy after each epoch", history, report => 100 * report.TrainAccuracy, report => 100 * report.TestAccuracy);
        accuracy.YLabel("right answers, %");
        Limit(accuracy, 100 * required, "required of the test");
        double least = history.Min(report => Math.Min(report.TrainAccuracy, report.TestAccuracy));
        accuracy.Axes.SetLimitsY(100 * Math.Min(least, required) - 2, 101);
        accuracy.ShowLegend(Alignment.LowerRight);

        PlotStyle.Save(path, [loss, accuracy], new ScottPlot.MultiplotLayouts.Rows(), 1000, 900);
    }

    private static Plot Curves(string title, IReadOnlyList<EpochReport> history, Func<EpochReport, double> train, Func<EpochReport, double> test)
    {
        var plot = PlotStyle.NewPlot(title);
        double[] epochs = [.. history.Select(report => (double)report.Epoch)];
        Add(train, "training samples", TrainColour);
        Add(test, "test samples", TestColour);
        plot.XLabel("epoch");
        plot.Axes.SetLimitsX(0, history.Count + 1);
        return plot;

        void Add(Func<EpochReport, double> value, string name, Color colour)
        {
            var line = plot.Add.ScatterLine(epochs, [.. history.Select(value)], colour);
            line.LineWidth = 2.5f;
            line.LegendText = name;
        }
    }

    private static void Limit(Plot plot, double value, string name)
    {
        var line = plot.Add.HorizontalLine(value, 1.5f, LimitColour, LinePattern.Dashed);
        line.LegendText = name;
    }
}
