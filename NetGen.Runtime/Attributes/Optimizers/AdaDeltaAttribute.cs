namespace NetGen;

/// <summary>v = Rho v + (1 - Rho) g^2, d = g sqrt(u + Epsilon) / sqrt(v + Epsilon), u = Rho u + (1 - Rho) d^2, w -= r d. Zeiler, 2012.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class AdaDeltaAttribute : OptimizerAttribute
{
    /// <summary>The memory of the squares, in [0, 1). Default: 0.9.</summary>
    public double Rho { get; set; } = 0.9;

    /// <summary>Keeps the division finite and the first steps going. Positive. Default: 1e-6.</summary>
    public double Epsilon { get; set; } = 1e-6;
}
