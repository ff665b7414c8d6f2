using System.Runtime.InteropServices;
using System.Security.Cryptography;
using NetGen.Tests.Compile;
using Xunit;

namespace NetGen.Tests.Initializations;

/// <summary>Which scheme a layer gets, and that a seed means the same numbers everywhere. What each scheme's numbers are like is held by the oracles.</summary>
public sealed class FirstWeightsTests(FirstWeightsTests.Library library) : IClassFixture<FirstWeightsTests.Library>
{
    /// <summary>The first weights of all schemes, one a layer, from seed 42. A change here changes what every user's seed gives.</summary>
    private const string Expected = "21241794D9F34C2D";

    /// <summary>What the enum's documentation says of <see cref="Initialization.Default"/>.</summary>
    private static readonly Dictionary<Activation, Initialization> Suits = Enum.GetValues<Activation>().ToDictionary(activation => activation, activation => activation switch
    {
        Activation.Relu or Activation.LeakyRelu or Activation.Relu6 or Activation.Elu or Activation.Gelu or Activation.GeluTanh or Activation.Silu
            or Activation.Mish or Activation.Softplus or Activation.HardSwish => Initialization.HeNormal,
        Activation.Selu => Initialization.LecunNormal,
        _ => Initialization.GlorotUniform,
    });

    [Fact]
    public void Each_activation_gets_the_scheme_that_suits_it()
    {
        Assert.Equal(library.Weights("Explicit"), library.Weights("Implicit"));
        Assert.NotEqual(library.Weights("Explicit"), library.Weights("Other"));
        Assert.Equal(library.Weights("ExplicitProbabilities"), library.Weights("ImplicitProbabilities"));
    }

    /// <summary>Scheme and scale of the network hold where the layer says nothing else, each for itself.</summary>
    [Fact]
    public void Layers_come_before_the_network()
    {
        double[] weights = library.Weights("Overridden");
        Assert.All(weights[..6], weight => Assert.Equal(0.25, weight));
        Assert.All(weights[6..15], weight => Assert.Equal(-3, weight));
        double[] uniform = weights[15..21];
        double limit = Math.Sqrt(6.0 / 5) * 0.25;
        Assert.All(uniform, weight => Assert.InRange(weight, -limit, limit));
        Assert.Equal(6, uniform.Distinct().Count());
        double[] row = weights[21..23];
        Assert.Equal(4, (row[0] * row[0]) + (row[1] * row[1]), 1e-14);
        Assert.Equal(23, weights.Length);
    }

    [Fact]
    public void A_negative_scale_turns_every_sign_and_zero_gives_zeros()
    {
        Assert.Equal(library.Weights("Plain").Select(weight => -weight), library.Weights("Turned"));
        Assert.All(library.Weights("Zero"), weight => Assert.Equal(0, weight));
    }

    [Theory]
    [InlineData("AllSimd", "AllPortable")]
    public void Targets_start_alike(string first, string second) => Assert.Equal(library.Weights(first), library.Weights(second));

    [Fact]
    public void Single_precision_rounds_the_same_numbers() =>
        Assert.Equal(library.Weights("AllSimd").Select(weight => (float)weight), library.Weights<float>("AllSingle", 42));

    [Fact]
    public void A_seed_gives_its_numbers_and_no_other_does()
    {
        double[] weights = library.Weights("AllSimd");
        Assert.Equal(weights, library.Weights("AllSimd"));
        foreach (ulong seed in new ulong[] { 0, 1, 43, ulong.MaxValue }) Assert.True(weights.Zip(library.Weights<double>("AllSimd", seed)).Count(pair => pair.First == pair.Second) < weights.Length / 2);
        Assert.Equal(Expected, Convert.ToHexString(SHA256.HashData(MemoryMarshal.AsBytes<double>(weights)), 0, 8));
    }

    [Fact]
    public void Initializing_again_forgets_everything()
    {
        var network = library.Create<ITrainable<double, double>>("Trained", 5);
        var fresh = library.Create<ITrainable<double, double>>("Trained", 9);
        for (int step = 0; step < 3; step++) network.Train([1, 2], [3], 0.1, 1);
        network.Initialize(9);
        Assert.Equal(0, network.Step);
        Assert.Equal(Parameters(fresh), Parameters(network));
        fresh.Train([1, 2], [3], 0.1, 1);
        network.Train([1, 2], [3], 0.1, 1);
        Assert.Equal(Parameters(fresh), Parameters(network));
    }

