namespace NetGen;

/// <summary>v = v + g^2, w -= r g / (sqrt(v) + Epsilon). Duchi and others, 2011.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class AdaGradAttribute : OptimizerAttribute
{
    /// <summary>Keeps the division finite. Positive. Default: 1e-10.</summary>
    public double Epsilon { get; set; } = 1e-10;

    /// <summary>What v starts from. At least 0. Default: 0.</summary>
    public double InitialAccumulator { get; set; }
}
