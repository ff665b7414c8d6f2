using NetGen.Sample.Data;
using ScottPlot;

namespace NetGen.Sample.Pictures;

/// <summary>Digits in rows and columns, ink on paper.</summary>
internal static class DigitGrid
{
    private const int Gap = 2;
    private const int PixelSize = 7;
    private const int TitleHeight = 50;
    private const int TitleWidth = 150;

    /// <param name="path">The PNG file.</param>
    /// <param name="title">What is shown.</param>
    /// <param name="rows">A name for each row, and its digits: 64 pixels each, 0 for paper and 1 for ink.</param>
    public static void Draw(string path, string title, IReadOnlyList<(string Name, IReadOnlyList<float[]> Digits)> rows)
    {
        const int Cell = Digits.Side + Gap;
        int columns = rows.Max(row => row.Digits.Count);
        var pixels = new double[(rows.Count * Cell) + Gap, (columns * Cell) + Gap];
        for (int row = 0; row < rows.Count; row++)
        {
            for (int column = 0; column < rows[row].Digits.Count; column++)
            {
                float[] digit = rows[row].Digits[column];
                for (int k = 0; k < digit.Length; k++) pixels[(row * Cell) + Gap + (k / Digits.Side), (column * Cell) + Gap + (k % Digits.Side)] = digit[k];
            }
        }

        var plot = PlotStyle.NewPlot(title);
        var map = plot.Add.Heatmap(pixels);
        map.Colormap = new ScottPlot.Colormaps.Grayscale().Reversed();
        map.ManualRange = new ScottPlot.Range(0, 1);
        plot.HideGrid();
        plot.Axes.Margins(0, 0);
        double[] middles = [.. Enumerable.Range(0, rows.Count).Select(row => pixels.GetLength(0) - 0.5 - Gap - (Digits.Side / 2.0) - (row * Cell))];
        plot.Axes.Left.SetTicks(middles, [.. rows.Select(row => row.Name)]);
        plot.Axes.Bottom.TickGenerator = new ScottPlot.TickGenerators.EmptyTickGenerator();
        plot.SavePng(path, (pixels.GetLength(1) * PixelSize) + TitleWidth, (pixels.GetLength(0) * PixelSize) + TitleHeight);
    }
}
