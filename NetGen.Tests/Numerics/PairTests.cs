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
        (string Name, Func<float, float> Alone, Func<float, float, (float First, float Second)> Both)[] functions =
        [
            ("Exp", Lane.Exp, Lane.Exp), ("ExpM1", Lane.ExpM1, Lane.ExpM1), ("Log", Lane.Log, Lane.Log), ("Tanh", Lane.Tanh, Lane.Tanh),
            ("Sigmoid", Lane.Sigmoid, Lane.Sigmoid), ("Softplus", Lane.Softplus, Lane.Softplus),
            ("NormalCdf", Lane.NormalCdf, Lane.NormalCdf), ("NormalPdf", Lane.NormalPdf, Lane.NormalPdf),
        ];
        RandomSource random = new(7);
        float[] x = new float[16];
        for (int block = 0; block < Blocks; block++)
        {
            Arguments.Fill(x, ref random, block);
            foreach (var (name, alone, both) in functions)
            {
                for (int k = 0; k < x.Length; k += 2)
                {
                    var (first, second) = both(x[k], x[k + 1]);
                    Check(name, x[k], BitConverter.SingleToInt32Bits(alone(x[k])), BitConverter.SingleToInt32Bits(first));
                    Check(name, x[k + 1], BitConverter.SingleToInt32Bits(alone(x[k + 1])), BitConverter.SingleToInt32Bits(second));
                }
            }
        }
    }

    [Fact]
    public void Each_of_two_is_as_alone_double()
    {
        (string Name, Func<double, double> Alone, Func<double, double, (double First, double Second)> Both)[] functions =
        [
            ("Exp", Lane.Exp, Lane.Exp), ("ExpM1", Lane.ExpM1, Lane.ExpM1), ("Log", Lane.Log, Lane.Log), ("Tanh", Lane.Tanh, Lane.Tanh),
            ("Sigmoid", Lane.Sigmoid, Lane.Sigmoid), ("Softplus", Lane.Softplus, Lane.Softplus),
            ("NormalCdf", Lane.NormalCdf, Lane.NormalCdf), ("NormalPdf", Lane.NormalPdf, Lane.NormalPdf),
        ];
        RandomSource random = new(7);
        double[] x = new double[16];
        for (int block = 0; block < Blocks; block++)
        {
            Arguments.Fill(x, ref random, block);
            foreach (var (name, alone, both) in functions)
            {
                for (int k = 0; k < x.Length; k += 2)
                {
                    var (first, second) = both(x[k], x[k + 1]);
                    Check(name, x[k], BitConverter.DoubleToInt64Bits(alone(x[k])), BitConverter.DoubleToInt64Bits(first));
                    Check(name, x[k + 1], BitConverter.DoubleToInt64Bits(alone(x[k + 1])), BitConverter.DoubleToInt64Bits(second));
                }
            }
        }
    }

    private static void Check(string name, double x, long alone, long both) => Assert.True(alone == both, $"{name}({x:R})");
}
