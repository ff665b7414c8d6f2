#if NET
namespace NetGen;

/// <summary>
/// A rate that is multiplied by a factor whenever the loss has not improved for a number of epochs: the validation loss, or the training
/// loss where there is no validation.
/// </summary>
public sealed class ReduceOnPlateau : LearningRateSchedule
{
    private readonly double _rate;
    private readonly double _factor;
    private readonly int _patience;
    private readonly double _minimumDelta;
    private readonly double _minimumRate;
    private readonly int _cooldown;

    /// <summary>A rate that falls when nothing improves.</summary>
    /// <param name="rate">The rate of the first epochs: finite, above 0.</param>
    /// <param name="factor">By which factor it falls, above 0 and below 1.</param>
    /// <param name="patience">Epochs without improvement that it bears: it falls after one more. At least 0.</param>
    /// <param name="minimumDelta">By how much the loss must fall to count as improved: finite, at least 0.</param>
    /// <param name="minimumRate">What it does not fall below: from 0 to <paramref name="rate"/>.</param>
    /// <param name="cooldown">Epochs after a fall whose losses do not count, at least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is not as stated.</exception>
    public ReduceOnPlateau(double rate, double factor = 0.1, int patience = 10, double minimumDelta = 0, double minimumRate = 0, int cooldown = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(patience);
        Guard.Finite(nameof(minimumDelta), minimumDelta);
        ArgumentOutOfRangeException.ThrowIfNegative(minimumDelta);
        ArgumentOutOfRangeException.ThrowIfNegative(cooldown);
        (_rate, _factor) = (CheckRate(rate, nameof(rate)), CheckFactor(factor, nameof(factor)));
        if (!(minimumRate >= 0 && minimumRate <= rate)) throw new ArgumentOutOfRangeException(nameof(minimumRate), minimumRate, "minimumRate must be from 0 to rate.");
        (_patience, _minimumDelta, _minimumRate, _cooldown) = (patience, minimumDelta, minimumRate, cooldown);
    }

    /// <inheritdoc/>
    public override double RateAt(in SchedulePosition position, in ScheduleState state) => Math.Max(_minimumRate, _rate * state.Factor);

    /// <inheritdoc/>
    public override ScheduleState Observe(in ScheduleState state, double loss)
    {
        bool isCooling = state.Cooldown > 0;
        bool isBetter = loss < state.BestLoss - _minimumDelta;
        double best = isBetter ? loss : state.BestLoss;
        int waited = isBetter || isCooling ? 0 : state.EpochsWithoutImprovement + 1;
        return waited > _patience
            ? new ScheduleState(state.Factor * _factor, best, 0, _cooldown)
            : new ScheduleState(state.Factor, best, waited, isCooling ? state.Cooldown - 1 : 0);
    }
}
#endif
