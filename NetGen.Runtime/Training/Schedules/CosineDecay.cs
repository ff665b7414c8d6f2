#if NET
namespace NetGen;

/// <summary>
/// A rate that rises linearly over the first steps and then falls along half a cosine: of n steps, w of them warm-up, step t has
/// rate * (t + 1) / w for t &lt; w, and then final + (rate - final) (1 + cos(pi (t - w) / (n - w))) / 2.
/// (Loshchilov, Hutter 2016; warm-up: Goyal et al. 2017.)
/// </summary>
public sealed class CosineDecay : LearningRateSchedule
{
    private readonly double _rate;
    private readonly double _warmUp;
    private readonly double _finalRate;

    /// <summary>A rate that falls along half a cosine.</summary>
    /// <param name="rate">The greatest rate: finite, above 0.</param>
    /// <param name="warmUp">The share of all steps over which the rate rises, from 0 to 1; rounded down to whole steps.</param>
    /// <param name="finalRate">What the rate falls to, from 0 to <paramref name="rate"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is not as stated.</exception>
    public CosineDecay(double rate, double warmUp = 0, double finalRate = 0)
    {
        (_rate, _warmUp, _finalRate) = (CheckRate(rate, nameof(rate)), CheckShare(warmUp, nameof(warmUp)), finalRate);
        if (!(finalRate >= 0 && finalRate <= rate)) throw new ArgumentOutOfRangeException(nameof(finalRate), finalRate, "finalRate must be from 0 to rate.");
    }

    /// <inheritdoc/>
    public override bool NeedsStepCount => true;

    /// <inheritdoc/>
    public override double RateAt(in SchedulePosition position, in ScheduleState state)
    {
        long warmUp = (long)(_warmUp * position.Steps);
        if (position.Step < warmUp) return _rate * (position.Step + 1) / warmUp;
        double done = Math.Min(1, (position.Step - warmUp) / (double)Math.Max(1, position.Steps - warmUp));
        return _finalRate + ((_rate - _finalRate) * ScheduleMath.HalfCosine(done));
    }
}
#endif
