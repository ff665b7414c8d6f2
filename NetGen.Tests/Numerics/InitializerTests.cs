using NetGen.Numerics;
using Xunit;

namespace NetGen.Tests.Numerics;

/// <summary>Moments, limits and orthogonality of first weights, and that both precisions and runs give the numbers they promise.</summary>
public class InitializerTests
{
    [Fact]
    public void NormalAndUniformHaveTheirMoments()
    {
        RandomSource random = new(5);
        double[] doubles = new double[50_000];
        float[] singles = new float[50_000];
        Initializer.Normal(doubles, 0.3, ref random);
        Initializer.Normal(singles, 0.3, ref random);
        CheckMoments(doubles, 0.3, 1.8);
        CheckMoments(singles.Select(value => (double)value), 0.3, 1.8);
        Initializer.Uniform(doubles, 0.3, ref random);
        Initializer.Uniform(singles, 0.3, ref random);
        CheckMoments(doubles, 0.3 / Math.Sqrt(3), 0.3);
        CheckMoments(singles.Select(value => (double)value), 0.3 / Math.Sqrt(3), 0.3f);
        Initializer.Constant(doubles, 2);
        Initializer.Constant(singles, 2);
        Assert.All(doubles, value => Assert.Equal(2, value));
        Assert.All(singles, value => Assert.Equal(2, value));
    }

    private static void CheckMoments(IEnumerable<double> values, double standardDeviation, double limit)
    {
        Assert.Equal(0, values.Average(), standardDeviation * 0.02);
        Assert.Equal(standardDeviation, Math.Sqrt(values.Average(value => value * value)), standardDeviation * 0.02);
        Assert.InRange(values.Max(Math.Abs), limit * 0.6, limit);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(7, 7)]
    [InlineData(5, 13)]
    [InlineData(13, 5)]
    [InlineData(1, 9)]
    [InlineData(64, 64)]
    [InlineData(0, 4)]
    public void OrthogonalRowsOrColumns(int rows, int columns)
    {
        double[] doubles = new double[rows * columns];
        float[] singles = new float[rows * columns];
        RandomSource random = new(11);
        Initializer.Orthogonal(doubles, rows, columns, 1.5, ref random);
        Initializer.Orthogonal(singles, rows, columns, 1.5, ref random);
        CheckOrthogonal(doubles, rows, columns, 1e-13);
        CheckOrthogonal([.. singles.Select(value => (double)value)], rows, columns, 1e-6);
    }

    private static void CheckOrthogonal(double[] weights, int rows, int columns, double tolerance)
    {
        bool alongRows = rows <= columns;
        int count = Math.Min(rows, columns);
        int length = Math.Max(rows, columns);
        for (int a = 0; a < count; a++)
        {
            for (int b = 0; b < count; b++)
            {
                double dot = Enumerable.Range(0, length).Sum(i => At(a, i) * At(b, i));
                Assert.Equal(a == b ? 2.25 : 0, dot, tolerance);
            }
        }

        double At(int vector, int i) => alongRows ? weights[vector * columns + i] : weights[i * columns + vector];
    }

    [Fact]
    public void OrthogonalRefusesTheWrongLength()
    {
        Assert.Throws<ArgumentException>(() =>
        {
            RandomSource random = new(1);
            Initializer.Orthogonal(new float[5], 2, 3, 1, ref random);
        });
    }

    [Fact]
    public void TheSameSeedGivesTheSameWeights()
    {
        RandomSource first = new(99), second = new(99);
        double[] a = new double[40], b = new double[40];
        Initializer.Orthogonal(a, 5, 8, 1, ref first);
        Initializer.Orthogonal(b, 5, 8, 1, ref second);
        Assert.Equal(a, b);
    }

    [Fact]
    public void SinglePrecisionRoundsTheSameNumbers()
    {
        RandomSource first = new(7), second = new(7);
        double[] doubles = new double[40];
        float[] singles = new float[40];
        Initializer.Normal(doubles, 0.3, ref first);
        Initializer.Normal(singles, 0.3, ref second);
        Assert.Equal(doubles.Select(value => (float)value), singles);
        Initializer.Uniform(doubles, 0.3, ref first);
        Initializer.Uniform(singles, 0.3, ref second);
        Assert.Equal(doubles.Select(value => (float)value), singles);
        Initializer.Orthogonal(doubles, 8, 5, 0.7, ref first);
        Initializer.Orthogonal(singles, 8, 5, 0.7, ref second);
        Assert.Equal(doubles.Select(value => (float)value), singles);
    }
}
