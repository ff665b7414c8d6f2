using NetGen.Numerics;

namespace NetGen.Tests.Numerics;

/// <summary>Arguments of every kind in turn: ordinary, any bit pattern, special.</summary>
internal static class Arguments
{
    private static readonly float[] SpecialSingle =
        [0f, -0f, 1f, -1f, float.NaN, float.PositiveInfinity, float.NegativeInfinity, float.Epsilon, -float.Epsilon, float.MaxValue, float.MinValue, 1.17549435e-38f, 88.7228317f, 88.7228394f, -87.3366f, -12.95f, 0.5f];

    internal static void Fill(Span<float> values, ref RandomSource random, int block)
    {
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = (block % 4) switch
            {
                0 => (float)(random.NextNormal() * 2),
                1 => (float)(random.NextNormal() * 40),
                2 => BitConverter.UInt32BitsToSingle(random.NextUInt32()),
                _ => SpecialSingle[(int)(random.NextUInt32() % (uint)SpecialSingle.Length)],
            };
        }
    }

    private static readonly double[] SpecialDouble =
        [0d, -0d, 1d, -1d, double.NaN, double.PositiveInfinity, double.NegativeInfinity, double.Epsilon, -double.Epsilon, double.MaxValue, double.MinValue, 2.2250738585072014e-308, 709.782712893384, 709.7827128933841, -708.397, -37.52, 0.5d];

    internal static void Fill(Span<double> values, ref RandomSource random, int block)
    {
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = (block % 4) switch
            {
                0 => (double)(random.NextNormal() * 2),
                1 => (double)(random.NextNormal() * 300),
                2 => BitConverter.UInt64BitsToDouble(((ulong)random.NextUInt32() << 32) | random.NextUInt32()),
                _ => SpecialDouble[(int)(random.NextUInt32() % (uint)SpecialDouble.Length)],
            };
        }
    }
}
