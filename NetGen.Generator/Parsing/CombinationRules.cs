using Microsoft.CodeAnalysis;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Model;

namespace NetGen.Generator.Parsing;

/// <summary>What must hold between layers, loss and optimizer.</summary>
internal static class CombinationRules
{
    public static void Check(NetworkSpec spec, NetworkAttributes attributes, ProblemList problems)
    {
        CheckActivations(spec, attributes, problems);
        CheckSize(spec, attributes, problems);
        if (spec.Loss is { } loss && attributes.Loss is { } written) CheckLoss(spec, loss, written, attributes, problems);
    }

    private static void CheckActivations(NetworkSpec spec, NetworkAttributes attributes, ProblemList problems)
    {
        for (int k = 0; k < spec.Layers.Count; k++)
        {
            var layer = spec.Layers[k];
            if (k < spec.Layers.Count - 1 && Catalog.IsOutputOnly(layer.Activation))
            {
                problems.Add(Descriptors.OnlyOnLastLayer, ActivationLocation(attributes, k, spec.Layers.Count), layer.Activation);
            }

            if (attributes.Layers.Count == 0) continue;
            foreach (var setting in layer.Settings.Items)
            {
                var owners = Catalog.ActivationsWith(setting.Name);
                if (owners.Count == 0 || owners.Contains(layer.Activation)) continue;
                string reason = $"it belongs to {string.Join(", ", owners.Select(name => "Activation." + name))}, and the layer has Activation.{layer.Activation}";
                problems.Add(Descriptors.NoEffect, attributes.Layers[k].LocationOf(setting.Name), setting.Name, reason);
            }
        }
    }

    private static void CheckSize(NetworkSpec spec, NetworkAttributes attributes, ProblemList problems)
    {
        long parameters = 0;
        long inputs = spec.InputSize;
        foreach (var layer in spec.Layers)
        {
            parameters += (inputs + (layer.HasBias ? 1 : 0)) * layer.Units;
            inputs = layer.Units;
        }

        if (parameters > Limits.Parameters)
        {
            problems.Add(Descriptors.TooManyParameters, attributes.Network.NameLocation, spec.Type.Name, parameters, Limits.Parameters);
        }
    }

    private static void CheckLoss(NetworkSpec spec, LossSpec loss, AttributeReader written, NetworkAttributes attributes, ProblemList problems)
    {
        int last = spec.Layers.Count - 1;
        string activation = spec.Layers[last].Activation;
        if (Catalog.AcceptedActivations(loss.Kind) is { } accepted && !accepted.Contains(activation))
        {
            string list = string.Join(", ", accepted.Select(name => "Activation." + name));
            problems.Add(Descriptors.ActivationUnfitForLoss, ActivationLocation(attributes, last, spec.Layers.Count), loss.Kind, activation, list);
        }

        if (loss.Kind is "CrossEntropy" or "KullbackLeibler" && spec.OutputSize < 2)
        {
            problems.Add(Descriptors.TooFewClasses, OutputLocation(attributes), loss.Kind, spec.OutputSize);
        }

        if (loss.Kind == "GaussianNegativeLogLikelihood" && spec.OutputSize % 2 != 0)
        {
            problems.Add(Descriptors.OddOutputs, OutputLocation(attributes), loss.Kind, spec.OutputSize);
        }

        if (loss.Settings.List("ClassWeights") is { Count: > 0 } weights && weights.Count != spec.OutputSize)
        {
            problems.Add(Descriptors.WrongListLength, written.LocationOf("ClassWeights"), "ClassWeights", weights.Count, spec.OutputSize);
        }
    }

    private static Location ActivationLocation(NetworkAttributes attributes, int layer, int layers) =>
        attributes.Layers.Count > 0 ? attributes.Layers[layer].LocationOf("Activation")
        : attributes.Network.LocationOf(layer == layers - 1 ? "Output" : "Hidden");

    private static Location OutputLocation(NetworkAttributes attributes) =>
        attributes.Layers.Count > 0 ? attributes.Layers[attributes.Layers.Count - 1].LocationOf("Units")
        : attributes.Network.Find("Sizes") is { Elements: { Count: > 0 } sizes } ? sizes[sizes.Count - 1]
        : attributes.Network.NameLocation;
}
