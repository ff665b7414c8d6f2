#if NET
namespace NetGen;

/// <summary>
/// All that a trainer must know, besides the network's parameters, optimizer memory and <see cref="ITrainable{T, TTarget}.Step"/>, to go on
/// bit for bit as if it had never stopped: plain numbers, for a checkpoint to save. What is random at a step follows from
/// <see cref="Seed"/>, <see cref="Epoch"/> and <see cref="StepInEpoch"/>: no generator has a state.
/// </summary>
/// <typeparam name="T">The network's numbers: <see cref="float"/> or <see cref="double"/>.</typeparam>
public sealed class TrainerState<T>
    where T : struct
{
    /// <summary>The seed of <see cref="TrainerOptions"/>.</summary>
    public required ulong Seed { get; init; }

    /// <summary>The batch size of <see cref="TrainerOptions"/>.</summary>
    public required int BatchSize { get; init; }

    /// <summary>Epochs that are done.</summary>
    public required int Epoch { get; init; }

    /// <summary>Steps of the next epoch that are done.</summary>
    public required int StepInEpoch { get; init; }

    /// <summary>Steps since the start of the training.</summary>
    public required long Step { get; init; }

    /// <summary>The sum of the losses of this epoch's samples so far.</summary>
    public double LossSum { get; init; }

    /// <summary>The number of this epoch's samples so far.</summary>
    public long LossCount { get; init; }

    /// <summary>The learning rate of the last step.</summary>
    public double LearningRate { get; init; }

    /// <summary>What the schedule remembers.</summary>
    public ScheduleState Schedule { get; init; } = ScheduleState.Initial;

    /// <summary>What early stopping goes by, at the best epoch so far.</summary>
    public double BestValue { get; init; }

    /// <summary>The best epoch, 1 for the first; 0 where there is none yet.</summary>
    public int BestEpoch { get; init; }

    /// <summary>Epochs since the best one.</summary>
    public int EpochsWithoutImprovement { get; init; }

    /// <summary>The parameters of the best epoch; empty where there is none yet or they are not wanted.</summary>
    public ReadOnlyMemory<T> BestParameters { get; init; }

    /// <summary>The optimizer's memory at the best epoch; empty where there is none yet or it is not wanted.</summary>
    public ReadOnlyMemory<T> BestOptimizerState { get; init; }

    /// <summary>The optimizer's count of updates at the best epoch.</summary>
    public long BestStep { get; init; }

    /// <summary>Why nothing is left to do; null where training goes on.</summary>
    public StopReason? Finished { get; init; }

    /// <summary>What the epochs so far gave.</summary>
    public IReadOnlyList<EpochRecord> History { get; init; } = [];
}
#endif
