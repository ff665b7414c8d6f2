#if NET
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace NetGen.Numerics;

/// <content>Sums and maxima across lanes, by the one tree that every width follows.</content>
public static partial class Simd128
{
    /// <summary>The sum of all lanes, by the fixed tree: (x0+x2) + (x1+x3).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Sum(Vector128<float> value)
    {
        Vector128<float> pairs = value + Vector128.Shuffle(value, Vector128.Create(2, 3, 0, 1));
        return pairs.GetElement(0) + pairs.GetElement(1);
    }

    /// <summary>The largest lane, by the same tree as <see cref="Sum(Vector128{float})"/>; unspecified which lane wins where one is NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float MaxAcross(Vector128<float> value)
    {
        Vector128<float> pairs = Max(value, Vector128.Shuffle(value, Vector128.Create(2, 3, 0, 1)));
        return Max(pairs, Vector128.Shuffle(pairs, Vector128.Create(1, 0, 3, 2))).ToScalar();
    }

    /// <summary>The sum of the first <paramref name="count"/> lanes, by the tree of <see cref="Sum(Vector128{float})"/>, as if the others were 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Sum(Vector128<float> value, int count) => Sum(KeepFirst(value, count));

    /// <summary>The largest of the first <paramref name="count"/> lanes, by the tree of <see cref="MaxAcross(Vector128{float})"/>, whatever the others hold.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float MaxAcross(Vector128<float> value, int count) => MaxAcross(FillRest(value, count, float.NegativeInfinity));

    /// <summary>Lane i is the sum of all lanes of argument i, by the tree of <see cref="Sum(Vector128{float})"/>: a transpose that adds on the way.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Sums(
        Vector128<float> r0, Vector128<float> r1, Vector128<float> r2, Vector128<float> r3)
    {
        if (Sse2.IsSupported)
        {
            Vector128<double> r01 = (Sse.UnpackLow(r0, r1) + Sse.UnpackHigh(r0, r1)).AsDouble();
            Vector128<double> r23 = (Sse.UnpackLow(r2, r3) + Sse.UnpackHigh(r2, r3)).AsDouble();
            return Sse2.UnpackLow(r01, r23).AsSingle() + Sse2.UnpackHigh(r01, r23).AsSingle();
        }
        return Vector128.Create(Sum(r0), Sum(r1), Sum(r2), Sum(r3));
    }

    /// <summary>The sum of all lanes, by the fixed tree: x0 + x1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Sum(Vector128<double> value) => value.GetElement(0) + value.GetElement(1);

    /// <summary>The largest lane, by the same tree as <see cref="Sum(Vector128{double})"/>; unspecified which lane wins where one is NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double MaxAcross(Vector128<double> value) =>
        Max(value, Vector128.Shuffle(value, Vector128.Create(1L, 0L))).ToScalar();

    /// <summary>The sum of the first <paramref name="count"/> lanes, by the tree of <see cref="Sum(Vector128{double})"/>, as if the others were 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Sum(Vector128<double> value, int count) => Sum(KeepFirst(value, count));

    /// <summary>The largest of the first <paramref name="count"/> lanes, by the tree of <see cref="MaxAcross(Vector128{double})"/>, whatever the others hold.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double MaxAcross(Vector128<double> value, int count) => MaxAcross(FillRest(value, count, double.NegativeInfinity));

    /// <summary>Lane i is the sum of all lanes of argument i, by the tree of <see cref="Sum(Vector128{double})"/>: a transpose that adds on the way.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Sums(
        Vector128<double> r0, Vector128<double> r1)
    {
        return Vector128.Create(r0.GetLower(), r1.GetLower()) + Vector128.Create(r0.GetUpper(), r1.GetUpper());
    }
}
#endif
