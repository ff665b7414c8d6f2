using NetGen.Sample.Data;
using NetGen.Sample.Training;
using ScottPlot;
using static System.FormattableString;

namespace NetGen.Sample.Pictures;

/// <summary>The digits that the network gets wrong, the surest mistakes first.</summary>
internal static class MisclassifiedDigits
{
    private const int Columns = 6;
    private const int MostRows = 5;
    private const int CellWidth = 200;
    private const int CellHeight = 240;

    /// <param name="path">The PNG file.</param>
    /// <param name="data">The test samples.</param>
    /// <param name="predictions">What the network says of each.</param>
    public static void Draw(string path, Dataset data, IReadOnlyList<Prediction> predictions)
    {
        int[] wrong = [.. Enumerable.Range(0, data.Count)
            .Where(sample => predictions[sample].Label != data.Labels[sample])
            .OrderByDescending(sample => predictions[sample].Score)
            .Take(Columns * MostRows)];
        int rows = Math.Max(1, (wrong.Length + Columns - 1) / Columns);

        Plot[] plots = [.. wrong.Select(sample => Digit(data, sample, predictions[sample]))];
        PlotStyle.Save(path, plots, new ScottPlot.MultiplotLayouts.Grid(rows, Columns), Columns * CellWidth, rows * CellHeight);
    }

    private static Plot Digit(Dataset data, int sample, Prediction prediction)
    {
        var pixels = new double[Digits.Side, Digits.Side];
        for (int k = 0; k < data.FeatureCount; k++) pixels[k / Digits.Side, k % Digits.Side] = data.Input(sample)[k];

        string title = Invariant($"{data.Classes[data.Labels[sample]]} taken for {data.Classes[prediction.Label]}\n({prediction.Score:P0} sure)");
        var plot = PlotStyle.NewPlot(title);
        var map = plot.Add.Heatmap(pixels);
        map.Colormap = new ScottPlot.Colormaps.Grayscale().Reversed();
        map.ManualRange = new ScottPlot.Range(0, 1);
        plot.HideGrid();
        plot.Axes.SquareUnits();
        plot.Axes.Margins(0, 0);
        foreach (var axis in plot.Axes.GetAxes()) axis.TickGenerator = new ScottPlot.TickGenerators.EmptyTickGenerator();
        return plot;
    }
}
