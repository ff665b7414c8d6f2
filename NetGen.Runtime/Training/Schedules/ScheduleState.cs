#if NET
namespace NetGen;

/// <summary>What a schedule remembers of earlier epochs: plain numbers, which a checkpoint saves.</summary>
/// <param name="Factor">The factor of the learning rate that resulted so far, 1 at first.</param>
/// <param name="BestLoss">The least loss so far.</param>
/// <param name="EpochsWithoutImprovement">Epochs since then, or since the last reduction.</param>
/// <param name="Cooldown">Epochs to come whose losses do not count.</param>
public readonly record struct ScheduleState(double Factor, double BestLoss, int EpochsWithoutImprovement, int Cooldown)
{
    /// <summary>What there is to remember before the first epoch.</summary>
    public static ScheduleState Initial { get; } = new(1, double.PositiveInfinity, 0, 0);
}
#endif
