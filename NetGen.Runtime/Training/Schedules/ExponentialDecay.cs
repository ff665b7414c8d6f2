#if NET
namespace NetGen;

/// <summary>A rate that is multiplied by a factor after every epoch: rate * factor ^ epoch.</summary>
public sealed class ExponentialDecay : LearningRateSchedule
{
    private readonly double _rate;
    private readonly double _factor;

    /// <summary>A rate that falls exponentially.</summary>
    /// <param name="rate">The rate of the first epoch: finite, above 0.</param>
    /// <param name="factor">By which factor it falls an epoch, above 0 and below 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is not as stated.</exception>
    public ExponentialDecay(double rate, double factor) => (_rate, _factor) = (CheckRate(rate, nameof(rate)), CheckFactor(factor, nameof(factor)));

    /// <inheritdoc/>
    public override double RateAt(in SchedulePosition position, in ScheduleState state) => _rate * ScheduleMath.Power(_factor, position.Epoch);
}
#endif
