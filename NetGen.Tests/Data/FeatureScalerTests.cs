using Xunit;

namespace NetGen.Tests.Data;

/// <summary>Scalers learn what they say, apply it to any rows, and take it back.</summary>
public sealed class FeatureScalerTests
{
    // Three features: one ordinary, one constant whose mean by summing is not itself, one far from 0 with a small spread.
    private static readonly double[] Rows = [1, 0.1, 1e6, 2, 0.1, 1e6 + 1, 6, 0.1, 1e6 + 5];

    /// <summary>By hand: mean 3, squares 4 + 1 + 9, so a deviation of sqrt(14 / 3); the third feature's is that of 0, 1, 5.</summary>
    [Fact]
    public void Standardize_gives_mean_0_and_deviation_1()
    {
        var scaler = FeatureScaler.Standardize(Rows, 3);
        Assert.Equal([3, 0.1, 1e6 + 2], scaler.Center.ToArray());
        Assert.Equal([1 / Math.Sqrt(14d / 3), 1, 1 / Math.Sqrt(14d / 3)], scaler.Factor.ToArray());
        Assert.Equal(0, scaler.Base);

        double[] scaled = new double[9];
        scaler.Apply(Rows, scaled);
        double unit = Math.Sqrt(3d / 14);
        AssertNear([-2 * unit, 0, -2 * unit, -unit, 0, -unit, 3 * unit, 0, 3 * unit], scaled, 1e-15);
    }

    [Fact]
    public void MinMax_gives_the_range()
    {
        var scaler = FeatureScaler.MinMax(Rows, 3, -1, 1);
        double[] scaled = [.. Rows];
        scaler.Apply(scaled);
        AssertNear([-1, -1, -1, -0.6, -1, -0.6, 1, -1, 1], scaled, 1e-15);

        // Rows it has not seen may lie outside; a constant feature moves as it is.
        double[] other = [11, 0.6, 1e6 - 5];
        scaler.Apply(other);
        AssertNear([3, -0.5, -3], other, 1e-15);
    }

    [Fact]
    public void Floats_are_scaled_in_double_and_rounded_once()
    {
        float[] rows = [.. Rows.Select(value => (float)value)];
        double[] same = [.. rows.Select(value => (double)value)], expected = new double[9];
        FeatureScaler[] scalers = [FeatureScaler.Standardize(rows, 3), FeatureScaler.MinMax(rows, 3, 0, 1)], doubles = [FeatureScaler.Standardize(same, 3), FeatureScaler.MinMax(same, 3, 0, 1)];
        foreach (var (scaler, other) in scalers.Zip(doubles))
        {
            Assert.Equal(other.Center.ToArray(), scaler.Center.ToArray());
            Assert.Equal(other.Factor.ToArray(), scaler.Factor.ToArray());
            scaler.Apply(same, expected);
            float[] scaled = new float[9];
            scaler.Apply(rows, scaled);
            Assert.Equal(expected.Select(value => (float)value), scaled);
            scaler.Apply(rows.AsSpan(0, 3));
            Assert.Equal(scaled[..3], rows[..3]);
            scaler.Invert(rows.AsSpan(0, 3));
            Assert.Equal(same[..3].Select(value => (float)value), rows[..3]);
        }
    }

    [Fact]
    public void Invert_takes_it_back()
    {
        foreach (var scaler in new[] { FeatureScaler.Standardize(Rows, 3), FeatureScaler.MinMax(Rows, 3, -2, 5), new FeatureScaler([1, 2, 3], [4, -5, 0.1], 6) })
        {
            double[] values = [.. Rows];
            scaler.Apply(values);
            Assert.NotEqual(Rows, values);
            scaler.Invert(values);
            AssertNear(Rows, values, 1e-9);
        }
    }

