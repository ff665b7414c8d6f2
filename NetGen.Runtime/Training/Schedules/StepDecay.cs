#if NET
namespace NetGen;

/// <summary>A rate that is multiplied by a factor every so many epochs: rate * factor ^ floor(epoch / every).</summary>
public sealed class StepDecay : LearningRateSchedule
{
    private readonly double _rate;
    private readonly int _every;
    private readonly double _factor;

    /// <summary>A rate that falls in steps.</summary>
    /// <param name="rate">The rate of the first epochs: finite, above 0.</param>
    /// <param name="every">After how many epochs it falls, at least 1.</param>
    /// <param name="factor">By which factor, above 0 and below 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is not as stated.</exception>
    public StepDecay(double rate, int every, double factor = 0.1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(every, 1);
        (_rate, _every, _factor) = (CheckRate(rate, nameof(rate)), every, CheckFactor(factor, nameof(factor)));
    }

    /// <inheritdoc/>
    public override double RateAt(in SchedulePosition position, in ScheduleState state) => _rate * ScheduleMath.Power(_factor, position.Epoch / _every);
}
#endif
