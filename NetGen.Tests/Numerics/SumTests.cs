using NetGen.Numerics;
using Xunit;

namespace NetGen.Tests.Numerics;

/// <summary>Sums across lanes against the tree written out: halve to four, then (x0+x2) + (x1+x3).</summary>
public class SumTests
{
    private static float Tree(ReadOnlySpan<float> x)
    {
        float[] level = x.ToArray();
        while (level.Length > 4)
        {
            float[] halved = new float[level.Length / 2];
            for (int i = 0; i < halved.Length; i++)
                halved[i] = level[i] + level[i + halved.Length];
            level = halved;
        }

        return level.Length == 4 ? (level[0] + level[2]) + (level[1] + level[3]) : level[0] + level[1];
    }

    [Fact]
    public void SumsFollowTheTreeSingle()
    {
        RandomSource random = new(3);
        float[] x = new float[256];
        float[] y = new float[16];
        for (int round = 0; round < 500; round++)
        {
            for (int i = 0; i < x.Length; i++)
                x[i] = (float)((random.NextDouble() - 0.5) * Math.Pow(10, i % 7));
            Simd512.Store(ref y[0], 0, Simd512.Sums(Simd512.Load(ref x[0], 0), Simd512.Load(ref x[0], 16), Simd512.Load(ref x[0], 32), Simd512.Load(ref x[0], 48), Simd512.Load(ref x[0], 64), Simd512.Load(ref x[0], 80), Simd512.Load(ref x[0], 96), Simd512.Load(ref x[0], 112), Simd512.Load(ref x[0], 128), Simd512.Load(ref x[0], 144), Simd512.Load(ref x[0], 160), Simd512.Load(ref x[0], 176), Simd512.Load(ref x[0], 192), Simd512.Load(ref x[0], 208), Simd512.Load(ref x[0], 224), Simd512.Load(ref x[0], 240)));
            for (int row = 0; row < 16; row++)
            {
                Ulps.AssertSameBits(Tree(x.AsSpan(row * 16, 16)), y[row], "Sums at 512");
                Ulps.AssertSameBits(y[row], Simd512.Sum(Simd512.Load(ref x[0], row * 16)), "Sum at 512");
                Assert.Equal(x.AsSpan(row * 16, 16).ToArray().Max(), Simd512.MaxAcross(Simd512.Load(ref x[0], row * 16)));
            }

            Simd512.Store(ref y[0], 0, Simd512.Sums(Simd512.Load(ref x[0], 0), Simd512.Load(ref x[0], 16), Simd512.Load(ref x[0], 32), Simd512.Load(ref x[0], 48)));
            for (int row = 0; row < 16; row++)
                Ulps.AssertSameBits(row < 4 ? Tree(x.AsSpan(row * 16, 16)) : 0f, y[row], "Sums of four at 512");

            Simd256.Store(ref y[0], 0, Simd256.Sums(Simd256.Load(ref x[0], 0), Simd256.Load(ref x[0], 8), Simd256.Load(ref x[0], 16), Simd256.Load(ref x[0], 24)));
            for (int row = 0; row < 8; row++)
                Ulps.AssertSameBits(row < 4 ? Tree(x.AsSpan(row * 8, 8)) : 0f, y[row], "Sums of four at 256");

            Simd256.Store(ref y[0], 0, Simd256.Sums(Simd256.Load(ref x[0], 0), Simd256.Load(ref x[0], 8), Simd256.Load(ref x[0], 16), Simd256.Load(ref x[0], 24), Simd256.Load(ref x[0], 32), Simd256.Load(ref x[0], 40), Simd256.Load(ref x[0], 48), Simd256.Load(ref x[0], 56)));
            for (int row = 0; row < 8; row++)
            {
                Ulps.AssertSameBits(Tree(x.AsSpan(row * 8, 8)), y[row], "Sums at 256");
                Ulps.AssertSameBits(y[row], Simd256.Sum(Simd256.Load(ref x[0], row * 8)), "Sum at 256");
                Assert.Equal(x.AsSpan(row * 8, 8).ToArray().Max(), Simd256.MaxAcross(Simd256.Load(ref x[0], row * 8)));
            }

            Simd128.Store(ref y[0], 0, Simd128.Sums(Simd128.Load(ref x[0], 0), Simd128.Load(ref x[0], 4), Simd128.Load(ref x[0], 8), Simd128.Load(ref x[0], 12)));
            for (int row = 0; row < 4; row++)
            {
                Ulps.AssertSameBits(Tree(x.AsSpan(row * 4, 4)), y[row], "Sums at 128");
                Ulps.AssertSameBits(y[row], Simd128.Sum(Simd128.Load(ref x[0], row * 4)), "Sum at 128");
                Assert.Equal(x.AsSpan(row * 4, 4).ToArray().Max(), Simd128.MaxAcross(Simd128.Load(ref x[0], row * 4)));
            }
        }
    }

