#if NET
namespace NetGen;

/// <summary>The share of samples whose class is among the k largest outputs; of equal outputs the one of the lower class is the larger.</summary>
public sealed class TopKAccuracy : Metric
{
    private readonly int _k;
    private long _right;
    private long _all;

    /// <summary>The metric for a number of guesses.</summary>
    /// <param name="k">The guesses a sample, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is less than 1.</exception>
    public TopKAccuracy(int k)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(k, 1);
        _k = k;
        Name = FormattableString.Invariant($"top_{k}_accuracy");
    }

    /// <inheritdoc/>
    public override string Name { get; }

    /// <inheritdoc/>
    public override double Value => _right / (double)_all;

    /// <inheritdoc/>
    public override void Reset() => (_right, _all) = (0, 0);

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">There is a single output.</exception>
    public override void Add(in Predictions predictions)
    {
        if (predictions.OutputSize == 1) throw new ArgumentException("The largest outputs of one are not worth asking for: take Accuracy.", nameof(predictions));
        for (int row = 0; row < predictions.Rows; row++)
        {
            var outputs = predictions.OutputsOf(row);
            int label = predictions.Labels[row];
            int larger = 0;
            for (int k = 0; k < outputs.Length; k++)
            {
                if (outputs[k] > outputs[label] || (outputs[k] == outputs[label] && k < label)) larger++;
            }

            if (larger < _k) _right++;
        }

        _all += predictions.Rows;
    }
}
#endif
