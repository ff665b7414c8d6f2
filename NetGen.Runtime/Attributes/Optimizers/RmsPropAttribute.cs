namespace NetGen;

/// <summary>
/// v = Alpha v + (1 - Alpha) g^2, w -= r g / (sqrt(v) + Epsilon); centred, v is lessened by the square of the mean gradient; with
/// momentum, u = Momentum u + g / (sqrt(v) + Epsilon), w -= r u. Tieleman and Hinton, 2012; Graves, 2013.
/// </summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class RmsPropAttribute : OptimizerAttribute
{
    /// <summary>The memory of the gradients' squares, in [0, 1). Default: 0.99.</summary>
    public double Alpha { get; set; } = 0.99;

    /// <summary>Keeps the division finite. Positive. Default: 1e-8.</summary>
    public double Epsilon { get; set; } = 1e-8;

    /// <summary>The share of the last step that is kept, in [0, 1). Default: 0.</summary>
    public double Momentum { get; set; }

    /// <summary>Divides by the deviation of the gradients in place of their root mean square. Default: false.</summary>
    public bool Centered { get; set; }
}
