#if NET
namespace NetGen;

/// <summary>Where a training stands: reported at the end of every epoch, and in between where the options ask for it.</summary>
/// <remarks>
/// Whoever is told is called by the trainer, between two steps, and may look at the network and capture the trainer's state there.
/// <see cref="Progress{T}"/> passes the call on to another thread: what it calls must leave the network alone.
/// </remarks>
public readonly struct TrainingProgress
{
    internal TrainingProgress(int epoch, int epochs, int stepInEpoch, long step, double learningRate, double trainingLoss, TimeSpan elapsed, EpochRecord? record, NetworkReport? inspection) =>
        (Epoch, Epochs, StepInEpoch, Step, LearningRate, TrainingLoss, Elapsed, Record, Inspection) = (epoch, epochs, stepInEpoch, step, learningRate, trainingLoss, elapsed, record, inspection);

    /// <summary>The epoch's number, 1 for the first.</summary>
    public int Epoch { get; }

    /// <summary>How many epochs there will be at most.</summary>
    public int Epochs { get; }

    /// <summary>Updates in this epoch so far.</summary>
    public int StepInEpoch { get; }

    /// <summary>Updates since the start of the training.</summary>
    public long Step { get; }

    /// <summary>The learning rate of the last step.</summary>
    public double LearningRate { get; }

    /// <summary>The mean loss of this epoch's steps so far.</summary>
    public double TrainingLoss { get; }

    /// <summary>Time since this run began.</summary>
    public TimeSpan Elapsed { get; }

    /// <summary>What the whole epoch gave; null where it goes on.</summary>
    public EpochRecord? Record { get; }

    /// <summary>What a look into the network showed after the epoch; null where the options did not ask for one.</summary>
    public NetworkReport? Inspection { get; }
}
#endif
