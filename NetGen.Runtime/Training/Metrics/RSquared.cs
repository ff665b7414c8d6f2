#if NET
namespace NetGen;

/// <summary>
/// The coefficient of determination, 1 - sum (output - target)^2 / sum (target - mean target)^2, for each output, and their mean: 1 is
/// perfect, 0 as good as always the mean. NaN where the targets of an output are all the same.
/// </summary>
public sealed class RSquared : ErrorMetric
{
    private double[] _residuals = [];
    private double[] _deviations = [];
    private double[] _means = [];
    private long[] _counts = [];

    /// <inheritdoc/>
    public override string Name => "r2";

    /// <inheritdoc/>
    public override double Value
    {
        get
        {
            double sum = 0;
            for (int k = 0; k < Size; k++) sum += _deviations[k] > 0 ? 1 - (_residuals[k] / _deviations[k]) : double.NaN;
            return sum / Size;
        }
    }

    /// <inheritdoc/>
    public override void Reset()
    {
        base.Reset();
        Array.Clear(_residuals);
        Array.Clear(_deviations);
        Array.Clear(_means);
        Array.Clear(_counts);
    }

    // Welford 1962: the deviations from the mean so far, without subtracting large numbers at the end.
    private protected override void AddOne(int index, double output, double target)
    {
        if (_counts.Length != Size)
        {
            (_residuals, _deviations, _means) = (new double[Size], new double[Size], new double[Size]);
            _counts = new long[Size];
        }

        _residuals[index] += (output - target) * (output - target);
        double before = target - _means[index];
        _means[index] += before / ++_counts[index];
        _deviations[index] += before * (target - _means[index]);
    }
}
#endif
