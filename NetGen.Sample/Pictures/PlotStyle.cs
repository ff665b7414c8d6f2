using ScottPlot;
using SkiaSharp;

namespace NetGen.Sample.Pictures;

/// <summary>What all pictures have in common.</summary>
internal static class PlotStyle
{
    private static readonly string[] SansSerif = ["Segoe UI", "Helvetica Neue", "Arial", "Liberation Sans", "DejaVu Sans", "Noto Sans", "Open Sans"];

    /// <summary>The first of the usual fonts without serifs that this machine has, else what it draws with by default.</summary>
    public static string Font { get; } = SansSerif.FirstOrDefault(HasFont) ?? Fonts.Default;

    /// <summary>A plot whose text can be read without zooming in.</summary>
    public static Plot NewPlot(string title)
    {
        var plot = new Plot();
        plot.Font.Set(Font);
        plot.Legend.FontName = Font;
        plot.Legend.FontSize = 15;
        plot.Title(title, 19);
        foreach (var axis in plot.Axes.GetAxes())
        {
            axis.Label.FontSize = 16;
            axis.Label.Bold = false;
            axis.TickLabelStyle.FontSize = 14;
        }

        return plot;
    }

    /// <summary>Writes plots into one picture.</summary>
    public static void Save(string path, IReadOnlyList<Plot> plots, IMultiplotLayout layout, int width, int height)
    {
        var picture = new Multiplot { Layout = layout };
        // It begins with an empty plot.
        picture.Subplots.RemoveAt(0);
        foreach (var plot in plots) picture.Subplots.Add(plot);
        picture.SavePng(path, width, height);
    }

    private static bool HasFont(string family)
    {
        using var typeface = SKFontManager.Default.MatchFamily(family);
        return typeface is not null;
    }
}
