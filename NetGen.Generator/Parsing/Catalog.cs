using NetGen.Generator.Activations;

namespace NetGen.Generator.Parsing;

/// <summary>What the parser asks the lists of layers, losses, optimizers and activations.</summary>
internal static class Catalog
{
    // TODO(seam): replaced by LayerKinds, LossKinds, OptimizerKinds, ActivationKinds.
    private static readonly HashSet<string> Losses =
    [
        "CrossEntropy", "BinaryCrossEntropy", "MeanSquaredError", "HalfSquaredError", "MeanAbsoluteError", "Huber", "SmoothL1",
        "KullbackLeibler", "Hinge", "Quantile", "GaussianNegativeLogLikelihood",
    ];

    private static readonly HashSet<string> Optimizers = ["Sgd", "Adam", "AdamW", "RmsProp", "AdaGrad", "AdaDelta", "NAdam", "AdaMax"];

    public static bool IsLayer(string kind) => kind == "Dense";

    public static bool IsLoss(string kind) => Losses.Contains(kind);

    public static bool IsOptimizer(string kind) => Optimizers.Contains(kind);

    /// <summary>True for an activation that reduces over the features.</summary>
    public static bool IsOutputOnly(string activation) => ActivationKinds.Find(activation) is { IsOutputOnly: true };

    /// <summary>The activations that a layer's setting changes, none where it does not belong to activations.</summary>
    public static IReadOnlyList<string> ActivationsWith(string setting) =>
        [.. ActivationKinds.All.Where(activation => activation.Rules.Any(rule => rule.Name == setting)).Select(activation => activation.Name)];

    /// <summary>The activations that a loss accepts on the last layer, or null where it accepts all that are elementwise.</summary>
    public static IReadOnlyList<string>? AcceptedActivations(string loss) => loss switch
    {
        "CrossEntropy" or "KullbackLeibler" => ["None", "Softmax", "LogSoftmax"],
        "BinaryCrossEntropy" => ["None", "Sigmoid"],
        "GaussianNegativeLogLikelihood" => ["None"],
        _ => null,
    };

    /// <summary>What a setting must be, such as "in [0, 1)", where the value is not; else null.</summary>
    public static string? Expectation(string kind, string setting, double value) =>
        double.IsNaN(value) || double.IsInfinity(value) ? "a finite number" : null;
}
