#if NET
namespace NetGen;

/// <summary>
/// Ends a training that no longer improves, and brings the best parameters back. What counts is the validation loss, a metric, or the
/// training loss where there is no validation. (Prechelt 1998; Goodfellow et al. 2016, section 7.8.)
/// </summary>
public sealed class EarlyStopping
{
    private readonly int _patience;
    private readonly double _minimumDelta;

    /// <summary>Epochs without improvement that it bears: training ends after one more. At least 0. Default: 10.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public int Patience
    {
        get => _patience;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value, nameof(Patience));
            _patience = value;
        }
    }

    /// <summary>By how much an epoch must be better than the best one to count as improved: finite, at least 0. Default: 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not as stated.</exception>
    public double MinimumDelta
    {
        get => _minimumDelta;
        init
        {
            Guard.Finite(nameof(MinimumDelta), value);
            ArgumentOutOfRangeException.ThrowIfNegative(value, nameof(MinimumDelta));
            _minimumDelta = value;
        }
    }

    /// <summary>The metric to go by, one of the trainer's; null for the loss. Default: null.</summary>
    public Metric? Metric { get; init; }

    /// <summary>True to bring the parameters of the best epoch back at the end, whether training ended early or not. Default: true.</summary>
    public bool RestoreBest { get; init; } = true;

    /// <summary>True to bring the optimizer's memory of the best epoch back too, with its count of updates. Default: false.</summary>
    public bool RestoreOptimizer { get; init; }

    /// <summary>Stopping with the default patience.</summary>
    public EarlyStopping() => _patience = 10;

    internal bool IsBetter(double value, double best) =>
        Metric is { HigherIsBetter: true } ? value > best + MinimumDelta : value < best - MinimumDelta;

    internal double Worst => Metric is { HigherIsBetter: true } ? double.NegativeInfinity : double.PositiveInfinity;
}
#endif
