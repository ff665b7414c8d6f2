#if NET
namespace NetGen;

/// <summary>The share of samples whose class is predicted.</summary>
public sealed class Accuracy : Metric
{
    private long _right;
    private long _all;

    /// <inheritdoc/>
    public override string Name => "accuracy";

    /// <inheritdoc/>
    public override double Value => _right / (double)_all;

    /// <inheritdoc/>
    public override void Reset() => (_right, _all) = (0, 0);

    /// <inheritdoc/>
    public override void Add(in Predictions predictions)
    {
        for (int row = 0; row < predictions.Rows; row++)
        {
            if (predictions.Labels[row] == predictions.PredictedLabels[row]) _right++;
        }

        _all += predictions.Rows;
    }
}
#endif
