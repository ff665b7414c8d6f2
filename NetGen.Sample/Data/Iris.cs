using System.Globalization;
using CsvHelper;

namespace NetGen.Sample.Data;

/// <summary>Four measurements of 150 flowers of three species.</summary>
internal static class Iris
{
    public const int Measurements = 4;

    public static Dataset Load()
    {
        using var csv = new CsvReader(Dataset.OpenEmbedded("iris.csv"), CultureInfo.InvariantCulture);
        var inputs = new List<float>();
        var labels = new List<int>();
        var species = new List<string>();
        csv.Read();
        csv.ReadHeader();
        while (csv.Read())
        {
            for (int column = 0; column < Measurements; column++) inputs.Add(csv.GetField<float>(column));
            string name = csv.GetField<string>(Measurements)!;
            if (!species.Contains(name)) species.Add(name);
            labels.Add(species.IndexOf(name));
        }

        return new Dataset(Measurements, [.. inputs], [.. labels], species);
    }
}
