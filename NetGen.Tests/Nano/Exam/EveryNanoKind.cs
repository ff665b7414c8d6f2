using System.Globalization;
using NetGen.Generator.Activations;
using NetGen.Generator.Initializations;
using NetGen.Generator.Losses;
using NetGen.Generator.Optimizers;

namespace NetGen.Tests.Nano.Exam;

using Activation = NetGen.Generator.Activations.Activation;
using Initialization = NetGen.Initialization;

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

    public static IReadOnlyList<NanoCase> All { get; } = Named(Attributes(s_styles, lastActivations: int.MaxValue));

    /// <summary>The same kinds for a board without mathematics, with one last activation after the other.</summary>
    public static IReadOnlyList<NanoCase> For(ExpImplementation mathematics) =>
        Named(Attributes([$"ExpImplementation = ExpImplementation.{mathematics}"], lastActivations: 1));

    /// <summary>
    /// A network for each activation, with the losses, optimizers and initialisations in turn, in one mode, of many layers: each keeps its
    /// results in locals.
    /// </summary>
    public static IReadOnlyList<NanoCase> Deep(Optimize mode) => Named(ActivationKinds.All.Where(kind => !kind.IsOutputOnly).Select((activation, k) =>
    {
        // What is written out takes the compilers long: 168 parameters are enough of it.
        int hiddenLayers = mode == Optimize.Speed ? 3 : 8;
        string[] schemes = [.. InitializationKinds.All.Select(scheme => scheme.Name).Where(name => name != nameof(Initialization.Orthogonal))];
        var loss = LossKinds.All[k % LossKinds.All.Count];
        var accepted = Accepted(loss);
        string initialization = $"Initialization = Initialization.{schemes[k % schemes.Length]}";
        string hidden = string.Concat(Enumerable.Repeat($"[Dense(6, Activation.{activation.Name})]", hiddenLayers));
        return $"[Network(6, Optimize = Optimize.{mode}, {initialization})]{hidden}[Dense(6, Activation.{accepted[k % accepted.Length].Name})]"
            + $"[{loss.Name}][{OptimizerKinds.All[k % OptimizerKinds.All.Count].Name}]";
    }));

    private static Activation[] Accepted(Loss loss) =>
        [.. ActivationKinds.All.Where(kind => loss.AcceptedActivations is { } names ? names.Contains(kind.Name) : !kind.IsOutputOnly)];

    private static IReadOnlyList<NanoCase> Named(IEnumerable<string> networks) =>
        [.. networks.Select((attributes, k) => new NanoCase("Kind" + k.ToString(CultureInfo.InvariantCulture), attributes))];

    private static IEnumerable<string> Attributes(string[] styles, int lastActivations)
    {
        int next = 0, nextLast = 0;
        foreach (var activation in ActivationKinds.All.Where(kind => !kind.IsOutputOnly))
        {
            foreach (string style in styles) yield return $"[Network(3, {style})][Dense(5, Activation.{activation.Name})][Dense(4, Activation.{activation.Name}, Bias = false)][MeanSquaredError][Sgd]";
        }

        foreach (var loss in LossKinds.All)
        {
            var accepted = Accepted(loss);
            for (int k = 0; k < Math.Min(accepted.Length, lastActivations); k++)
            {
                string last = accepted[nextLast++ % accepted.Length].Name;
                yield return $"[Network(2, {Style()})][Dense(3, Activation.Tanh)][Dense(4, Activation.{last})][{loss.Name}][Sgd]";
            }
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

        string Style() => styles[next++ % styles.Length];
    }
}
