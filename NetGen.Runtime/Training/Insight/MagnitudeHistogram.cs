#if NET
using System.Numerics;

namespace NetGen;

/// <summary>How many numbers are of which magnitude: a bin a power of ten.</summary>
public sealed class MagnitudeHistogram
{
    /// <summary>The exponent of the first bin, which takes all smaller magnitudes too: 10^-12.</summary>
    public const int LeastExponent = -12;

    /// <summary>The exponent of the last bin, which takes all greater magnitudes too: 10^6.</summary>
    public const int GreatestExponent = 6;

    private readonly int[] _counts = new int[GreatestExponent - LeastExponent + 1];

    internal static MagnitudeHistogram Of<T>(ReadOnlySpan<T> values)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var result = new MagnitudeHistogram();
        foreach (var value in values)
        {
            double magnitude = Math.Abs(double.CreateTruncating(value));
            if (magnitude == 0) result.Zeros++;
            else result._counts[(int)Math.Clamp(Math.Floor(Math.Log10(magnitude)), LeastExponent, GreatestExponent) - LeastExponent]++;
        }

        return result;
    }

    /// <summary>How many numbers are exactly 0.</summary>
    public int Zeros { get; private set; }

    /// <summary>How many numbers there are from 10^e to 10^(e + 1), for every e from <see cref="LeastExponent"/> to <see cref="GreatestExponent"/>.</summary>
    public IReadOnlyList<int> Counts => _counts;
}
#endif
