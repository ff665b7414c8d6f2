#if NET
using System.Numerics;

namespace NetGen;

public sealed partial class FeatureScaler
{
    /// <summary>Learns to bring each feature to mean 0 and standard deviation 1 over the rows, that of n and not n - 1.</summary>
    /// <remarks>A feature that is the same in all rows becomes 0 there; elsewhere its distance from that value.</remarks>
    /// <param name="rows">Row after row: those to train on.</param>
    /// <param name="features">The values a row.</param>
    /// <exception cref="ArgumentException">There is no row, or no whole number of them.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A value is not finite, or a feature spreads wider than a double can say.</exception>
    public static FeatureScaler Standardize(ReadOnlySpan<float> rows, int features)
    {
        Check(rows.Length, features);
        Guard.Finite(nameof(rows), rows);
        return FitMoments(rows, features);
    }

    /// <summary>Learns to bring each feature to mean 0 and standard deviation 1 over the rows, that of n and not n - 1.</summary>
    /// <remarks>A feature that is the same in all rows becomes 0 there; elsewhere its distance from that value.</remarks>
    /// <param name="rows">Row after row: those to train on.</param>
    /// <param name="features">The values a row.</param>
    /// <exception cref="ArgumentException">There is no row, or no whole number of them.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A value is not finite, or a feature spreads wider than a double can say.</exception>
    public static FeatureScaler Standardize(ReadOnlySpan<double> rows, int features)
    {
        Check(rows.Length, features);
        Guard.Finite(nameof(rows), rows);
        return FitMoments(rows, features);
    }

    /// <summary>Learns to bring each feature's least value over the rows to a minimum, and its greatest to a maximum.</summary>
    /// <remarks>A feature that is the same in all rows becomes the minimum there; elsewhere its distance from that value is added.</remarks>
    /// <param name="rows">Row after row: those to train on.</param>
    /// <param name="features">The values a row.</param>
    /// <param name="minimum">Usually 0 or -1.</param>
    /// <param name="maximum">Greater than <paramref name="minimum"/>, usually 1.</param>
    /// <exception cref="ArgumentException">There is no row, or no whole number of them, or the minimum is not below the maximum.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A value is not finite, or a feature spreads wider than a double can say.</exception>
    public static FeatureScaler MinMax(ReadOnlySpan<float> rows, int features, double minimum, double maximum)
    {
        Check(rows.Length, features);
        Guard.Finite(nameof(rows), rows);
        return FitRange(rows, features, minimum, maximum);
    }

    /// <summary>Learns to bring each feature's least value over the rows to a minimum, and its greatest to a maximum.</summary>
    /// <remarks>A feature that is the same in all rows becomes the minimum there; elsewhere its distance from that value is added.</remarks>
    /// <param name="rows">Row after row: those to train on.</param>
    /// <param name="features">The values a row.</param>
    /// <param name="minimum">Usually 0 or -1.</param>
    /// <param name="maximum">Greater than <paramref name="minimum"/>, usually 1.</param>
    /// <exception cref="ArgumentException">There is no row, or no whole number of them, or the minimum is not below the maximum.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A value is not finite, or a feature spreads wider than a double can say.</exception>
    public static FeatureScaler MinMax(ReadOnlySpan<double> rows, int features, double minimum, double maximum)
    {
        Check(rows.Length, features);
        Guard.Finite(nameof(rows), rows);
        return FitRange(rows, features, minimum, maximum);
    }

    private static void Check(int length, int features)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(features);
        Guard.Rows("rows", features, length);
    }

    private static FeatureScaler FitMoments<T>(ReadOnlySpan<T> rows, int features)
        where T : struct, INumber<T>
    {
        double[] center = new double[features], factor = new double[features];
        int count = rows.Length / features;
        for (int feature = 0; feature < features; feature++)
        {
            var (least, greatest) = Range(rows, features, feature);
            double sum = 0;
            for (int k = feature; k < rows.Length; k += features) sum += double.CreateTruncating(rows[k]);

            // The sum of equal numbers over their count need not be that number.
            double mean = least == greatest ? least : sum / count;
            double squares = 0, error = 0;
            for (int k = feature; k < rows.Length; k += features)
            {
                double distance = double.CreateTruncating(rows[k]) - mean;
                squares += distance * distance;
                error += distance;
            }

            // What the mean is off by from rounding is taken out again: Chan, Golub and LeVeque 1983.
            double deviation = Math.Sqrt(Math.Max(0, squares - (error * error / count)) / count);
            (center[feature], factor[feature]) = (mean, FactorFor(feature, deviation, 1));
        }

        return new FeatureScaler(center, factor, 0);
    }

    private static FeatureScaler FitRange<T>(ReadOnlySpan<T> rows, int features, double minimum, double maximum)
        where T : struct, INumber<T>
    {
        if (!(minimum < maximum && double.IsFinite(maximum - minimum)))
            throw new ArgumentException(FormattableString.Invariant($"minimum must be below maximum, but they are {minimum} and {maximum}."), nameof(minimum));
        double[] center = new double[features], factor = new double[features];
        for (int feature = 0; feature < features; feature++)
        {
            var (least, greatest) = Range(rows, features, feature);
            (center[feature], factor[feature]) = (least, FactorFor(feature, greatest - least, maximum - minimum));
        }

        return new FeatureScaler(center, factor, minimum);
    }

    private static (double Least, double Greatest) Range<T>(ReadOnlySpan<T> rows, int features, int feature)
        where T : struct, INumber<T>
    {
        T least = rows[feature], greatest = least;
        for (int k = feature; k < rows.Length; k += features)
        {
            if (rows[k] < least) least = rows[k];
            if (rows[k] > greatest) greatest = rows[k];
        }

        return (double.CreateTruncating(least), double.CreateTruncating(greatest));
    }

    /// <summary>By what a spread is multiplied to be as wide as it should; 1 where it is 0, or so small that no double can do it.</summary>
    private static double FactorFor(int feature, double spread, double wanted)
    {
        if (!double.IsFinite(spread))
            throw new ArgumentOutOfRangeException("rows", FormattableString.Invariant($"Feature {feature} spreads wider than a double can say."));
        double factor = wanted / spread;
        return double.IsFinite(factor) && factor > 0 ? factor : 1;
    }
}
#endif
