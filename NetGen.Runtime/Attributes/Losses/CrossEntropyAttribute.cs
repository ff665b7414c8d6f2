namespace NetGen;

/// <summary>Cross entropy over classes: -sum_k t_k log p_k with p = softmax(z), always computed from the logits z.</summary>
/// <remarks>The last layer has <see cref="Activation.Softmax"/>, <see cref="Activation.LogSoftmax"/> or no activation, and two outputs or more.</remarks>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class CrossEntropyAttribute : LossAttribute
{
    /// <summary>What the targets are: labels or distributions over the classes. Default: labels.</summary>
    public Targets Targets { get; set; }

    /// <summary>
    /// Mixes the targets with the uniform distribution: t' = (1 - s) t + s / classes. In [0, 1). Default: 0. Szegedy and others, 2016.
    /// </summary>
    public double LabelSmoothing { get; set; }

    /// <summary>A factor of each class's term: as many finite numbers of at least 0 as the network has outputs. Default: all 1.</summary>
    /// <remarks>A batch is averaged over its samples, not over their weights as PyTorch does.</remarks>
    public double[]? ClassWeights { get; set; }
}
