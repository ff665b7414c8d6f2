using NetGen.Numerics;
using Xunit;

namespace NetGen.Tests.Numerics;

/// <summary>Fused arithmetic, maxima, choices and marks: every width against the scalar form.</summary>
public class ArithmeticTests
{
    [Fact]
    public void EveryLaneIsTheScalarFormSingle()
    {
        RandomSource random = new(7);
        float[] a = new float[16], b = new float[16], c = new float[16], d = new float[16], y = new float[16];
        for (int block = 0; block < 2000; block++)
        {
            Arguments.Fill(a, ref random, block);
            Arguments.Fill(b, ref random, block / 4);
            Arguments.Fill(c, ref random, block / 16);
            Arguments.Fill(d, ref random, block / 64);
            if (block % 3 == 0)
                a.AsSpan(0, 8).CopyTo(b);
            Simd512.Store(ref y[0], 0, Simd512.MultiplyAdd(Simd512.Load(ref a[0], 0), Simd512.Load(ref b[0], 0), Simd512.Load(ref c[0], 0)));
            for (int i = 0; i < 16; i++)
                Ulps.AssertSameBits(Lane.MultiplyAdd(a[i], b[i], c[i]), y[i], "MultiplyAdd at 512");
            Simd512.Store(ref y[0], 0, Simd512.MultiplySubtract(Simd512.Load(ref a[0], 0), Simd512.Load(ref b[0], 0), Simd512.Load(ref c[0], 0)));
            for (int i = 0; i < 16; i++)
                Ulps.AssertSameBits(Lane.MultiplySubtract(a[i], b[i], c[i]), y[i], "MultiplySubtract at 512");
            Simd512.Store(ref y[0], 0, Simd512.NegatedMultiplyAdd(Simd512.Load(ref a[0], 0), Simd512.Load(ref b[0], 0), Simd512.Load(ref c[0], 0)));
            for (int i = 0; i < 16; i++)
                Ulps.AssertSameBits(Lane.NegatedMultiplyAdd(a[i], b[i], c[i]), y[i], "NegatedMultiplyAdd at 512");
            Simd512.Store(ref y[0], 0, Simd512.Max(Simd512.Load(ref a[0], 0), Simd512.Load(ref b[0], 0)));
            for (int i = 0; i < 16; i++)
                Ulps.AssertSameBits(Lane.Max(a[i], b[i]), y[i], "Max at 512");
            Simd512.Store(ref y[0], 0, Simd512.Min(Simd512.Load(ref a[0], 0), Simd512.Load(ref b[0], 0)));
            for (int i = 0; i < 16; i++)
                Ulps.AssertSameBits(Lane.Min(a[i], b[i]), y[i], "Min at 512");
            Simd512.Store(ref y[0], 0, Simd512.SelectGreater(Simd512.Load(ref a[0], 0), Simd512.Load(ref b[0], 0), Simd512.Load(ref c[0], 0), Simd512.Load(ref d[0], 0)));
            for (int i = 0; i < 16; i++)
                Ulps.AssertSameBits(Lane.SelectGreater(a[i], b[i], c[i], d[i]), y[i], "SelectGreater at 512");
            Simd512.Store(ref y[0], 0, Simd512.SelectGreaterOrEqual(Simd512.Load(ref a[0], 0), Simd512.Load(ref b[0], 0), Simd512.Load(ref c[0], 0), Simd512.Load(ref d[0], 0)));
            for (int i = 0; i < 16; i++)
                Ulps.AssertSameBits(Lane.SelectGreaterOrEqual(a[i], b[i], c[i], d[i]), y[i], "SelectGreaterOrEqual at 512");
            Simd512.Store(ref y[0], 0, Simd512.SelectLess(Simd512.Load(ref a[0], 0), Simd512.Load(ref b[0], 0), Simd512.Load(ref c[0], 0), Simd512.Load(ref d[0], 0)));
            for (int i = 0; i < 16; i++)
                Ulps.AssertSameBits(Lane.SelectLess(a[i], b[i], c[i], d[i]), y[i], "SelectLess at 512");
            Simd512.Store(ref y[0], 0, Simd512.SelectLessOrEqual(Simd512.Load(ref a[0], 0), Simd512.Load(ref b[0], 0), Simd512.Load(ref c[0], 0), Simd512.Load(ref d[0], 0)));
            for (int i = 0; i < 16; i++)
                Ulps.AssertSameBits(Lane.SelectLessOrEqual(a[i], b[i], c[i], d[i]), y[i], "SelectLessOrEqual at 512");
            Simd512.Store(ref y[0], 0, Simd512.SelectEqual(Simd512.Load(ref a[0], 0), Simd512.Load(ref b[0], 0), Simd512.Load(ref c[0], 0), Simd512.Load(ref d[0], 0)));
            for (int i = 0; i < 16; i++)
                Ulps.AssertSameBits(Lane.SelectEqual(a[i], b[i], c[i], d[i]), y[i], "SelectEqual at 512");
            Simd256.Store(ref y[0], 0, Simd256.MultiplyAdd(Simd256.Load(ref a[0], 0), Simd256.Load(ref b[0], 0), Simd256.Load(ref c[0], 0)));
            for (int i = 0; i < 8; i++)
                Ulps.AssertSameBits(Lane.MultiplyAdd(a[i], b[i], c[i]), y[i], "MultiplyAdd at 256");
            Simd256.Store(ref y[0], 0, Simd256.MultiplySubtract(Simd256.Load(ref a[0], 0), Simd256.Load(ref b[0], 0), Simd256.Load(ref c[0], 0)));
            for (int i = 0; i < 8; i++)
                Ulps.AssertSameBits(Lane.MultiplySubtract(a[i], b[i], c[i]), y[i], "MultiplySubtract at 256");
            Simd256.Store(ref y[0], 0, Simd256.NegatedMultiplyAdd(Simd256.Load(ref a[0], 0), Simd256.Load(ref b[0], 0), Simd256.Load(ref c[0], 0)));
            for (int i = 0; i < 8; i++)
                Ulps.AssertSameBits(Lane.NegatedMultiplyAdd(a[i], b[i], c[i]), y[i], "NegatedMultiplyAdd at 256");
            Simd256.Store(ref y[0], 0, Simd256.Max(Simd256.Load(ref a[0], 0), Simd256.Load(ref b[0], 0)));
            for (int i = 0; i < 8; i++)
                Ulps.AssertSameBits(Lane.Max(a[i], b[i]), y[i], "Max at 256");
            Simd256.Store(ref y[0], 0, Simd256.Min(Simd256.Load(ref a[0], 0), Simd256.Load(ref b[0], 0)));
            for (int i = 0; i < 8; i++)
                Ulps.AssertSameBits(Lane.Min(a[i], b[i]), y[i], "Min at 256");
            Simd256.Store(ref y[0], 0, Simd256.SelectGreater(Simd256.Load(ref a[0], 0), Simd256.Load(ref b[0], 0), Simd256.Load(ref c[0], 0), Simd256.Load(ref d[0], 0)));
            for (int i = 0; i < 8; i++)
                Ulps.AssertSameBits(Lane.SelectGreater(a[i], b[i], c[i], d[i]), y[i], "SelectGreater at 256");
            Simd256.Store(ref y[0], 0, Simd256.SelectGreaterOrEqual(Simd256.Load(ref a[0], 0), Simd256.Load(ref b[0], 0), Simd256.Load(ref c[0], 0), Simd256.Load(ref d[0], 0)));
            for (int i = 0; i < 8; i++)
                Ulps.AssertSameBits(Lane.SelectGreaterOrEqual(a[i], b[i], c[i], d[i]), y[i], "SelectGreaterOrEqual at 256");
            Simd256.Store(ref y[0], 0, Simd256.SelectLess(Simd256.Load(ref a[0], 0), Simd256.Load(ref b[0], 0), Simd256.Load(ref c[0], 0), Simd256.Load(ref d[0], 0)));
            for (int i = 0; i < 8; i++)
                Ulps.AssertSameBits(Lane.SelectLess(a[i], b[i], c[i], d[i]), y[i], "SelectLess at 256");
            Simd256.Store(ref y[0], 0, Simd256.SelectLessOrEqual(Simd256.Load(ref a[0], 0), Simd256.Load(ref b[0], 0), Simd256.Load(ref c[0], 0), Simd256.Load(ref d[0], 0)));
            for (int i = 0; i < 8; i++)
                Ulps.AssertSameBits(Lane.SelectLessOrEqual(a[i], b[i], c[i], d[i]), y[i], "SelectLessOrEqual at 256");
            Simd256.Store(ref y[0], 0, Simd256.SelectEqual(Simd256.Load(ref a[0], 0), Simd256.Load(ref b[0], 0), Simd256.Load(ref c[0], 0), Simd256.Load(ref d[0], 0)));
            for (int i = 0; i < 8; i++)
                Ulps.AssertSameBits(Lane.SelectEqual(a[i], b[i], c[i], d[i]), y[i], "SelectEqual at 256");
            Simd128.Store(ref y[0], 0, Simd128.MultiplyAdd(Simd128.Load(ref a[0], 0), Simd128.Load(ref b[0], 0), Simd128.Load(ref c[0], 0)));
            for (int i = 0; i < 4; i++)
                Ulps.AssertSameBits(Lane.MultiplyAdd(a[i], b[i], c[i]), y[i], "MultiplyAdd at 128");
            Simd128.Store(ref y[0], 0, Simd128.MultiplySubtract(Simd128.Load(ref a[0], 0), Simd128.Load(ref b[0], 0), Simd128.Load(ref c[0], 0)));
            for (int i = 0; i < 4; i++)
                Ulps.AssertSameBits(Lane.MultiplySubtract(a[i], b[i], c[i]), y[i], "MultiplySubtract at 128");
            Simd128.Store(ref y[0], 0, Simd128.NegatedMultiplyAdd(Simd128.Load(ref a[0], 0), Simd128.Load(ref b[0], 0), Simd128.Load(ref c[0], 0)));
            for (int i = 0; i < 4; i++)
                Ulps.AssertSameBits(Lane.NegatedMultiplyAdd(a[i], b[i], c[i]), y[i], "NegatedMultiplyAdd at 128");
            Simd128.Store(ref y[0], 0, Simd128.Max(Simd128.Load(ref a[0], 0), Simd128.Load(ref b[0], 0)));
            for (int i = 0; i < 4; i++)
                Ulps.AssertSameBits(Lane.Max(a[i], b[i]), y[i], "Max at 128");
            Simd128.Store(ref y[0], 0, Simd128.Min(Simd128.Load(ref a[0], 0), Simd128.Load(ref b[0], 0)));
            for (int i = 0; i < 4; i++)
                Ulps.AssertSameBits(Lane.Min(a[i], b[i]), y[i], "Min at 128");
            Simd128.Store(ref y[0], 0, Simd128.SelectGreater(Simd128.Load(ref a[0], 0), Simd128.Load(ref b[0], 0), Simd128.Load(ref c[0], 0), Simd128.Load(ref d[0], 0)));
            for (int i = 0; i < 4; i++)
                Ulps.AssertSameBits(Lane.SelectGreater(a[i], b[i], c[i], d[i]), y[i], "SelectGreater at 128");
            Simd128.Store(ref y[0], 0, Simd128.SelectGreaterOrEqual(Simd128.Load(ref a[0], 0), Simd128.Load(ref b[0], 0), Simd128.Load(ref c[0], 0), Simd128.Load(ref d[0], 0)));
            for (int i = 0; i < 4; i++)
                Ulps.AssertSameBits(Lane.SelectGreaterOrEqual(a[i], b[i], c[i], d[i]), y[i], "SelectGreaterOrEqual at 128");
            Simd128.Store(ref y[0], 0, Simd128.SelectLess(Simd128.Load(ref a[0], 0), Simd128.Load(ref b[0], 0), Simd128.Load(ref c[0], 0), Simd128.Load(ref d[0], 0)));
            for (int i = 0; i < 4; i++)
                Ulps.AssertSameBits(Lane.SelectLess(a[i], b[i], c[i], d[i]), y[i], "SelectLess at 128");
            Simd128.Store(ref y[0], 0, Simd128.SelectLessOrEqual(Simd128.Load(ref a[0], 0), Simd128.Load(ref b[0], 0), Simd128.Load(ref c[0], 0), Simd128.Load(ref d[0], 0)));
            for (int i = 0; i < 4; i++)
                Ulps.AssertSameBits(Lane.SelectLessOrEqual(a[i], b[i], c[i], d[i]), y[i], "SelectLessOrEqual at 128");
            Simd128.Store(ref y[0], 0, Simd128.SelectEqual(Simd128.Load(ref a[0], 0), Simd128.Load(ref b[0], 0), Simd128.Load(ref c[0], 0), Simd128.Load(ref d[0], 0)));
            for (int i = 0; i < 4; i++)
                Ulps.AssertSameBits(Lane.SelectEqual(a[i], b[i], c[i], d[i]), y[i], "SelectEqual at 128");
        }
    }

