using System.Text.Json;
using Xunit;

namespace NetGen.Tests.Oracles;

/// <summary>Loss and gradient of every loss, through a layer that passes its input on.</summary>
public sealed class LossOracleTests(LossOracleTests.Library library) : IClassFixture<LossOracleTests.Library>
{
    private const int Outputs = 3;

    private static readonly JsonElement Cases = OracleFile.Read("losses.json");

    public static TheoryData<string> Names => [.. Cases.EnumerateArray().Select(oracle => oracle.Text("name"))];

    [Theory]
    [MemberData(nameof(Names))]
    public void Loss_and_gradient_agree(string name)
    {
        var oracle = Cases.Named(name);
        double[] prediction = oracle.Numbers("prediction"), target = oracle.Numbers("target");
        int rows = prediction.Length / Outputs;
        double[][] targets = target.Rows(target.Length / rows), inputs = prediction.Rows(Outputs);
        foreach (var variant in ProbeVariant.All)
        {
            var probe = library.Training(OracleNames.Identifier(name), variant);
            probe.Parameters = Identity(Outputs);
            Agreement.Check("loss", oracle.Numbers("loss"), [probe.Evaluate(prediction, target)], variant);
            var passes = Enumerable.Range(0, rows).Select(row => probe.Backward(inputs[row], targets[row])).ToArray();
            Agreement.Check("mean loss", oracle.Numbers("loss"), [passes.Average(pass => pass.Loss)], variant);
            double[] gradient = [.. passes.SelectMany(pass => pass.InputGradient).Select(value => value / rows)];
            Agreement.Check("gradient", oracle.Numbers("grad_prediction"), gradient, variant);
        }
    }

    /// <summary>The losses that the reference files lack, by hand.</summary>
    public static TheoryData<string> HandDerived => [.. HandCases.Select(hand => hand.Loss)];

    [Theory]
    [MemberData(nameof(HandDerived))]
    public void Hand_derived_loss_and_gradient_agree(string loss)
    {
        var hand = HandCases.Single(hand => hand.Loss == loss);
        foreach (var variant in ProbeVariant.All)
        {
            var probe = library.Training(OracleNames.Identifier(loss), variant);
            probe.Parameters = Identity(hand.Prediction.Length);
            var pass = probe.Backward(hand.Prediction, hand.Target);
            Agreement.Check("loss", [hand.Value], [pass.Loss], variant);
            Agreement.Check("gradient", hand.Gradient, pass.InputGradient, variant);
        }
    }

    private static IReadOnlyList<HandCase> HandCases { get; } =
    [
        // a - t is (1, -2, -0.5): half the sum of squares, and itself.
        new("HalfSquaredError", [1, -2, 0.5], [0, 0, 1], 2.625, [1, -2, -0.5]),

        // e = t - a is (1, -1, 0.25): 0.9 e above, -0.1 e below, each a third; the gradient -0.9 / 3 and 0.1 / 3.
        new("Quantile(Level = 0.9)", [1, -2, 0.5], [2, -3, 0.75], 1.225 / 3, [-0.3, 0.1 / 3, -0.3]),

        // Means (1, -2), log-variances (0, log 4), errors (2, 2): (s + e^2 exp(-s)) / 2 is 2 and (log 4 + 1) / 2, each a half.
        // d/dm = -e exp(-s) / 2; d/ds = (1 - e^2 exp(-s)) / 4.
        new("GaussianNegativeLogLikelihood", [1, -2, 0, 1.3862943611198906], [3, 0], 1.5965735902799727, [-1, -0.25, -0.75, 0]),
    ];

    private static double[] Identity(int size) => [.. Enumerable.Range(0, size * size).Select(k => k / size == k % size ? 1.0 : 0.0)];

    /// <summary>One sample whose loss and gradient were worked out by hand.</summary>
    private sealed record HandCase(string Loss, double[] Prediction, double[] Target, double Value, double[] Gradient);

    public sealed class Library() : ProbeLibrary(
        Cases.EnumerateArray().Select(oracle => Network(oracle.Text("name"), OracleNames.Losses[oracle.Text("name")], Outputs))
            .Concat(HandCases.Select(hand => Network(hand.Loss, hand.Loss, hand.Prediction.Length))))
    {
        private static ProbeNetwork Network(string name, string loss, int size)
        {
            bool takesLabels = loss.StartsWith("CrossEntropy", StringComparison.Ordinal) && !loss.Contains("Distribution", StringComparison.Ordinal);
            return new ProbeNetwork(OracleNames.Identifier(name), size, $"[Dense({size}, Bias = false)] [{loss}]", "Z1", IsTrainable: true, takesLabels);
        }
    }
}
