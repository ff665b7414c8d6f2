#if NET
namespace NetGen;

/// <summary>The same learning rate at every step.</summary>
public sealed class ConstantRate : LearningRateSchedule
{
    private readonly double _rate;

    /// <summary>A rate for all steps.</summary>
    /// <param name="rate">Finite, above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The rate is not as stated.</exception>
    public ConstantRate(double rate) => _rate = CheckRate(rate, nameof(rate));

    /// <inheritdoc/>
    public override double RateAt(in SchedulePosition position, in ScheduleState state) => _rate;
}
#endif
