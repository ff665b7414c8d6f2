using NetGen.Generator.Diagnostics;
using NetGen.Generator.Losses;
using NetGen.Generator.Model;

namespace NetGen.Generator.Parsing;

/// <summary>What must hold between layers, loss and optimizer.</summary>
internal static class CombinationRules
{
    public static void Check(NetworkSpec spec, NetworkAttributes attributes, ProblemList problems)
    {
        CheckActivations(spec, attributes, problems);
        CheckSize(spec, attributes, problems);
        if (spec.Loss is { } loss && attributes.Loss is { } writtenLoss)
        {
            CheckLoss(spec, loss, attributes, problems);
            CheckSettings(loss.Settings, writtenLoss, spec, problems);
        }

        if (spec.Optimizer is not { } optimizer || attributes.Optimizer is not { } writtenOptimizer) return;
        CheckSettings(optimizer.Settings, writtenOptimizer, spec, problems);
        if (spec.Loss is null) problems.Add(Descriptors.NoEffect, writtenOptimizer.NameLocation, $"[{optimizer.Kind}]", "nothing is trained without a loss");
    }

    private static void CheckActivations(NetworkSpec spec, NetworkAttributes attributes, ProblemList problems)
    {
        for (int k = 0; k < spec.Layers.Count; k++)
        {
            var layer = spec.Layers[k];
            if (k < spec.Layers.Count - 1 && Catalog.IsOutputOnly(layer.Activation))
            {
                problems.AddUnfit(["None"], Descriptors.OnlyOnLastLayer, attributes.Activation(k, spec.Layers.Count), layer.Activation);
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

    private static void CheckLoss(NetworkSpec spec, LossSpec loss, NetworkAttributes attributes, ProblemList problems)
    {
        int last = spec.Layers.Count - 1;
        string activation = spec.Layers[last].Activation;
        var kind = LossKinds.Find(loss.Kind)!;
        if (kind.AcceptedActivations is { } accepted && !accepted.Contains(activation))
        {
            string list = string.Join(", ", accepted.Select(name => "Activation." + name));
            problems.AddUnfit(accepted, Descriptors.ActivationUnfitForLoss, attributes.Activation(last, spec.Layers.Count), loss.Kind, activation, list);
        }

        if (kind.IsOverClasses && spec.OutputSize < 2)
        {
            problems.Add(Descriptors.TooFewClasses, attributes.Units(last), loss.Kind, spec.OutputSize);
        }

        if (spec.OutputSize % kind.OutputsPerTarget != 0)
        {
            problems.Add(Descriptors.OddOutputs, attributes.Units(last), loss.Kind, spec.OutputSize);
        }
    }

    private static void CheckSettings(Settings settings, AttributeReader written, NetworkSpec spec, ProblemList problems)
    {
        foreach (var rule in Catalog.Rules(written.Kind).Where(rule => settings.Has(rule.Name)))
        {
            int count = settings.List(rule.Name).Count;
            if (rule.IsPerOutput && count != spec.OutputSize)
            {
                problems.Add(Descriptors.WrongListLength, written.LocationOf(rule.Name), rule.Name, count, spec.OutputSize);
            }

            if (rule.Needs is { } needed && settings.Real(rule.Name, 0) != 0 && settings.Real(needed, 0) == 0)
            {
                problems.Add(Descriptors.NoEffect, written.LocationOf(rule.Name), rule.Name, $"it needs a {needed} above 0");
            }
        }
    }
}