    [Fact]
    public void EveryLaneIsTheScalarFormDouble()
    {
        RandomSource random = new(7);
        double[] a = new double[16], b = new double[16], c = new double[16], d = new double[16], y = new double[16];
        for (int block = 0; block < 2000; block++)
        {
            Arguments.Fill(a, ref random, block);
            Arguments.Fill(b, ref random, block / 4);
            Arguments.Fill(c, ref random, block / 16);
            Arguments.Fill(d, ref random, block / 64);
            if (block % 3 == 0)
                a.AsSpan(0, 8).CopyTo(b);
            Simd512.Store(ref y[0], 0, Simd512.MultiplyAdd(Simd512.Load(ref a[0], 0), Simd512.Load(ref b[0], 0), Simd512.Load(ref c[0], 0)));
            for (int i = 0; i < 8; i++)
                Ulps.AssertSameBits(Lane.MultiplyAdd(a[i], b[i], c[i]), y[i], "MultiplyAdd at 512");
            Simd512.Store(ref y[0], 0, Simd512.MultiplySubtract(Simd512.Load(ref a[0], 0), Simd512.Load(ref b[0], 0), Simd512.Load(ref c[0], 0)));
            for (int i = 0; i < 8; i++)
                Ulps.AssertSameBits(Lane.MultiplySubtract(a[i], b[i], c[i]), y[i], "MultiplySubtract at 512");
            Simd512.Store(ref y[0], 0, Simd512.NegatedMultiplyAdd(Simd512.Load(ref a[0], 0), Simd512.Load(ref b[0], 0), Simd512.Load(ref c[0], 0)));
            for (int i = 0; i < 8; i++)
                Ulps.AssertSameBits(Lane.NegatedMultiplyAdd(a[i], b[i], c[i]), y[i], "NegatedMultiplyAdd at 512");
            Simd512.Store(ref y[0], 0, Simd512.Max(Simd512.Load(ref a[0], 0), Simd512.Load(ref b[0], 0)));
            for (int i = 0; i < 8; i++)
                Ulps.AssertSameBits(Lane.Max(a[i], b[i]), y[i], "Max at 512");
            Simd512.Store(ref y[0], 0, Simd512.Min(Simd512.Load(ref a[0], 0), Simd512.Load(ref b[0], 0)));
            for (int i = 0; i < 8; i++)
                Ulps.AssertSameBits(Lane.Min(a[i], b[i]), y[i], "Min at 512");
            Simd512.Store(ref y[0], 0, Simd512.SelectGreater(Simd512.Load(ref a[0], 0), Simd512.Load(ref b[0], 0), Simd512.Load(ref c[0], 0), Simd512.Load(ref d[0], 0)));
            for (int i = 0; i < 8; i++)
                Ulps.AssertSameBits(Lane.SelectGreater(a[i], b[i], c[i], d[i]), y[i], "SelectGreater at 512");
            Simd512.Store(ref y[0], 0, Simd512.SelectGreaterOrEqual(Simd512.Load(ref a[0], 0), Simd512.Load(ref b[0], 0), Simd512.Load(ref c[0], 0), Simd512.Load(ref d[0], 0)));
            for (int i = 0; i < 8; i++)
                Ulps.AssertSameBits(Lane.SelectGreaterOrEqual(a[i], b[i], c[i], d[i]), y[i], "SelectGreaterOrEqual at 512");
            Simd512.Store(ref y[0], 0, Simd512.SelectLess(Simd512.Load(ref a[0], 0), Simd512.Load(ref b[0], 0), Simd512.Load(ref c[0], 0), Simd512.Load(ref d[0], 0)));
            for (int i = 0; i < 8; i++)
                Ulps.AssertSameBits(Lane.SelectLess(a[i], b[i], c[i], d[i]), y[i], "SelectLess at 512");
            Simd512.Store(ref y[0], 0, Simd512.SelectLessOrEqual(Simd512.Load(ref a[0], 0), Simd512.Load(ref b[0], 0), Simd512.Load(ref c[0], 0), Simd512.Load(ref d[0], 0)));
            for (int i = 0; i < 8; i++)
                Ulps.AssertSameBits(Lane.SelectLessOrEqual(a[i], b[i], c[i], d[i]), y[i], "SelectLessOrEqual at 512");
            Simd512.Store(ref y[0], 0, Simd512.SelectEqual(Simd512.Load(ref a[0], 0), Simd512.Load(ref b[0], 0), Simd512.Load(ref c[0], 0), Simd512.Load(ref d[0], 0)));
            for (int i = 0; i < 8; i++)
                Ulps.AssertSameBits(Lane.SelectEqual(a[i], b[i], c[i], d[i]), y[i], "SelectEqual at 512");
            Simd256.Store(ref y[0], 0, Simd256.MultiplyAdd(Simd256.Load(ref a[0], 0), Simd256.Load(ref b[0], 0), Simd256.Load(ref c[0], 0)));
            for (int i = 0; i < 4; i++)
                Ulps.AssertSameBits(Lane.MultiplyAdd(a[i], b[i], c[i]), y[i], "MultiplyAdd at 256");
            Simd256.Store(ref y[0], 0, Simd256.MultiplySubtract(Simd256.Load(ref a[0], 0), Simd256.Load(ref b[0], 0), Simd256.Load(ref c[0], 0)));
            for (int i = 0; i < 4; i++)
                Ulps.AssertSameBits(Lane.MultiplySubtract(a[i], b[i], c[i]), y[i], "MultiplySubtract at 256");
            Simd256.Store(ref y[0], 0, Simd256.NegatedMultiplyAdd(Simd256.Load(ref a[0], 0), Simd256.Load(ref b[0], 0), Simd256.Load(ref c[0], 0)));
            for (int i = 0; i < 4; i++)
                Ulps.AssertSameBits(Lane.NegatedMultiplyAdd(a[i], b[i], c[i]), y[i], "NegatedMultiplyAdd at 256");
            Simd256.Store(ref y[0], 0, Simd256.Max(Simd256.Load(ref a[0], 0), Simd256.Load(ref b[0], 0)));
            for (int i = 0; i < 4; i++)
                Ulps.AssertSameBits(Lane.Max(a[i], b[i]), y[i], "Max at 256");
            Simd256.Store(ref y[0], 0, Simd256.Min(Simd256.Load(ref a[0], 0), Simd256.Load(ref b[0], 0)));
            for (int i = 0; i < 4; i++)
                Ulps.AssertSameBits(Lane.Min(a[i], b[i]), y[i], "Min at 256");
            Simd256.Store(ref y[0], 0, Simd256.SelectGreater(Simd256.Load(ref a[0], 0), Simd256.Load(ref b[0], 0), Simd256.Load(ref c[0], 0), Simd256.Load(ref d[0], 0)));
            for (int i = 0; i < 4; i++)
                Ulps.AssertSameBits(Lane.SelectGreater(a[i], b[i], c[i], d[i]), y[i], "SelectGreater at 256");
            Simd256.Store(ref y[0], 0, Simd256.SelectGreaterOrEqual(Simd256.Load(ref a[0], 0), Simd256.Load(ref b[0], 0), Simd256.Load(ref c[0], 0), Simd256.Load(ref d[0], 0)));
            for (int i = 0; i < 4; i++)
                Ulps.AssertSameBits(Lane.SelectGreaterOrEqual(a[i], b[i], c[i], d[i]), y[i], "SelectGreaterOrEqual at 256");
            Simd256.Store(ref y[0], 0, Simd256.SelectLess(Simd256.Load(ref a[0], 0), Simd256.Load(ref b[0], 0), Simd256.Load(ref c[0], 0), Simd256.Load(ref d[0], 0)));
            for (int i = 0; i < 4; i++)
                Ulps.AssertSameBits(Lane.SelectLess(a[i], b[i], c[i], d[i]), y[i], "SelectLess at 256");
            Simd256.Store(ref y[0], 0, Simd256.SelectLessOrEqual(Simd256.Load(ref a[0], 0), Simd256.Load(ref b[0], 0), Simd256.Load(ref c[0], 0), Simd256.Load(ref d[0], 0)));
            for (int i = 0; i < 4; i++)
                Ulps.AssertSameBits(Lane.SelectLessOrEqual(a[i], b[i], c[i], d[i]), y[i], "SelectLessOrEqual at 256");
            Simd256.Store(ref y[0], 0, Simd256.SelectEqual(Simd256.Load(ref a[0], 0), Simd256.Load(ref b[0], 0), Simd256.Load(ref c[0], 0), Simd256.Load(ref d[0], 0)));
            for (int i = 0; i < 4; i++)
                Ulps.AssertSameBits(Lane.SelectEqual(a[i], b[i], c[i], d[i]), y[i], "SelectEqual at 256");
            Simd128.Store(ref y[0], 0, Simd128.MultiplyAdd(Simd128.Load(ref a[0], 0), Simd128.Load(ref b[0], 0), Simd128.Load(ref c[0], 0)));
            for (int i = 0; i < 2; i++)
                Ulps.AssertSameBits(Lane.MultiplyAdd(a[i], b[i], c[i]), y[i], "MultiplyAdd at 128");
            Simd128.Store(ref y[0], 0, Simd128.MultiplySubtract(Simd128.Load(ref a[0], 0), Simd128.Load(ref b[0], 0), Simd128.Load(ref c[0], 0)));
            for (int i = 0; i < 2; i++)
                Ulps.AssertSameBits(Lane.MultiplySubtract(a[i], b[i], c[i]), y[i], "MultiplySubtract at 128");
            Simd128.Store(ref y[0], 0, Simd128.NegatedMultiplyAdd(Simd128.Load(ref a[0], 0), Simd128.Load(ref b[0], 0), Simd128.Load(ref c[0], 0)));
            for (int i = 0; i < 2; i++)
                Ulps.AssertSameBits(Lane.NegatedMultiplyAdd(a[i], b[i], c[i]), y[i], "NegatedMultiplyAdd at 128");
            Simd128.Store(ref y[0], 0, Simd128.Max(Simd128.Load(ref a[0], 0), Simd128.Load(ref b[0], 0)));
            for (int i = 0; i < 2; i++)
                Ulps.AssertSameBits(Lane.Max(a[i], b[i]), y[i], "Max at 128");
            Simd128.Store(ref y[0], 0, Simd128.Min(Simd128.Load(ref a[0], 0), Simd128.Load(ref b[0], 0)));
            for (int i = 0; i < 2; i++)
                Ulps.AssertSameBits(Lane.Min(a[i], b[i]), y[i], "Min at 128");
            Simd128.Store(ref y[0], 0, Simd128.SelectGreater(Simd128.Load(ref a[0], 0), Simd128.Load(ref b[0], 0), Simd128.Load(ref c[0], 0), Simd128.Load(ref d[0], 0)));
            for (int i = 0; i < 2; i++)
                Ulps.AssertSameBits(Lane.SelectGreater(a[i], b[i], c[i], d[i]), y[i], "SelectGreater at 128");
            Simd128.Store(ref y[0], 0, Simd128.SelectGreaterOrEqual(Simd128.Load(ref a[0], 0), Simd128.Load(ref b[0], 0), Simd128.Load(ref c[0], 0), Simd128.Load(ref d[0], 0)));
            for (int i = 0; i < 2; i++)
                Ulps.AssertSameBits(Lane.SelectGreaterOrEqual(a[i], b[i], c[i], d[i]), y[i], "SelectGreaterOrEqual at 128");
            Simd128.Store(ref y[0], 0, Simd128.SelectLess(Simd128.Load(ref a[0], 0), Simd128.Load(ref b[0], 0), Simd128.Load(ref c[0], 0), Simd128.Load(ref d[0], 0)));
            for (int i = 0; i < 2; i++)
                Ulps.AssertSameBits(Lane.SelectLess(a[i], b[i], c[i], d[i]), y[i], "SelectLess at 128");
            Simd128.Store(ref y[0], 0, Simd128.SelectLessOrEqual(Simd128.Load(ref a[0], 0), Simd128.Load(ref b[0], 0), Simd128.Load(ref c[0], 0), Simd128.Load(ref d[0], 0)));
            for (int i = 0; i < 2; i++)
                Ulps.AssertSameBits(Lane.SelectLessOrEqual(a[i], b[i], c[i], d[i]), y[i], "SelectLessOrEqual at 128");
            Simd128.Store(ref y[0], 0, Simd128.SelectEqual(Simd128.Load(ref a[0], 0), Simd128.Load(ref b[0], 0), Simd128.Load(ref c[0], 0), Simd128.Load(ref d[0], 0)));
            for (int i = 0; i < 2; i++)
                Ulps.AssertSameBits(Lane.SelectEqual(a[i], b[i], c[i], d[i]), y[i], "SelectEqual at 128");
        }
    }
}
