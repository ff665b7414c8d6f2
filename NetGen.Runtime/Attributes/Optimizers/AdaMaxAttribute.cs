namespace NetGen;

/// <summary>m = Beta1 m + (1 - Beta1) g, u = max(Beta2 u, |g| + Epsilon), w -= r m / ((1 - Beta1^t) u). Kingma and Ba, 2014.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class AdaMaxAttribute : OptimizerAttribute
{
    /// <summary>The memory of the gradients' mean, in [0, 1). Default: 0.9.</summary>
    public double Beta1 { get; set; } = 0.9;

    /// <summary>The memory of the gradients' greatest size, in [0, 1). Default: 0.999.</summary>
    public double Beta2 { get; set; } = 0.999;

    /// <summary>Keeps the division finite. Positive. Default: 1e-8.</summary>
    public double Epsilon { get; set; } = 1e-8;
}
