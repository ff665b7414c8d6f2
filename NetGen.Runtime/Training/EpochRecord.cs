#if NET
namespace NetGen;

/// <summary>What one epoch gave.</summary>
public sealed class EpochRecord
{
    /// <summary>An epoch's numbers.</summary>
    /// <param name="epoch">1 for the first.</param>
    /// <param name="steps">Updates since the start of the training.</param>
    /// <param name="learningRate">The rate of its last step.</param>
    /// <param name="trainingLoss">The mean of its steps' losses over their samples, each taken before its update.</param>
    /// <param name="validationLoss">The mean loss over the validation samples after it; NaN where there are none.</param>
    /// <param name="metrics">The values of the trainer's metrics, in their order; empty where there is no validation.</param>
    public EpochRecord(int epoch, long steps, double learningRate, double trainingLoss, double validationLoss, IReadOnlyList<double> metrics)
    {
        ArgumentNullException.ThrowIfNull(metrics);
        (Epoch, Steps, LearningRate, TrainingLoss, ValidationLoss, Metrics) = (epoch, steps, learningRate, trainingLoss, validationLoss, metrics);
    }

    /// <summary>The epoch's number, 1 for the first.</summary>
    public int Epoch { get; }

    /// <summary>Updates since the start of the training.</summary>
    public long Steps { get; }

    /// <summary>The learning rate of its last step.</summary>
    public double LearningRate { get; }

    /// <summary>The mean of its steps' losses over their samples, each taken before its update.</summary>
    public double TrainingLoss { get; }

    /// <summary>The mean loss over the validation samples after it; NaN where there are none.</summary>
    public double ValidationLoss { get; }

    /// <summary>The values of the trainer's metrics on the validation samples, in their order; empty where there are none.</summary>
    public IReadOnlyList<double> Metrics { get; }
}
#endif
