using NetGen.Tests.Compile;
using Xunit;

namespace NetGen.Tests.Data;

/// <summary>A network with a scaler folded into it gives for raw inputs what it gave for scaled ones.</summary>
public sealed class FoldTests
{
    private const string Source = """
        using NetGen;
        [Network(4, Precision = Precision.Double)] [Dense(7, Activation.Tanh)] [Dense(3)] public sealed partial class DoubleNet;
        [Network(4)] [Dense(7, Activation.Tanh)] [Dense(3)] public sealed partial class FloatNet;
        [Network(4)] [Dense(7, Activation.Tanh, Bias = false)] [Dense(3)] public sealed partial class UnbiasedNet;
        [Network(5)] [Dense(3)] public sealed partial class FiveNet;
        """;

    private static readonly Lazy<HarnessResult> Compiled = new(() => CompilationHarness.Compile(Source).EnsureClean());

    // Spreads of 1, 50 and 0.001, and a feature that is always the same.
    private static readonly double[] Rows = [.. Enumerable.Range(0, 20).SelectMany(k => new[] { Math.Sin(k), 300 + (50 * Math.Cos(3 * k)), 0.002 + (0.001 * Math.Sin(5 * k)), 7.25 })];

    public static TheoryData<string> Scalers => ["standardize", "min-max", "own"];

    [Theory]
    [MemberData(nameof(Scalers))]
    public void In_double(string kind)
    {
        var scaler = Scaler(kind);
        var network = Compiled.Value.Create<INetwork<double>>("DoubleNet");
        double[] scaled = [.. Rows], expected = new double[60], actual = new double[60];
        scaler.Apply(scaled);
        network.ForwardBatch(scaled, expected);
        scaler.FoldInto(network);
        network.ForwardBatch(Rows, actual);
        Assert.All(expected.Zip(actual), pair => Assert.Equal(pair.First, pair.Second, 1e-13));

        // Without the scaler the raw rows saturate it: the comparison can fail.
        double[] raw = new double[60];
        Compiled.Value.Create<INetwork<double>>("DoubleNet").ForwardBatch(Rows, raw);
        Assert.Contains(expected.Zip(raw), pair => Math.Abs(pair.First - pair.Second) > 0.1);
    }

    [Theory]
    [MemberData(nameof(Scalers))]
    public void In_float(string kind)
    {
        var scaler = Scaler(kind);
        var network = Compiled.Value.Create<INetwork<float>>("FloatNet");
        float[] rows = [.. Rows.Select(value => (float)value)], scaled = [.. rows], expected = new float[60], actual = new float[60];
        scaler.Apply(scaled);
        network.ForwardBatch(scaled, expected);
        scaler.FoldInto(network);
        network.ForwardBatch(rows, actual);
        Assert.All(expected.Zip(actual), pair => Assert.Equal(pair.First, pair.Second, 2e-5f));
    }

    [Fact]
    public void Networks_it_cannot_be_folded_into_stay_as_they_are()
    {
        var scaler = Scaler("standardize");
        AssertRefused("UnbiasedNet", scaler, "must be dense and have a bias");
        AssertRefused("FiveNet", scaler, "must take 4 values, as many as the scaler has features, but takes 5");
        AssertRefused("FloatNet", new FeatureScaler([0, 0, 0, 0], [1, 1, 1, 1e60], 0), "A number of dense1.weight [7, 4] would be");
        AssertRefused("FloatNet", new FeatureScaler([1e60, 0, 0, 0], [1, 1, 1, 1], 0), "A number of dense1.bias [7] would be");

        static void AssertRefused(string name, FeatureScaler scaler, string reason)
        {
            var network = Compiled.Value.Create<INetwork<float>>(name);
            float[] before = new float[network.ParameterCount], after = new float[network.ParameterCount];
            network.CopyParametersTo(before);
            Assert.Contains(reason, Assert.Throws<ArgumentException>(() => scaler.FoldInto(network)).Message, StringComparison.Ordinal);
            network.CopyParametersTo(after);
            Assert.Equal(before, after);
        }
    }

    private static FeatureScaler Scaler(string kind) => kind switch
    {
        "standardize" => FeatureScaler.Standardize(Rows, 4),
        "min-max" => FeatureScaler.MinMax(Rows, 4, -1, 1),
        _ => new FeatureScaler([0.5, 300, 0.002, 7], [-1, 0.02, 1000, 3], 0.25),
    };
}
