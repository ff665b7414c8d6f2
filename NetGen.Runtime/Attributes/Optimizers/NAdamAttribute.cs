namespace NetGen;

/// <summary>Adam with Nesterov momentum: the momentum of step t is Beta1 (1 - 0.96^(t MomentumDecay) / 2). Dozat, 2016.</summary>
/// <remarks>As in PyTorch 1.13, the bias correction of the mean has one more factor of this step's momentum than in the paper.</remarks>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class NAdamAttribute : OptimizerAttribute
{
    /// <summary>The memory of the gradients' mean, in [0, 1). Default: 0.9.</summary>
    public double Beta1 { get; set; } = 0.9;

    /// <summary>The memory of the gradients' squares, in [0, 1). Default: 0.999.</summary>
    public double Beta2 { get; set; } = 0.999;

    /// <summary>Keeps the division finite. Positive. Default: 1e-8.</summary>
    public double Epsilon { get; set; } = 1e-8;

    /// <summary>How fast the momentum grows to Beta1. At least 0. Default: 0.004.</summary>
    public double MomentumDecay { get; set; } = 0.004;
}
