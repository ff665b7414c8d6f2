using NetGen.Generator.Activations;
using NetGen.Generator.Initializations;
using NetGen.Generator.Layers;
using NetGen.Generator.Losses;
using NetGen.Generator.Model;
using NetGen.Generator.Optimizers;

namespace NetGen.Generator.Parsing;

/// <summary>What the parser asks the lists of layers, losses, optimizers, activations and schemes.</summary>
internal static class Catalog
{
    public const string Network = "Network";

    public const string Weights = "Weights";

    public static bool IsLayer(string kind) => LayerKinds.Find(kind) is not null;

    public static bool IsLoss(string kind) => LossKinds.Find(kind) is not null;

    public static bool IsOptimizer(string kind) => OptimizerKinds.Find(kind) is not null;

    /// <summary>The settings that an attribute takes. A layer's are its own and those of its activation, whichever that is.</summary>
    public static IReadOnlyList<SettingRule> Rules(string kind) =>
        kind == Network ? InitializationKinds.Rules
        : LayerKinds.Find(kind) is { } layer ? [.. layer.Rules, .. InitializationKinds.Rules, .. ActivationKinds.All.SelectMany(activation => activation.Rules).Distinct()]
        : LossKinds.Find(kind) is { } loss ? loss.Rules
        : OptimizerKinds.Find(kind) is { } optimizer ? [.. optimizer.Rules, .. Regularization.Rules]
        : [];

    /// <summary>True for an activation that reduces over the features.</summary>
    public static bool IsOutputOnly(string activation) => ActivationKinds.Find(activation) is { IsOutputOnly: true };

    /// <summary>The activations that a layer's setting changes, none where it does not belong to activations.</summary>
    public static IReadOnlyList<string> ActivationsWith(string setting) =>
        [.. ActivationKinds.All.Where(activation => activation.Rules.Any(rule => rule.Name == setting)).Select(activation => activation.Name)];
}
