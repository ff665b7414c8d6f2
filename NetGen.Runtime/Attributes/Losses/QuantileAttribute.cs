namespace NetGen;

/// <summary>
/// The mean over the outputs of max(q d, (q - 1) d) with d = t - a and q = Level, also called pinball loss.
/// Koenker and Bassett, 1978.
/// </summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class QuantileAttribute : LossAttribute
{
    /// <summary>The quantile to predict, in (0, 1). Default: 0.5, the median.</summary>
    public double Level { get; set; } = 0.5;
}
