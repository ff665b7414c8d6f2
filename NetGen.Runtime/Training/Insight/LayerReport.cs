#if NET
namespace NetGen;

/// <summary>The state of one layer, seen on a number of samples.</summary>
public sealed class LayerReport
{
    internal LayerReport(LayerDescription layer) => Layer = layer;

    /// <summary>The layer.</summary>
    public LayerDescription Layer { get; }

    /// <summary>The root of the sum of its parameters' squares.</summary>
    public double ParameterNorm { get; internal init; }

    /// <summary>The root of the sum of the squares of its parameters' gradients, for the mean loss of the samples. 0 for a frozen layer.</summary>
    public double GradientNorm { get; internal init; }

    /// <summary>The root of the mean of the squares of its parameters' gradients: what layers of different sizes can be compared by.</summary>
    public double GradientScale { get; internal init; }

    /// <summary>The magnitudes of its parameters' gradients.</summary>
    public required MagnitudeHistogram Gradients { get; init; }

    /// <summary>The share of its units that give the same number for every sample: nothing is learnt from them. A rectifier that is always 0 is one.</summary>
    public double DeadShare { get; internal init; }

    /// <summary>
    /// The share of the numbers it gives that are within a hundredth of the range's end, where the slope is almost 0; 0 for an activation
    /// whose range has no two ends.
    /// </summary>
    public double SaturatedShare { get; internal init; }
}
#endif
