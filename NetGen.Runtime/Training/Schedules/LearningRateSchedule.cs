#if NET
namespace NetGen;

/// <summary>The learning rate of every step. It holds no state of its own, so that one instance may serve any number of trainers.</summary>
public abstract class LearningRateSchedule
{
    /// <summary>True where the rate depends on how many steps the whole training takes, which a stream must then say.</summary>
    public virtual bool NeedsStepCount => false;

    /// <summary>The rate of a step.</summary>
    /// <param name="position">Where the step stands.</param>
    /// <param name="state">What the schedule remembers of earlier epochs.</param>
    /// <returns>A finite number of at least 0.</returns>
    public abstract double RateAt(in SchedulePosition position, in ScheduleState state);

    /// <summary>What the schedule remembers after an epoch.</summary>
    /// <param name="state">What it remembered before; <see cref="ScheduleState.Initial"/> at first.</param>
    /// <param name="loss">The epoch's validation loss, or its training loss where there is no validation.</param>
    public virtual ScheduleState Observe(in ScheduleState state, double loss) => state;

    /// <summary>Throws where a rate is no finite number above 0.</summary>
    private protected static double CheckRate(double rate, string argument)
    {
        Guard.Finite(argument, rate);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(rate, argument);
        return rate;
    }

    /// <summary>Throws where a factor is not above 0 and below 1.</summary>
    private protected static double CheckFactor(double factor, string argument)
    {
        if (!(factor > 0 && factor < 1)) throw new ArgumentOutOfRangeException(argument, factor, FormattableString.Invariant($"{argument} must be above 0 and below 1, but is {factor}."));
        return factor;
    }

    /// <summary>Throws where a share is not from 0 to 1.</summary>
    private protected static double CheckShare(double share, string argument)
    {
        if (!(share >= 0 && share <= 1)) throw new ArgumentOutOfRangeException(argument, share, FormattableString.Invariant($"{argument} must be from 0 to 1, but is {share}."));
        return share;
    }
}
#endif