    /// <summary>60,000 weights: the deviation is known to 0.3 %, the mean to 0.4 % of it; the bounds are some five times as wide.</summary>
    [Theory]
    [InlineData("LargeNormal", 2.0 / 300)]
    [InlineData("LargeUniform", 2.0 / 500)]
    public void Large_layers_have_the_moments_of_their_scheme(string network, double variance)
    {
        double deviation = Math.Sqrt(variance);
        double[] weights = library.Weights(network)[..60_000];
        Assert.Equal(0, weights.Average(), 0.02 * deviation);
        Assert.Equal(deviation, Math.Sqrt(weights.Average(weight => weight * weight)), 0.015 * deviation);
        // No row or column differs from the others: 200 and 300 numbers tell the deviation to 5 % and 4 %.
        for (int row = 0; row < 200; row++) Assert.Equal(deviation, Math.Sqrt(weights[(row * 300)..((row + 1) * 300)].Average(weight => weight * weight)), 0.25 * deviation);
        for (int column = 0; column < 300; column++) Assert.Equal(deviation, Math.Sqrt(Enumerable.Range(0, 200).Average(row => weights[(row * 300) + column] * weights[(row * 300) + column])), 0.3 * deviation);
    }

    [Fact]
    public void Fewer_rows_than_columns_are_at_right_angles()
    {
        double[] weights = library.Weights("LargeOrthogonal");
        for (int a = 0; a < 200; a += 7)
        {
            for (int b = 0; b < 200; b++)
            {
                double product = 0;
                for (int k = 0; k < 300; k++) product += weights[(a * 300) + k] * weights[(b * 300) + k];
                Assert.Equal(a == b ? 1 : 0, product, 1e-13);
            }
        }
    }

    private static double[] Parameters(INetwork<double> network)
    {
        var parameters = new double[network.ParameterCount];
        network.CopyParametersTo(parameters);
        return parameters;
    }

    /// <summary>All networks, compiled once.</summary>
    public sealed class Library
    {
        private static readonly Activation[] Hidden = [.. Suits.Keys.Where(activation => activation is not (Activation.Softmax or Activation.LogSoftmax))];

        private readonly HarnessResult _compiled = CompilationHarness.Compile("using NetGen;\n\n" + string.Concat(
        [
            Network("Implicit", "Network(3)", [.. Hidden.Select(activation => $"Dense(3, Activation.{activation})")]),
            Network("Explicit", "Network(3)", [.. Hidden.Select(activation => $"Dense(3, Activation.{activation}, Initialization = Initialization.{Suits[activation]})")]),
            Network("Other", "Network(3, Initialization = Initialization.HeUniform)", [.. Hidden.Select(activation => $"Dense(3, Activation.{activation})")]),
            Network("ImplicitProbabilities", "Network(3)", "Dense(4, Activation.Softmax)"),
            Network("ExplicitProbabilities", "Network(3, Initialization = Initialization.GlorotUniform)", "Dense(4, Activation.Softmax)"),
            Network(
                "Overridden", "Network(2, Initialization = Initialization.Constant, InitializationScale = 0.25)", "Dense(3, Bias = false)", "Dense(3, Bias = false, InitializationScale = -3)",
                "Dense(2, Bias = false, Initialization = Initialization.GlorotUniform)", "Dense(1, Bias = false, Initialization = Initialization.Orthogonal, InitializationScale = 2)"),
            Network("Plain", "Network(5)", "Dense(4, Activation.Relu, Bias = false)"),
            Network("Turned", "Network(5, InitializationScale = -1)", "Dense(4, Activation.Relu, Bias = false)"),
            Network("Zero", "Network(5, InitializationScale = 0)", "Dense(4, Activation.Relu, Bias = false)"),
            Network("AllSimd", "Network(5, Target = Target.Simd)", Schemes),
            Network("AllPortable", "Network(5)", Schemes),
            Network("AllSingle", "Network(5, Precision = Precision.Single)", Schemes),
            Network("Trained", "Network(2)", "Dense(3, Activation.Tanh)", "Dense(1)", "MeanSquaredError", "Adam"),
            Network("LargeNormal", "Network(300)", "Dense(200, Activation.Relu)"),
            Network("LargeUniform", "Network(300)", "Dense(200, Activation.Tanh)"),
            Network("LargeOrthogonal", "Network(300, Initialization = Initialization.Orthogonal)", "Dense(200)"),
        ]));

        private static string[] Schemes => [.. Enum.GetNames<Initialization>().Select((scheme, k) => $"Dense({3 + k}, Initialization = Initialization.{scheme})")];

        public T Create<T>(string name, ulong seed) => _compiled.Create<T>(name, seed);

        public T[] Weights<T>(string name, ulong seed)
            where T : struct
        {
            var network = Create<INetwork<T>>(name, seed);
            var parameters = new T[network.ParameterCount];
            network.CopyParametersTo(parameters);
            return parameters;
        }

        public double[] Weights(string name) => Weights<double>(name, 42);

        private static string Network(string name, string network, params string[] attributes)
        {
            string options = (network.Contains("Target", StringComparison.Ordinal) ? "" : ", Target = Target.Portable") + (network.Contains("Precision", StringComparison.Ordinal) ? "" : ", Precision = Precision.Double");
            return $"[{network[..^1]}{options})] {string.Join(" ", attributes.Select(attribute => $"[{attribute}]"))} public sealed partial class {name} {{ }}\n";
        }
    }
}
