using System.IO.Compression;
using System.Reflection;

namespace NetGen.Sample.Data;

/// <summary>Labelled samples, one after the other.</summary>
/// <param name="FeatureCount">Features a sample.</param>
/// <param name="Inputs">Sample after sample.</param>
/// <param name="Labels">The class of each sample.</param>
/// <param name="Classes">What the classes are called.</param>
internal sealed record Dataset(int FeatureCount, float[] Inputs, int[] Labels, IReadOnlyList<string> Classes)
{
    public int Count => Labels.Length;

    public ReadOnlySpan<float> Input(int sample) => Inputs.AsSpan(sample * FeatureCount, FeatureCount);

    /// <summary>All samples, as a trainer takes them.</summary>
    public Samples<float, int> Samples => new(Inputs, Labels);

    /// <summary>Some of the samples, in the order given.</summary>
    public Dataset Select(ReadOnlySpan<int> samples) =>
        this with { Inputs = DataRows.Take(Inputs, FeatureCount, samples), Labels = DataRows.Take(Labels, 1, samples) };

    /// <summary>The text of a file that is embedded in the program, unpacked where it is packed.</summary>
    public static StreamReader OpenEmbedded(string name)
    {
        var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The program was built without {name}.");
        return new StreamReader(name.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(stream, CompressionMode.Decompress) : stream);
    }
}
