#if NET
namespace NetGen;

/// <summary>The root of the mean of (output - target)^2, over all samples and outputs.</summary>
public sealed class RootMeanSquaredErrorMetric : ErrorMetric
{
    private double _sum;
    private long _count;

    /// <inheritdoc/>
    public override string Name => "rmse";

    /// <inheritdoc/>
    public override bool HigherIsBetter => false;

    /// <inheritdoc/>
    public override double Value => Math.Sqrt(_sum / _count);

    /// <inheritdoc/>
    public override void Reset()
    {
        base.Reset();
        (_sum, _count) = (0, 0);
    }

    private protected override void AddOne(int index, double output, double target)
    {
        _sum += (output - target) * (output - target);
        _count++;
    }
}
#endif
