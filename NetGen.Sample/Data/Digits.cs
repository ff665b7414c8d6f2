using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

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
        using var csv = new CsvReader(Dataset.OpenEmbedded("digits.csv.gz"), new CsvConfiguration(CultureInfo.InvariantCulture) { HasHeaderRecord = false });
        var inputs = new List<float>();
        var labels = new List<int>();
        while (csv.Read())
        {
            for (int pixel = 0; pixel < Side * Side; pixel++) inputs.Add(csv.GetField<int>(pixel) / MostInk);
            labels.Add(csv.GetField<int>(Side * Side));
        }

        string[] classes = [.. Enumerable.Range(0, 10).Select(digit => digit.ToString(CultureInfo.InvariantCulture))];
        var all = new Dataset(Side * Side, [.. inputs], [.. labels], classes);
        return (all.Select([.. Enumerable.Range(0, TrainingRows)]), all.Select([.. Enumerable.Range(TrainingRows, all.Count - TrainingRows)]));
    }
}
