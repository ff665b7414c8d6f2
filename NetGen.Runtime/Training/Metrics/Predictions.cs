#if NET
namespace NetGen;

/// <summary>What a network gave for a number of samples, beside what it should have given. Numbers are double, whatever the network's are.</summary>
public readonly ref struct Predictions
{
    /// <summary>Outputs with numbers as targets. The class of a sample is the position of its largest target; of a single one, whether it is above 0.5.</summary>
    /// <param name="outputs">Sample after sample, <paramref name="outputSize"/> values each.</param>
    /// <param name="outputSize">The outputs a sample, at least 1.</param>
    /// <param name="targets">Sample after sample; empty where only the labels are known.</param>
    /// <param name="targetSize">The target values a sample.</param>
    /// <param name="labels">The class of each sample.</param>
    /// <param name="predictedLabels">The class that the network would choose.</param>
    /// <exception cref="ArgumentException">The lengths do not fit.</exception>
    public Predictions(ReadOnlySpan<double> outputs, int outputSize, ReadOnlySpan<double> targets, int targetSize, ReadOnlySpan<int> labels, ReadOnlySpan<int> predictedLabels)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(outputSize, 1);
        Rows = Guard.Rows(nameof(outputs), outputSize, outputs.Length);
        if (!targets.IsEmpty) Guard.Batch(nameof(targets), Rows, targetSize, targets.Length);
        Guard.Batch(nameof(labels), Rows, 1, labels.Length);
        Guard.Batch(nameof(predictedLabels), Rows, 1, predictedLabels.Length);
        (OutputSize, TargetSize) = (outputSize, targetSize);
        Outputs = outputs;
        Targets = targets;
        Labels = labels;
        PredictedLabels = predictedLabels;
    }

    /// <summary>The number of samples.</summary>
    public int Rows { get; }

    /// <summary>Sample after sample, <see cref="OutputSize"/> values each.</summary>
    public ReadOnlySpan<double> Outputs { get; }

    /// <summary>The outputs a sample.</summary>
    public int OutputSize { get; }

    /// <summary>Sample after sample, <see cref="TargetSize"/> values each; empty where the targets are labels.</summary>
    public ReadOnlySpan<double> Targets { get; }

    /// <summary>The target values a sample.</summary>
    public int TargetSize { get; }

    /// <summary>The class of each sample: its label, or the position of its largest target; of a single target, 1 where it is above 0.5.</summary>
    public ReadOnlySpan<int> Labels { get; }

    /// <summary>
    /// The class that the network would choose: the position of the largest output; of a single output, 1 where a probability is above 0.5,
    /// or where a number that is none is above 0.
    /// </summary>
    public ReadOnlySpan<int> PredictedLabels { get; }

    /// <summary>The number of classes: 2 for a single output.</summary>
    public int Classes => Math.Max(2, OutputSize);

    /// <summary>The outputs of one sample.</summary>
    /// <param name="row">Its number, 0 for the first.</param>
    public ReadOnlySpan<double> OutputsOf(int row) => Outputs.Slice(row * OutputSize, OutputSize);
}
#endif
