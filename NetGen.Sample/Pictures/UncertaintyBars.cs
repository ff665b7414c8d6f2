using ScottPlot;

namespace NetGen.Sample.Pictures;

/// <summary>Predictions with their bars beside what was measured, in the order of the predictions.</summary>
internal static class UncertaintyBars
{
    /// <param name="path">The PNG file.</param>
    /// <param name="title">What is shown.</param>
    /// <param name="unit">What the vertical axis measures.</param>
    /// <param name="points">What was predicted, half the bar's length, and what was measured.</param>
    public static void Draw(string path, string title, string unit, IReadOnlyList<(double Predicted, double Half, double Measured)> points)
    {
        var sorted = points.OrderBy(point => point.Predicted).ToArray();
        double[] xs = [.. Enumerable.Range(1, sorted.Length).Select(place => (double)place)];
        var plot = PlotStyle.NewPlot(title);
        var band = plot.Add.FillY(xs, [.. sorted.Select(point => point.Predicted - point.Half)], [.. sorted.Select(point => point.Predicted + point.Half)]);
        band.FillColor = Color.FromHex("#1f77b4").WithAlpha(0.25);
        band.LineColor = Colors.Transparent;
        band.LegendText = "90 % of the measurements, as predicted";
        var line = plot.Add.ScatterLine(xs, [.. sorted.Select(point => point.Predicted)], Color.FromHex("#1f77b4"));
        line.LineWidth = 2;
        line.LegendText = "predicted";
        var dots = plot.Add.ScatterPoints(xs, [.. sorted.Select(point => point.Measured)], Color.FromHex("#d62728"));
        dots.MarkerSize = 6;
        dots.LegendText = "measured";
        plot.XLabel("flower, in the order of the predictions");
        plot.YLabel(unit);
        plot.ShowLegend(Alignment.UpperLeft);
        plot.SavePng(path, 1000, 600);
    }
}
