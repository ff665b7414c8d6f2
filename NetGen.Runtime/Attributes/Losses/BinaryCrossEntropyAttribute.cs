namespace NetGen;

/// <summary>Binary cross entropy: -mean_k (t_k log p_k + (1 - t_k) log(1 - p_k)) with p = sigmoid(z), always computed from the logits z.</summary>
/// <remarks>The last layer has <see cref="Activation.Sigmoid"/> or no activation. Targets are in [0, 1], one to an output.</remarks>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class BinaryCrossEntropyAttribute : LossAttribute
{
    /// <summary>Moves the targets towards 1 / 2: t' = (1 - s) t + s / 2. In [0, 1). Default: 0.</summary>
    public double LabelSmoothing { get; set; }

    /// <summary>A factor of the terms of positive targets, t_k log p_k. Positive and finite. Default: 1.</summary>
    public double PositiveWeight { get; set; } = 1;
}