    /// <summary>A feature of mean 1e9 and deviation 1e-3: squares less the squared mean would lose all digits of it.</summary>
    [Fact]
    public void Far_from_0_a_small_spread_is_not_lost()
    {
        double[] rows = [.. Enumerable.Range(0, 1000).Select(k => 1e9 + (k % 2 == 0 ? 1 / 1024d : -1 / 1024d))];
        var scaler = FeatureScaler.Standardize(rows, 1);
        Assert.Equal(1024, scaler.Factor[0], 1e-6);
        Assert.Equal(1e9, scaler.Center[0], 1e-6);
    }

    [Fact]
    public void One_row_has_no_spread()
    {
        Assert.Equal([1, 1], FeatureScaler.Standardize([5f, 7], 2).Factor.ToArray());
        Assert.Equal([5, 7], FeatureScaler.MinMax([5f, 7], 2, 0, 1).Center.ToArray());
    }

    [Fact]
    public void A_spread_too_small_for_its_inverse_counts_as_none() => Assert.Equal([1], FeatureScaler.MinMax([0, double.Epsilon], 1, 0, 1).Factor.ToArray());

    [Fact]
    public void No_rows_are_scaled_to_none()
    {
        var scaler = FeatureScaler.Standardize(Rows, 3);
        scaler.Apply(Span<double>.Empty);
        scaler.Invert(Span<float>.Empty);
    }

    [Fact]
    public void What_cannot_be_learned_from_is_refused()
    {
        Assert.Contains("rows[4]", Assert.Throws<ArgumentOutOfRangeException>(() => FeatureScaler.Standardize([1f, 2, 3, 4, float.NaN, 6], 2)).Message, StringComparison.Ordinal);
        Assert.Contains("rows[1]", Assert.Throws<ArgumentOutOfRangeException>(() => FeatureScaler.MinMax([1d, double.PositiveInfinity], 2, 0, 1)).Message, StringComparison.Ordinal);
        Assert.Contains("empty", Assert.Throws<ArgumentException>(() => FeatureScaler.Standardize(ReadOnlySpan<double>.Empty, 2)).Message, StringComparison.Ordinal);
        Assert.Contains("multiple of 2", Assert.Throws<ArgumentException>(() => FeatureScaler.Standardize([1d, 2, 3], 2)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => FeatureScaler.Standardize([1d, 2, 3], 0));
        Assert.Contains("Feature 1 spreads", Assert.Throws<ArgumentOutOfRangeException>(() => FeatureScaler.MinMax([0, double.MinValue, 1, double.MaxValue], 2, 0, 1)).Message, StringComparison.Ordinal);
        Assert.Contains("Feature 0 spreads", Assert.Throws<ArgumentOutOfRangeException>(() => FeatureScaler.Standardize([-1e200, 1e200], 1)).Message, StringComparison.Ordinal);
        foreach (var (minimum, maximum) in new[] { (1d, 1d), (2, 1), (double.NaN, 1), (0, double.PositiveInfinity) })
        {
            Assert.Throws<ArgumentException>(() => FeatureScaler.MinMax([1d, 2], 1, minimum, maximum));
        }

        var scaler = FeatureScaler.Standardize(Rows, 3);
        Assert.Throws<ArgumentException>(() => scaler.Apply(new float[4]));
        Assert.Throws<ArgumentException>(() => scaler.Invert(new double[4]));
        Assert.Throws<ArgumentException>(() => scaler.Apply(Rows, new double[6]));
        Assert.Throws<ArgumentException>(() => new FeatureScaler([], [], 0));
        Assert.Throws<ArgumentException>(() => new FeatureScaler([1], [1, 2], 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new FeatureScaler([double.NaN], [1], 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new FeatureScaler([1], [0], 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new FeatureScaler([1], [double.NegativeInfinity], 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new FeatureScaler([1], [1], double.NaN));
    }

    private static void AssertNear(double[] expected, double[] actual, double tolerance)
    {
        Assert.Equal(expected.Length, actual.Length);
        Assert.All(expected.Zip(actual), pair => Assert.Equal(pair.First, pair.Second, tolerance));
    }
}
