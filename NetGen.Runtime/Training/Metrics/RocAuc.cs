#if NET
namespace NetGen;

/// <summary>
/// The area under the receiver operating characteristic: the probability that a sample of the class has a greater score than one of
/// another, equal ones counting half (Mann, Whitney 1947; Hanley, McNeil 1982). The score is the single output, or the class's output. By
/// default it is the area of class 1 where there are two, else the mean over the classes, each against the rest.
/// </summary>
/// <remarks>It keeps all scores in memory until the value is asked for. NaN where a class, or its rest, has no samples.</remarks>
public sealed class RocAuc : Metric
{
    private readonly int? _label;
    private readonly List<double> _scores = [];
    private readonly List<int> _labels = [];
    private int _outputSize = 1;

    /// <summary>The metric of one class, or of all.</summary>
    /// <param name="label">The class; null for class 1 of two, or the mean over all of more.</param>
    public RocAuc(int? label = null)
    {
        if (label is { } own) ArgumentOutOfRangeException.ThrowIfNegative(own, nameof(label));
        _label = label;
        Name = label is null ? "roc_auc" : FormattableString.Invariant($"roc_auc_{label}");
    }

    /// <inheritdoc/>
    public override string Name { get; }

    /// <inheritdoc/>
    public override double Value => _label is { } label ? AreaOf(label)
        : _outputSize <= 2 ? AreaOf(1)
        : Enumerable.Range(0, _outputSize).Average(AreaOf);

    /// <inheritdoc/>
    public override void Reset()
    {
        _scores.Clear();
        _labels.Clear();
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The number of outputs is not the one of earlier samples, or there is no such class.</exception>
    public override void Add(in Predictions predictions)
    {
        if (_labels.Count > 0 && _outputSize != predictions.OutputSize) throw new ArgumentException("The number of outputs is not the one of earlier samples.", nameof(predictions));
        if (_label >= predictions.Classes) throw new ArgumentException(FormattableString.Invariant($"There is no class {_label}, but {predictions.Classes} classes."), nameof(predictions));
        _outputSize = predictions.OutputSize;
        foreach (double output in predictions.Outputs) _scores.Add(output);
        foreach (int label in predictions.Labels) _labels.Add(label);
    }

    private double AreaOf(int label)
    {
        var scores = new double[_labels.Count];
        var isOfClass = new bool[_labels.Count];
        for (int row = 0; row < scores.Length; row++)
        {
            // A single output is the score of class 1.
            scores[row] = _outputSize > 1 ? _scores[(row * _outputSize) + label] : label == 1 ? _scores[row] : -_scores[row];
            isOfClass[row] = _labels[row] == label;
        }

        Array.Sort(scores, isOfClass);
        double ranks = 0;
        long positives = 0;
        for (int first = 0; first < scores.Length;)
        {
            int end = first + 1;
            while (end < scores.Length && scores[end] == scores[first]) end++;
            // Equal scores share the mean of their ranks, which begin at 1.
            int own = isOfClass.AsSpan(first, end - first).Count(true);
            ranks += own * (first + 1 + end) / 2.0;
            positives += own;
            first = end;
        }

        long negatives = scores.Length - positives;
        return positives == 0 || negatives == 0 ? double.NaN : (ranks - (positives * (positives + 1) / 2.0)) / positives / negatives;
    }
}
#endif
