namespace NetGen;

/// <summary>
/// m = Beta1 m + (1 - Beta1) g, v = Beta2 v + (1 - Beta2) g^2, w -= r m' / (sqrt(v') + Epsilon) with m' = m / (1 - Beta1^t) and
/// v' = v / (1 - Beta2^t). Kingma and Ba, 2014.
/// </summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class AdamAttribute : OptimizerAttribute
{
    /// <summary>The memory of the gradients' mean, in [0, 1). Default: 0.9.</summary>
    public double Beta1 { get; set; } = 0.9;

    /// <summary>The memory of the gradients' squares, in [0, 1). Default: 0.999.</summary>
    public double Beta2 { get; set; } = 0.999;

    /// <summary>Keeps the division finite. Positive. Default: 1e-8.</summary>
    public double Epsilon { get; set; } = 1e-8;

    /// <summary>Divides by the greatest v so far in place of v. Default: false. Reddi and others, 2018.</summary>
    public bool AmsGrad { get; set; }
}
