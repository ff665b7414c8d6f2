#if NET
namespace NetGen;

/// <summary>Where a step stands in the training.</summary>
public readonly struct SchedulePosition
{
    /// <summary>A step's place.</summary>
    /// <param name="step">0 for the first step.</param>
    /// <param name="steps">The steps of the whole training, 0 where nobody knows.</param>
    /// <param name="epoch">0 for the first epoch.</param>
    public SchedulePosition(long step, long steps, int epoch) => (Step, Steps, Epoch) = (step, steps, epoch);

    /// <summary>The step's number, 0 for the first.</summary>
    public long Step { get; }

    /// <summary>The steps of the whole training, 0 where nobody knows.</summary>
    public long Steps { get; }

    /// <summary>The epoch's number, 0 for the first.</summary>
    public int Epoch { get; }
}
#endif
