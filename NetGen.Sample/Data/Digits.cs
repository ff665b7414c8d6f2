using System.Globalization;

namespace NetGen.Sample.Data;

/// <summary>Handwritten digits of 8 x 8 pixels, from 0 (paper) to 1 (ink).</summary>
internal static class Digits
{
    public const int Side = 8;

    private const int TrainingRows = 1437;
    private const float MostInk = 16f;

    /// <summary>The first rows to train on; the rest, written by other people, to test on.</summary>
    public static (Dataset Train, Dataset Test) Load()
    {
        var inputs = new List<float>();
        var labels = new List<int>();
        foreach (string line in Dataset.EmbeddedLines("digits.csv.gz"))
        {
            int[] values = [.. line.Split(',').Select(field => int.Parse(field, CultureInfo.InvariantCulture))];
            inputs.AddRange(values[..^1].Select(value => value / MostInk));
            labels.Add(values[^1]);
        }

        string[] classes = [.. Enumerable.Range(0, 10).Select(digit => digit.ToString(CultureInfo.InvariantCulture))];
        var all = new Dataset(Side * Side, [.. inputs], [.. labels], classes);
        return (all.Select([.. Enumerable.Range(0, TrainingRows)]), all.Select([.. Enumerable.Range(TrainingRows, all.Count - TrainingRows)]));
    }
}
