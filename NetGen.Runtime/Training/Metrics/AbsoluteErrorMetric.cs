#if NET
namespace NetGen;

/// <summary>The mean of |output - target|.</summary>
public sealed class AbsoluteErrorMetric : ErrorMetric
{
    private double _sum;
    private long _count;

    /// <inheritdoc/>
    public override string Name => "mae";

    /// <inheritdoc/>
    public override bool HigherIsBetter => false;

    /// <inheritdoc/>
    public override double Value => _sum / _count;

    /// <inheritdoc/>
    public override void Reset()
    {
        base.Reset();
        (_sum, _count) = (0, 0);
    }

    private protected override void AddOne(int index, double output, double target)
    {
        _sum += Math.Abs(output - target);
        _count++;
    }
}
#endif
