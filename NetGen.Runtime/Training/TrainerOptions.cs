#if NET
namespace NetGen;

/// <summary>How a network is trained. Every value has a default; wrong ones throw where they are set, or when the trainer is made.</summary>
public sealed class TrainerOptions
{
    /// <summary>The batch size that takes all samples for every step: gradient descent in its plain form.</summary>
    public const int FullBatch = int.MaxValue;

    /// <summary>Passes over the training samples, at least 1. Default: 10.</summary>
    public int Epochs { get; init; } = 10;

    /// <summary>
    /// Samples a step, at least 1: 1 for online training, <see cref="FullBatch"/> for all at once. The last step of an epoch takes what is
    /// left. Default: 32.
    /// </summary>
    public int BatchSize { get; init; } = 32;

    /// <summary>Decides the order of the samples, the noise and which samples validate: the same numbers on every platform. Default: 0.</summary>
    public ulong Seed { get; init; }

    /// <summary>True to take the samples of every epoch in a new random order. Default: true.</summary>
    public bool Shuffle { get; init; } = true;

    /// <summary>
    /// Of a stream, the number of samples that are held in memory and shuffled together; rounded up to whole batches. At least 1. Default: 4096.
    /// </summary>
    public int StreamWindow { get; init; } = 4096;

    /// <summary>The learning rate of every step. Default: 0.001, constant.</summary>
    public LearningRateSchedule Schedule { get; init; } = new ConstantRate(0.001);

    /// <summary>
    /// The share of the samples that is held back for validation where no samples are given for it: at least 0, below 1. It is chosen at
    /// random by the seed, and rounded to whole samples. Default: 0.
    /// </summary>
    public double ValidationShare { get; init; }

    /// <summary>When to stop before the last epoch; null for never. Default: null.</summary>
    public EarlyStopping? EarlyStopping { get; init; }

    /// <summary>What is measured on the validation samples after every epoch, besides the loss. Default: nothing.</summary>
    public IReadOnlyList<Metric> Metrics { get; init; } = [];

    /// <summary>
    /// A factor of the loss of each class's samples, finite and at least 0, on top of the samples' own weights; only where targets are
    /// labels. Null for none. A step's loss is the mean over its samples, not divided by the weights. Default: null.
    /// </summary>
    public IReadOnlyList<double>? ClassWeights { get; init; }

    /// <summary>
    /// The standard deviation of normal noise that is added to the inputs of every step, new each time: finite, at least 0. It works as a
    /// penalty of large weights does. (Bishop 1995.) Default: 0.
    /// </summary>
    public double InputNoise { get; init; }

    /// <summary>Steps after which progress is reported, besides at the end of every epoch; 0 for never. Default: 0.</summary>
    public int ReportSteps { get; init; }

    /// <summary>
    /// Epochs after which the network is looked into (<see cref="NetworkInspector"/>), with up to 256 training samples, or of a stream
    /// validation samples; 0 for never. What is found is in the progress, warnings are in the result. Default: 0.
    /// </summary>
    public int InspectEpochs { get; init; }

    internal void Check(int classes, bool hasLabels)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(Epochs, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(BatchSize, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(StreamWindow, 1);
        ArgumentNullException.ThrowIfNull(Schedule);
        ArgumentNullException.ThrowIfNull(Metrics);
        ArgumentOutOfRangeException.ThrowIfNegative(ReportSteps);
        ArgumentOutOfRangeException.ThrowIfNegative(InspectEpochs);
        Guard.Finite(nameof(InputNoise), InputNoise);
        ArgumentOutOfRangeException.ThrowIfNegative(InputNoise);
        if (!(ValidationShare >= 0 && ValidationShare < 1))
            throw new ArgumentOutOfRangeException(nameof(ValidationShare), ValidationShare, FormattableString.Invariant($"ValidationShare must be at least 0 and below 1, but is {ValidationShare}."));
        if (EarlyStopping is { Metric: { } metric } && !Metrics.Contains(metric))
            throw new ArgumentException($"EarlyStopping goes by the metric {metric.Name}, which must be one of Metrics.", nameof(EarlyStopping));
        if (ClassWeights is not null) CheckClassWeights(ClassWeights, classes, hasLabels);
    }

    private static void CheckClassWeights(IReadOnlyList<double> weights, int classes, bool hasLabels)
    {
        if (!hasLabels) throw new ArgumentException("ClassWeights need a network whose targets are labels.", nameof(ClassWeights));
        Guard.Length(nameof(ClassWeights), classes, weights.Count);
        foreach (double weight in weights)
        {
            Guard.Finite(nameof(ClassWeights), weight);
            ArgumentOutOfRangeException.ThrowIfNegative(weight, nameof(ClassWeights));
        }
    }
}
#endif
