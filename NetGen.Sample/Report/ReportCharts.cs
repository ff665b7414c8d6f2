using System.Text;
using ScottPlot;
using static System.FormattableString;
using PlotStyle = NetGen.Sample.Pictures.PlotStyle;

namespace NetGen.Sample.Report;

/// <summary>The report's curves, each drawn for a light page and a dark one: the browser takes what suits its user.</summary>
internal static class ReportCharts
{
    // Wide enough for half a desktop page; on a phone its text is still read.
    private const int Width = 460;
    private const int Height = 300;

    private static readonly Look Light = new("#ffffff", "#1f2328", "#e4e7ea", ["#1f6fb4", "#c4471c", "#2c8a4b", "#7b4fb5"]);
    private static readonly Look Dark = new("#171c23", "#dfe5ea", "#323a44", ["#6cb0f0", "#f2936b", "#6fcf8e", "#bd9cf0"]);

    public static string Loss(ReportData data) => Both("Loss of training and test samples after each epoch", look =>
    {
        var plot = NewPlot(look);
        Line(plot, look, 0, "training", data.Epochs.Select(epoch => epoch.TrainLoss));
        Line(plot, look, 1, "test", data.Epochs.Select(epoch => epoch.TestLoss));
        var least = plot.Add.HorizontalLine(data.LeastLoss, 1.5f, Color.FromHex(look.Text).WithAlpha(0.6), LinePattern.Dashed);
        least.LegendText = "least possible";
        plot.ShowLegend(Alignment.UpperRight);
        return plot;
    });

    public static string Accuracy(ReportData data) => Both("Accuracy of training and test samples after each epoch, per cent", look =>
    {
        var plot = NewPlot(look);
        Line(plot, look, 0, "training", data.Epochs.Select(epoch => 100 * epoch.TrainAccuracy));
        Line(plot, look, 1, "test", data.Epochs.Select(epoch => 100 * epoch.TestAccuracy));
        plot.ShowLegend(Alignment.LowerRight);
        return plot;
    });

    public static string LearningRate(ReportData data) => Both("Learning rate of the last step of each epoch", look =>
    {
        var plot = NewPlot(look);
        Line(plot, look, 2, "learning rate", data.Epochs.Select(epoch => epoch.LearningRate));
        plot.HideLegend();
        return plot;
    });

    public static string GradientNorms(ReportData data) => Both("Norm of the gradient of each layer after each epoch, logarithmic", look =>
    {
        var plot = NewPlot(look);
        for (int layer = 0; layer < data.Inspections[0].Layers.Count; layer++)
        {
            Line(plot, look, layer, data.Inspections[0].Layers[layer].Layer.Name, data.Inspections.Select(state => Power(state.Layers[layer].GradientNorm)));
        }

        double[] norms = [.. data.Inspections.SelectMany(state => state.Layers).Select(state => state.GradientNorm)];
        double[] ticks = [.. Logarithmic(norms.Min(), norms.Max())];
        plot.Axes.Left.SetTicks([.. ticks.Select(Power)], [.. ticks.Select(tick => Invariant($"{tick:0.######}"))]);
        plot.ShowLegend(Alignment.UpperRight);
        return plot;
    });

    private static Plot NewPlot(Look look)
    {
        var plot = new Plot();
        plot.Font.Set(PlotStyle.Font);
        var (text, background) = (Color.FromHex(look.Text), Color.FromHex(look.Background));
        plot.FigureBackground.Color = background;
        plot.DataBackground.Color = background;
        plot.Axes.Color(text);
        plot.Grid.MajorLineColor = Color.FromHex(look.Grid);
        plot.Legend.BackgroundColor = background;
        plot.Legend.OutlineColor = Color.FromHex(look.Grid);
        plot.Legend.ShadowColor = Colors.Transparent;
        plot.Legend.FontColor = text;
        plot.Legend.FontName = PlotStyle.Font;
        plot.Legend.FontSize = 14;
        plot.XLabel("epoch", 14);
        foreach (var axis in plot.Axes.GetAxes())
        {
            axis.Label.Bold = false;
            axis.TickLabelStyle.FontSize = 13;
        }

        return plot;
    }

    private static void Line(Plot plot, Look look, int colour, string name, IEnumerable<double> values)
    {
        double[] ys = [.. values];
        double[] xs = [.. Enumerable.Range(1, ys.Length).Select(epoch => (double)epoch)];
        var line = plot.Add.ScatterLine(xs, ys, Color.FromHex(look.Lines[colour % look.Lines.Length]));
        line.LineWidth = 2;
        line.LegendText = name;
    }

    private static double Power(double value) => Math.Log10(Math.Max(value, 1e-12));

    /// <summary>1, 2 and 5 times the powers of ten from one value to another.</summary>
    private static IEnumerable<double> Logarithmic(double least, double most) =>
        from power in Enumerable.Range((int)Math.Floor(Power(least)), 20)
        from factor in new[] { 1, 2, 5 }
        let tick = factor * Math.Pow(10, power)
        where tick >= least && tick <= most
        select tick;

    private static string Both(string description, Func<Look, Plot> draw) =>
        $"""<picture><source media="(prefers-color-scheme: dark)" srcset="{Uri(draw(Dark))}"><img src="{Uri(draw(Light))}" width="{Width}" height="{Height}" alt="{description}"></picture>""";

    /// <summary>The drawing as an address that holds it: the page needs no other file.</summary>
    private static string Uri(Plot plot)
    {
        // A reader's machine may lack the font; its next one without serifs will do.
        string svg = plot.GetSvgXml(Width, Height).Replace($"font-family=\"{PlotStyle.Font}\"", $"font-family=\"{PlotStyle.Font}, Arial, Helvetica, sans-serif\"", StringComparison.Ordinal);
        return "data:image/svg+xml;base64," + Convert.ToBase64String(Encoding.UTF8.GetBytes(svg));
    }

    /// <summary>Colours of a page.</summary>
    private sealed record Look(string Background, string Text, string Grid, string[] Lines);
}
