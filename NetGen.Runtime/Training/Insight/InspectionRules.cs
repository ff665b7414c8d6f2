#if NET
namespace NetGen;

/// <summary>When what was seen of a network deserves a warning, and which remedy the textbooks know.</summary>
internal static class InspectionRules
{
    /// <summary>A layer's gradients vanish where they are less than this share of those of the layer with the largest.</summary>
    private const double Vanishing = 1e-3;

    /// <summary>A layer's gradient explodes where its norm is more than this many times that of its parameters.</summary>
    private const double Exploding = 100;

    /// <summary>The share of dead or saturated units from which a layer is in trouble.</summary>
    private const double ManyUnits = 0.5;

    public static IReadOnlyList<TrainingWarning> Warnings(IReadOnlyList<LayerReport> layers)
    {
        var warnings = new List<TrainingWarning>();
        double largest = layers.Max(layer => layer.GradientScale);
        for (int k = 0; k < layers.Count; k++)
        {
            var layer = layers[k];
            string name = layer.Layer.Name;
            bool isHidden = k < layers.Count - 1;
            if (!layer.Layer.IsFrozen && layer.GradientScale < Vanishing * largest)
            {
                warnings.Add(new(
                    TrainingWarning.VanishingGradient,
                    name,
                    FormattableString.Invariant($"The gradients of {name} have a root mean square of {layer.GradientScale:G3}, those of another layer of {largest:G3}: {name} hardly learns."),
                    "Take Relu, Gelu or Silu for Sigmoid and Tanh in hidden layers, He or Glorot initialisation, and fewer layers. (Glorot, Bengio 2010; He et al. 2015.)"));
            }

            if (layer.GradientNorm > Exploding * layer.ParameterNorm)
            {
                warnings.Add(new(
                    TrainingWarning.ExplodingGradient,
                    name,
                    FormattableString.Invariant($"The gradient of {name} has the norm {layer.GradientNorm:G3}, its parameters have {layer.ParameterNorm:G3}."),
                    "Clip the gradients (ClipNorm of the optimizer), lower the learning rate, and bring inputs and targets to mean 0 and deviation 1. (Pascanu et al. 2013.)"));
            }

            if (isHidden && layer.DeadShare >= ManyUnits)
            {
                warnings.Add(new(
                    TrainingWarning.DeadUnits,
                    name,
                    FormattableString.Invariant($"{layer.DeadShare:P0} of the units of {name} give the same number for every sample."),
                    "Take LeakyRelu, Elu or Gelu for Relu, a lower learning rate, He initialisation and biases that start at 0. (Maas et al. 2013.)"));
            }

            if (isHidden && layer.SaturatedShare >= ManyUnits)
            {
                warnings.Add(new(
                    TrainingWarning.SaturatedUnits,
                    name,
                    FormattableString.Invariant($"{layer.SaturatedShare:P0} of what {name} gives lies at the end of the range of {layer.Layer.Activation}, where the slope is almost 0."),
                    "Bring the inputs to mean 0 and deviation 1, take Glorot initialisation, a lower learning rate, or Relu. (LeCun et al. 1998; Glorot, Bengio 2010.)"));
            }
        }

        return warnings;
    }
}
#endif