    private static double Tree(ReadOnlySpan<double> x)
    {
        double[] level = x.ToArray();
        while (level.Length > 4)
        {
            double[] halved = new double[level.Length / 2];
            for (int i = 0; i < halved.Length; i++)
                halved[i] = level[i] + level[i + halved.Length];
            level = halved;
        }

        return level.Length == 4 ? (level[0] + level[2]) + (level[1] + level[3]) : level[0] + level[1];
    }

    [Fact]
    public void SumsFollowTheTreeDouble()
    {
        RandomSource random = new(3);
        double[] x = new double[256];
        double[] y = new double[16];
        for (int round = 0; round < 500; round++)
        {
            for (int i = 0; i < x.Length; i++)
                x[i] = (double)((random.NextDouble() - 0.5) * Math.Pow(10, i % 7));
            Simd512.Store(ref y[0], 0, Simd512.Sums(Simd512.Load(ref x[0], 0), Simd512.Load(ref x[0], 8), Simd512.Load(ref x[0], 16), Simd512.Load(ref x[0], 24), Simd512.Load(ref x[0], 32), Simd512.Load(ref x[0], 40), Simd512.Load(ref x[0], 48), Simd512.Load(ref x[0], 56)));
            for (int row = 0; row < 8; row++)
            {
                Ulps.AssertSameBits(Tree(x.AsSpan(row * 8, 8)), y[row], "Sums at 512");
                Ulps.AssertSameBits(y[row], Simd512.Sum(Simd512.Load(ref x[0], row * 8)), "Sum at 512");
                Assert.Equal(x.AsSpan(row * 8, 8).ToArray().Max(), Simd512.MaxAcross(Simd512.Load(ref x[0], row * 8)));
            }

            Simd512.Store(ref y[0], 0, Simd512.Sums(Simd512.Load(ref x[0], 0), Simd512.Load(ref x[0], 8), Simd512.Load(ref x[0], 16), Simd512.Load(ref x[0], 24)));
            for (int row = 0; row < 8; row++)
                Ulps.AssertSameBits(row < 4 ? Tree(x.AsSpan(row * 8, 8)) : 0d, y[row], "Sums of four at 512");

            Simd256.Store(ref y[0], 0, Simd256.Sums(Simd256.Load(ref x[0], 0), Simd256.Load(ref x[0], 4), Simd256.Load(ref x[0], 8), Simd256.Load(ref x[0], 12)));
            for (int row = 0; row < 4; row++)
            {
                Ulps.AssertSameBits(Tree(x.AsSpan(row * 4, 4)), y[row], "Sums at 256");
                Ulps.AssertSameBits(y[row], Simd256.Sum(Simd256.Load(ref x[0], row * 4)), "Sum at 256");
                Assert.Equal(x.AsSpan(row * 4, 4).ToArray().Max(), Simd256.MaxAcross(Simd256.Load(ref x[0], row * 4)));
            }

            Simd128.Store(ref y[0], 0, Simd128.Sums(Simd128.Load(ref x[0], 0), Simd128.Load(ref x[0], 2)));
            for (int row = 0; row < 2; row++)
            {
                Ulps.AssertSameBits(Tree(x.AsSpan(row * 2, 2)), y[row], "Sums at 128");
                Ulps.AssertSameBits(y[row], Simd128.Sum(Simd128.Load(ref x[0], row * 2)), "Sum at 128");
                Assert.Equal(x.AsSpan(row * 2, 2).ToArray().Max(), Simd128.MaxAcross(Simd128.Load(ref x[0], row * 2)));
            }
        }
    }

