#if NET
using System.Numerics;

namespace NetGen;

/// <summary>Looks into a network: norms and magnitudes of gradients and parameters, dead and saturated units, and what is wrong with them.</summary>
public static class NetworkInspector
{
    /// <summary>Looks at a network with some samples; a few hundred are enough. Nothing of the network is changed.</summary>
    /// <typeparam name="T">The network's numbers.</typeparam>
    /// <typeparam name="TTarget">A target's type.</typeparam>
    /// <param name="network">The network.</param>
    /// <param name="samples">Samples like those of the training, one at least.</param>
    /// <exception cref="ArgumentException">Lengths do not fit, numbers are not finite, or labels are no classes.</exception>
    /// <exception cref="NonFiniteLossException">The loss is NaN or infinite.</exception>
    public static NetworkReport Inspect<T, TTarget>(ITrainable<T, TTarget> network, Samples<T, TTarget> samples)
        where T : unmanaged, IFloatingPointIeee754<T>
        where TTarget : unmanaged
    {
        ArgumentNullException.ThrowIfNull(network);
        SampleChecks.Check(network, samples, nameof(samples));
        var parameters = new T[network.ParameterCount];
        var gradient = new T[network.ParameterCount];
        network.CopyParametersTo(parameters);
        var loss = network.Gradient(samples.Inputs.Span, samples.Targets.Span, gradient, samples.Weights.Span);
        var units = UnitStatistics.Of(network, samples.Inputs.Span);
        var layers = new List<LayerReport>();
        foreach (var layer in network.Layers)
        {
            var (own, ownGradient) = (Of(layer, parameters), Of(layer, gradient));
            double norm = Norm<T>(ownGradient);
            layers.Add(new LayerReport(layer)
            {
                ParameterNorm = Norm<T>(own),
                GradientNorm = norm,
                GradientScale = norm / Math.Sqrt(Math.Max(1, ownGradient.Length)),
                Gradients = MagnitudeHistogram.Of<T>(ownGradient),
                DeadShare = units[layers.Count].DeadShare,
                SaturatedShare = units[layers.Count].SaturatedShare,
            });
        }

        return new NetworkReport(double.CreateTruncating(loss), layers, InspectionRules.Warnings(layers));

        T[] Of(LayerDescription layer, T[] values) =>
            [.. network.ParameterBlocks.Where(block => block.Layer == layer.Name).SelectMany(block => values.AsSpan(block.Offset, block.Length).ToArray())];
    }

    private static double Norm<T>(ReadOnlySpan<T> values)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        double sum = 0;
        foreach (var value in values)
        {
            double number = double.CreateTruncating(value);
            sum += number * number;
        }

        return Math.Sqrt(sum);
    }
}
#endif
