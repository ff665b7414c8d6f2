using NetGen.Numerics;
using Xunit;

namespace NetGen.Tests.Numerics;

/// <summary>
/// Sigmoid and softplus are what the generator writes where it has e^-|x| already, to the bit; and these parts are as exact as they say.
/// </summary>
public class CompositionTests
{
    private const int Blocks = 5000;

    [Fact]
    public void Functions_have_the_bits_of_their_parts_single()
    {
        RandomSource random = new(11);
        float[] arguments = new float[16];
        for (int block = 0; block < Blocks; block++)
        {
            Arguments.Fill(arguments, ref random, block);
            foreach (float x in arguments)
            {
                float e = Lane.ExpMinusAbs(x);
                Ulps.AssertSameBits(Lane.Exp(-MathF.Abs(x)), e, $"e^-|{x:R}|");
                Ulps.AssertSameBits(Lane.SelectLess(x, 0f, e, 1f) / (1f + e), Lane.Sigmoid(x), $"sigmoid({x:R})");
                Ulps.AssertSameBits(Lane.SelectGreater(x, 0f, e, 1f) / (1f + e), Lane.Sigmoid(-x), $"sigmoid(-{x:R})");
                Ulps.AssertSameBits(Lane.Max(0f, x) + Lane.LogP1(e), Lane.Softplus(x), $"softplus({x:R})");
                Ulps.AssertSameBits(Lane.Max(0f, -x) + Lane.LogP1(e), Lane.Softplus(-x), $"softplus(-{x:R})");
            }
        }
    }

    [Fact]
    public void Functions_have_the_bits_of_their_parts_double()
    {
        RandomSource random = new(11);
        double[] arguments = new double[16];
        for (int block = 0; block < Blocks; block++)
        {
            Arguments.Fill(arguments, ref random, block);
            foreach (double x in arguments)
            {
                double e = Lane.ExpMinusAbs(x);
                Ulps.AssertSameBits(Lane.Exp(-Math.Abs(x)), e, $"e^-|{x:R}|");
                Ulps.AssertSameBits(Lane.SelectLess(x, 0d, e, 1d) / (1d + e), Lane.Sigmoid(x), $"sigmoid({x:R})");
                Ulps.AssertSameBits(Lane.SelectGreater(x, 0d, e, 1d) / (1d + e), Lane.Sigmoid(-x), $"sigmoid(-{x:R})");
                Ulps.AssertSameBits(Lane.Max(0d, x) + Lane.LogP1(e), Lane.Softplus(x), $"softplus({x:R})");
                Ulps.AssertSameBits(Lane.Max(0d, -x) + Lane.LogP1(e), Lane.Softplus(-x), $"softplus(-{x:R})");
            }
        }
    }

    [Fact]
    public void LogP1_is_exact_to_two_ulp()
    {
        foreach ((double argument, double expected) in ReferenceValues.Parse(ReferenceValues.LogP1))
        {
            // The table is rounded: half an ulp belongs to it.
            Ulps.AssertWithin(1.5, expected, Lane.LogP1(argument), $"log(1 + {argument:R})");
            float single = (float)argument;
            Ulps.AssertWithin(2, Lane.LogP1((double)single), Lane.LogP1(single), $"log(1 + {single:R})");
        }

        Assert.Equal(0f, Lane.LogP1(0f));
        Assert.Equal(0d, Lane.LogP1(0d));
        Assert.True(float.IsNaN(Lane.LogP1(float.NaN)) && double.IsNaN(Lane.LogP1(double.NaN)));
    }
}
