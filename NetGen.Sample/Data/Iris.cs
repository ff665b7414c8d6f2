using System.Globalization;

namespace NetGen.Sample.Data;

/// <summary>Four measurements of 150 flowers of three species.</summary>
internal static class Iris
{
    public static Dataset Load()
    {
        string[][] rows = [.. Dataset.EmbeddedLines("iris.csv").Skip(1).Select(line => line.Split(','))];
        string[] species = [.. rows.Select(row => row[^1]).Distinct()];
        float[] inputs = [.. rows.SelectMany(row => row[..^1]).Select(field => float.Parse(field, CultureInfo.InvariantCulture))];
        return new Dataset(rows[0].Length - 1, inputs, [.. rows.Select(row => Array.IndexOf(species, row[^1]))], species);
    }
}
