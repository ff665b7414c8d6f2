#if NET
namespace NetGen;

/// <summary>How a training ended.</summary>
public sealed class TrainingResult
{
    internal TrainingResult(StopReason reason, int epochs, long steps, int bestEpoch, TrainingHistory history, IReadOnlyList<TrainingWarning> warnings, TrainingFailure? failure) =>
        (Reason, Epochs, Steps, BestEpoch, History, Warnings, Failure) = (reason, epochs, steps, bestEpoch, history, warnings, failure);

    /// <summary>Why it ended.</summary>
    public StopReason Reason { get; }

    /// <summary>Epochs that are done, those before an interruption included.</summary>
    public int Epochs { get; }

    /// <summary>Updates since the start of the training.</summary>
    public long Steps { get; }

    /// <summary>The best epoch, 1 for the first; 0 without early stopping.</summary>
    public int BestEpoch { get; }

    /// <summary>What every epoch gave.</summary>
    public TrainingHistory History { get; }

    /// <summary>What a look into the network warned of since this trainer was made: the first of each kind and layer.</summary>
    public IReadOnlyList<TrainingWarning> Warnings { get; }

    /// <summary>What became NaN or infinite, and where; null for any other reason.</summary>
    public TrainingFailure? Failure { get; }
}
#endif
