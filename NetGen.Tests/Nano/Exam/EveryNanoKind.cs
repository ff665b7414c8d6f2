using System.Globalization;
using NetGen.Generator.Activations;
using NetGen.Generator.Losses;
using NetGen.Generator.Optimizers;

namespace NetGen.Tests.Nano.Exam;

/// <summary>
/// Small networks of every kind that the compiler lists: each activation in each style of code, each loss with each last activation that it
/// accepts, each optimizer as it is and with each of its settings.
/// </summary>
internal static class EveryNanoKind
{
    private static readonly string[] s_styles = ["Optimize = Optimize.Speed", "Optimize = Optimize.Size", "Unroll = Unroll.Never"];

    /// <summary>Settings that change what an optimizer or a loss computes.</summary>
    private static readonly string[] s_settings =
    [
        "CrossEntropy(LabelSmoothing = 0.1, ClassWeights = new double[] { 1, 2, 0.5, 1 })", "CrossEntropy(Targets = Targets.Distribution)",
        "CrossEntropy(Targets = Targets.Distribution, LabelSmoothing = 0.1)", "BinaryCrossEntropy(PositiveWeight = 2, LabelSmoothing = 0.2)",
        "Huber(Delta = 0.5)", "SmoothL1(Beta = 0.5)", "Quantile(Level = 0.2)",
        "Sgd(Momentum = 0.9)", "Sgd(Momentum = 0.9, Nesterov = true)", "Sgd(L1 = 0.01, L2 = 0.02, WeightDecay = 0.03)", "Sgd(ClipNorm = 0.1)", "Sgd(ClipValue = 0.01)",
        "Adam(AmsGrad = true)", "AdamW(AmsGrad = true)", "Adam(Beta1 = 0, Beta2 = 0)", "NAdam(MomentumDecay = 0)", "RmsProp(Momentum = 0.5)", "RmsProp(Centered = true)",
        "RmsProp(Momentum = 0.5, Centered = true)", "AdaGrad(InitialAccumulator = 0.1)", "AdaDelta(Rho = 0)",
    ];

    public static IReadOnlyList<NanoCase> All { get; } = [.. Attributes().Select((attributes, k) => new NanoCase("Kind" + k.ToString(CultureInfo.InvariantCulture), attributes))];

    private static IEnumerable<string> Attributes()
    {
        int next = 0;
        foreach (var activation in ActivationKinds.All.Where(kind => !kind.IsOutputOnly))
        {
            foreach (string style in s_styles) yield return $"[Network(3, {style})][Dense(5, Activation.{activation.Name})][Dense(4, Activation.{activation.Name}, Bias = false)][MeanSquaredError][Sgd]";
        }

        foreach (var loss in LossKinds.All)
        {
            var accepted = ActivationKinds.All.Where(kind => loss.AcceptedActivations is { } names ? names.Contains(kind.Name) : !kind.IsOutputOnly);
            foreach (var last in accepted) yield return $"[Network(2, {Style()})][Dense(3, Activation.Tanh)][Dense(4, Activation.{last.Name})][{loss.Name}][Sgd]";
        }

        foreach (var optimizer in OptimizerKinds.All) yield return Of("MeanSquaredError", optimizer.Name);
        foreach (string setting in s_settings)
        {
            bool isOptimizer = OptimizerKinds.Find(setting.Split('(')[0]) is not null;
            yield return isOptimizer ? Of("HalfSquaredError", setting) : Of(setting, "Sgd");
        }

        yield return $"[Network(3, {Style()})][Dense(4, Activation.LeakyRelu, Slope = -0.3)][Dense(4, Activation.Elu, Alpha = 0.4)]";
        yield return $"[Network(3, {Style()})][Dense(4, Activation.Relu, Frozen = true)][Dense(4)][MeanSquaredError][Adam(ClipNorm = 0.5)]";

        string Of(string loss, string optimizer) => $"[Network(3, {Style()})][Dense(5, Activation.Sigmoid)][Dense(4)][{loss}][{optimizer}]";

        string Style() => s_styles[next++ % s_styles.Length];
    }
}
