#if NET
namespace NetGen;

/// <summary>How often each class was taken for each, and what follows from it. As a metric its value is the accuracy.</summary>
public sealed class ConfusionMatrix : Metric
{
    private long[] _counts = [];

    /// <inheritdoc/>
    public override string Name => "confusion_matrix_accuracy";

    /// <summary>The number of classes; 0 before anything was added.</summary>
    public int Classes { get; private set; }

    /// <summary>All samples.</summary>
    public long Total => _counts.Sum();

    /// <summary>The share of samples on the diagonal.</summary>
    public override double Value => Enumerable.Range(0, Classes).Sum(k => this[k, k]) / (double)Total;

    /// <summary>How many samples of a class were taken for another.</summary>
    /// <param name="actual">The class that they are of.</param>
    /// <param name="predicted">The class that was chosen.</param>
    public long this[int actual, int predicted]
    {
        get
        {
            Guard.Label(nameof(actual), actual, Classes);
            Guard.Label(nameof(predicted), predicted, Classes);
            return _counts[(actual * Classes) + predicted];
        }
    }

    /// <inheritdoc/>
    public override void Reset()
    {
        Array.Clear(_counts);
        Classes = 0;
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The number of classes is not the one of earlier samples.</exception>
    public override void Add(in Predictions predictions)
    {
        if (Classes == 0)
        {
            Classes = predictions.Classes;
            if (_counts.Length != Classes * Classes) _counts = new long[Classes * Classes];
        }

        if (Classes != predictions.Classes) throw new ArgumentException(FormattableString.Invariant($"The matrix is of {Classes} classes, the samples of {predictions.Classes}."), nameof(predictions));
        for (int row = 0; row < predictions.Rows; row++) _counts[(predictions.Labels[row] * Classes) + predictions.PredictedLabels[row]]++;
    }

    /// <summary>Of the samples taken for a class, the share that is of it; 0 where none was taken for it.</summary>
    /// <param name="label">The class.</param>
    public double Precision(int label) => Share(this[label, label], Enumerable.Range(0, Classes).Sum(actual => this[actual, label]));

    /// <summary>Of the samples of a class, the share that was taken for it; 0 where there is none.</summary>
    /// <param name="label">The class.</param>
    public double Recall(int label) => Share(this[label, label], Enumerable.Range(0, Classes).Sum(predicted => this[label, predicted]));

    /// <summary>The harmonic mean of precision and recall of a class: 2 tp / (2 tp + fp + fn); 0 where there is nothing to count.</summary>
    /// <param name="label">The class.</param>
    public double F1(int label) => Share(
        2 * this[label, label],
        Enumerable.Range(0, Classes).Sum(actual => this[actual, label]) + Enumerable.Range(0, Classes).Sum(predicted => this[label, predicted]));

    /// <summary>The mean of a value over the classes that occur, actual or predicted; NaN where none does.</summary>
    internal double Mean(Func<int, double> value)
    {
        var occurring = Enumerable.Range(0, Classes).Where(label => Enumerable.Range(0, Classes).Any(other => this[label, other] > 0 || this[other, label] > 0)).ToArray();
        return occurring.Length == 0 ? double.NaN : occurring.Average(value);
    }

    private static double Share(long part, long whole) => whole == 0 ? 0 : part / (double)whole;
}
#endif
