using NetGen.Numerics;
using Xunit;

namespace NetGen.Tests.Numerics;

/// <summary>A function of two numbers at once gives each the bits that it has alone.</summary>
public sealed class PairTests
{
    private const int Blocks = 2000;

    [Fact]
    public void Each_of_two_is_as_alone_single()
    {
        RandomSource random = new(7);
        Check<float>(
            [
                ("Exp", Lane.Exp, Lane.Exp), ("ExpMinusAbs", Lane.ExpMinusAbs, Lane.ExpMinusAbs), ("ExpM1", Lane.ExpM1, Lane.ExpM1),
                ("Log", Lane.Log, Lane.Log), ("LogP1", Lane.LogP1, Lane.LogP1), ("Tanh", Lane.Tanh, Lane.Tanh),
                ("Sigmoid", Lane.Sigmoid, Lane.Sigmoid), ("Softplus", Lane.Softplus, Lane.Softplus),
                ("NormalCdf", Lane.NormalCdf, Lane.NormalCdf), ("NormalPdf", Lane.NormalPdf, Lane.NormalPdf),
            ],
            (x, block) => Arguments.Fill(x, ref random, block),
            x => BitConverter.SingleToInt32Bits(x));
    }

    [Fact]
    public void Each_of_two_is_as_alone_double()
    {
        RandomSource random = new(7);
        Check<double>(
            [
                ("Exp", Lane.Exp, Lane.Exp), ("ExpMinusAbs", Lane.ExpMinusAbs, Lane.ExpMinusAbs), ("ExpM1", Lane.ExpM1, Lane.ExpM1),
                ("Log", Lane.Log, Lane.Log), ("LogP1", Lane.LogP1, Lane.LogP1), ("Tanh", Lane.Tanh, Lane.Tanh),
                ("Sigmoid", Lane.Sigmoid, Lane.Sigmoid), ("Softplus", Lane.Softplus, Lane.Softplus),
                ("NormalCdf", Lane.NormalCdf, Lane.NormalCdf), ("NormalPdf", Lane.NormalPdf, Lane.NormalPdf),
            ],
            (x, block) => Arguments.Fill(x, ref random, block),
            BitConverter.DoubleToInt64Bits);
    }

    private static void Check<T>((string Name, Func<T, T> Alone, Func<T, T, (T First, T Second)> Both)[] functions, Action<T[], int> fill, Func<T, long> bits)
    {
        var x = new T[16];
        for (int block = 0; block < Blocks; block++)
        {
            fill(x, block);
            foreach (var (name, alone, both) in functions)
            {
                for (int k = 0; k < x.Length; k += 2)
                {
                    var (first, second) = both(x[k], x[k + 1]);
                    Assert.True(bits(alone(x[k])) == bits(first), $"{name}({x[k]:R})");
                    Assert.True(bits(alone(x[k + 1])) == bits(second), $"{name}({x[k + 1]:R})");
                }
            }
        }
    }
}