    [Theory]
    [InlineData(false)]
    // What a lane beyond the count holds, -0 and infinities among it, changes nothing.
    [InlineData(true)]
    public void FirstLanesFollowTheTreeSingle(bool isSpecial)
    {
        RandomSource random = new(4);
        float[] special = [-0f, float.NaN, float.PositiveInfinity, float.NegativeInfinity];
        float[] x = new float[16];
        for (int round = 0; round < 200; round++)
        {
            for (int i = 0; i < x.Length; i++)
                x[i] = (float)((random.NextDouble() - 0.5) * Math.Pow(10, i % 7));

            for (int count = 1; count <= 16; count++)
            {
                if (isSpecial)
                    Prepare(count);
                Ulps.AssertSameBits(Tree([.. x[..count], .. new float[16 - count]]), Simd512.Sum(Simd512.Load(ref x[0], 0), count), "Sum of the first at 512");
                Ulps.AssertSameBits(x[..count].Max(), Simd512.MaxAcross(Simd512.Load(ref x[0], 0), count), "largest of the first at 512");
            }

            for (int count = 1; count <= 8; count++)
            {
                if (isSpecial)
                    Prepare(count);
                Ulps.AssertSameBits(Tree([.. x[..count], .. new float[8 - count]]), Simd256.Sum(Simd256.Load(ref x[0], 0), count), "Sum of the first at 256");
                Ulps.AssertSameBits(x[..count].Max(), Simd256.MaxAcross(Simd256.Load(ref x[0], 0), count), "largest of the first at 256");
            }

            for (int count = 1; count <= 4; count++)
            {
                if (isSpecial)
                    Prepare(count);
                Ulps.AssertSameBits(Tree([.. x[..count], .. new float[4 - count]]), Simd128.Sum(Simd128.Load(ref x[0], 0), count), "Sum of the first at 128");
                Ulps.AssertSameBits(x[..count].Max(), Simd128.MaxAcross(Simd128.Load(ref x[0], 0), count), "largest of the first at 128");
            }
        }

        void Prepare(int count)
        {
            for (int i = 0; i < x.Length; i++)
                x[i] = i < count ? -0f : special[i % special.Length];
        }
    }

    [Theory]
    [InlineData(false)]
    // What a lane beyond the count holds, -0 and infinities among it, changes nothing.
    [InlineData(true)]
    public void FirstLanesFollowTheTreeDouble(bool isSpecial)
    {
        RandomSource random = new(4);
        double[] special = [-0.0, double.NaN, double.PositiveInfinity, double.NegativeInfinity];
        double[] x = new double[16];
        for (int round = 0; round < 200; round++)
        {
            for (int i = 0; i < x.Length; i++)
                x[i] = (double)((random.NextDouble() - 0.5) * Math.Pow(10, i % 7));

            for (int count = 1; count <= 8; count++)
            {
                if (isSpecial)
                    Prepare(count);
                Ulps.AssertSameBits(Tree([.. x[..count], .. new double[8 - count]]), Simd512.Sum(Simd512.Load(ref x[0], 0), count), "Sum of the first at 512");
                Ulps.AssertSameBits(x[..count].Max(), Simd512.MaxAcross(Simd512.Load(ref x[0], 0), count), "largest of the first at 512");
            }

            for (int count = 1; count <= 4; count++)
            {
                if (isSpecial)
                    Prepare(count);
                Ulps.AssertSameBits(Tree([.. x[..count], .. new double[4 - count]]), Simd256.Sum(Simd256.Load(ref x[0], 0), count), "Sum of the first at 256");
                Ulps.AssertSameBits(x[..count].Max(), Simd256.MaxAcross(Simd256.Load(ref x[0], 0), count), "largest of the first at 256");
            }

            for (int count = 1; count <= 2; count++)
            {
                if (isSpecial)
                    Prepare(count);
                Ulps.AssertSameBits(Tree([.. x[..count], .. new double[2 - count]]), Simd128.Sum(Simd128.Load(ref x[0], 0), count), "Sum of the first at 128");
                Ulps.AssertSameBits(x[..count].Max(), Simd128.MaxAcross(Simd128.Load(ref x[0], 0), count), "largest of the first at 128");
            }
        }

        void Prepare(int count)
        {
            for (int i = 0; i < x.Length; i++)
                x[i] = i < count ? -0.0 : special[i % special.Length];
        }
    }
}
