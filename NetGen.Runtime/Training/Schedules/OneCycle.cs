#if NET
namespace NetGen;

/// <summary>
/// The one-cycle policy: the rate rises from a fraction to its maximum and falls to almost nothing, both along half a cosine. Of n steps
/// the peak is p = rise * n - 1; step t is a share t / p of the rise, and then (t - p) / (n - 1 - p) of the fall.
/// (Smith, Topin 2017; in this form PyTorch's <c>OneCycleLR</c>.)
/// </summary>
public sealed class OneCycle : LearningRateSchedule
{
    private readonly double _maximumRate;
    private readonly double _rise;
    private readonly double _initialRate;
    private readonly double _finalRate;

    /// <summary>A rate that rises and falls once.</summary>
    /// <param name="maximumRate">The rate at the peak: finite, above 0.</param>
    /// <param name="rise">The share of the steps that it rises, from 0 to 1.</param>
    /// <param name="initialDivisor">The first rate is the maximum over this: finite, at least 1.</param>
    /// <param name="finalDivisor">The last rate is the first one over this: finite, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is not as stated.</exception>
    public OneCycle(double maximumRate, double rise = 0.3, double initialDivisor = 25, double finalDivisor = 1e4)
    {
        Guard.Finite(nameof(initialDivisor), initialDivisor);
        Guard.Finite(nameof(finalDivisor), finalDivisor);
        ArgumentOutOfRangeException.ThrowIfLessThan(initialDivisor, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(finalDivisor, 1);
        (_maximumRate, _rise) = (CheckRate(maximumRate, nameof(maximumRate)), CheckShare(rise, nameof(rise)));
        _initialRate = maximumRate / initialDivisor;
        _finalRate = _initialRate / finalDivisor;
    }

    /// <inheritdoc/>
    public override bool NeedsStepCount => true;

    /// <inheritdoc/>
    public override double RateAt(in SchedulePosition position, in ScheduleState state)
    {
        double last = position.Steps - 1;
        double peak = (_rise * position.Steps) - 1;
        double step = Math.Min(position.Step, last);
        if (step <= peak) return peak <= 0 ? _maximumRate : Between(_initialRate, _maximumRate, step / peak);
        peak = Math.Max(0, peak);
        return Between(_maximumRate, _finalRate, last <= peak ? 1 : (step - peak) / (last - peak));
    }

    private static double Between(double from, double to, double done) => to + ((from - to) * ScheduleMath.HalfCosine(done));
}
#endif
