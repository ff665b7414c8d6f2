#if NET
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace NetGen.Numerics;

/// <content>Sums and maxima across lanes, by the one tree that every width follows.</content>
public static partial class Simd512
{
    /// <summary>The sum of all lanes, by the fixed tree: x[l] + x[l+8], then x[l] + x[l+4], then (x0+x2) + (x1+x3).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Sum(Vector512<float> value) => Simd256.Sum(value.GetLower() + value.GetUpper());

    /// <summary>The largest lane, by the same tree as <see cref="Sum(Vector512{float})"/>; unspecified which lane wins where one is NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float MaxAcross(Vector512<float> value) => Simd256.MaxAcross(Simd256.Max(value.GetLower(), value.GetUpper()));

    /// <summary>The sum of the first <paramref name="count"/> lanes, by the tree of <see cref="Sum(Vector512{float})"/>, as if the others were 0. Where the count is a constant, few lanes take few steps.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Sum(Vector512<float> value, int count) =>
        count <= 4 ? Simd128.Sum(Simd128.KeepFirst(value.GetLower().GetLower(), count) + Vector128<float>.Zero)
        : count <= 8 ? Simd256.Sum(Simd256.KeepFirst(value.GetLower(), count) + Vector256<float>.Zero)
        : Sum(KeepFirst(value, count));

    /// <summary>The largest of the first <paramref name="count"/> lanes, by the tree of <see cref="MaxAcross(Vector512{float})"/>, whatever the others hold. Where the count is a constant, few lanes take few steps.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float MaxAcross(Vector512<float> value, int count) => count <= 8
        ? Simd256.MaxAcross(value.GetLower(), count)
        : MaxAcross(FillRest(value, count, float.NegativeInfinity));

    /// <summary>Lane i is the sum of all lanes of argument i, by the tree of <see cref="Sum(Vector512{float})"/>: a transpose that adds on the way.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Sums(
        Vector512<float> r0, Vector512<float> r1, Vector512<float> r2, Vector512<float> r3,
        Vector512<float> r4, Vector512<float> r5, Vector512<float> r6, Vector512<float> r7,
        Vector512<float> r8, Vector512<float> r9, Vector512<float> r10, Vector512<float> r11,
        Vector512<float> r12, Vector512<float> r13, Vector512<float> r14, Vector512<float> r15)
    {
        if (Avx512F.IsSupported)
        {
            return Interleave(
                Quarters(r0, r4, r8, r12),
                Quarters(r1, r5, r9, r13),
                Quarters(r2, r6, r10, r14),
                Quarters(r3, r7, r11, r15));
        }
        return SumsHalves(r0, r1, r2, r3, r4, r5, r6, r7, r8, r9, r10, r11, r12, r13, r14, r15);
    }

    /// <summary>The same for four arguments: the other lanes are 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Sums(Vector512<float> r0, Vector512<float> r1, Vector512<float> r2, Vector512<float> r3) =>
        Simd256.Sums(r0.GetLower() + r0.GetUpper(), r1.GetLower() + r1.GetUpper(), r2.GetLower() + r2.GetUpper(), r3.GetLower() + r3.GetUpper()).ToVector512();

    private static Vector512<float> SumsHalves(
        Vector512<float> r0, Vector512<float> r1, Vector512<float> r2, Vector512<float> r3,
        Vector512<float> r4, Vector512<float> r5, Vector512<float> r6, Vector512<float> r7,
        Vector512<float> r8, Vector512<float> r9, Vector512<float> r10, Vector512<float> r11,
        Vector512<float> r12, Vector512<float> r13, Vector512<float> r14, Vector512<float> r15)
    {
        return Vector512.Create(
            Simd256.Sums(r0.GetLower() + r0.GetUpper(), r1.GetLower() + r1.GetUpper(), r2.GetLower() + r2.GetUpper(), r3.GetLower() + r3.GetUpper(), r4.GetLower() + r4.GetUpper(), r5.GetLower() + r5.GetUpper(), r6.GetLower() + r6.GetUpper(), r7.GetLower() + r7.GetUpper()),
            Simd256.Sums(r8.GetLower() + r8.GetUpper(), r9.GetLower() + r9.GetUpper(), r10.GetLower() + r10.GetUpper(), r11.GetLower() + r11.GetUpper(), r12.GetLower() + r12.GetUpper(), r13.GetLower() + r13.GetUpper(), r14.GetLower() + r14.GetUpper(), r15.GetLower() + r15.GetUpper()));
    }

    /// <summary>Halves four rows twice: row i is in the i-th 128 bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Quarters(Vector512<float> r0, Vector512<float> r1, Vector512<float> r2, Vector512<float> r3)
    {
        Vector512<float> r01 = Avx512F.Shuffle4x128(r0, r1, 0x44) + Avx512F.Shuffle4x128(r0, r1, 0xEE);
        Vector512<float> r23 = Avx512F.Shuffle4x128(r2, r3, 0x44) + Avx512F.Shuffle4x128(r2, r3, 0xEE);
        return Avx512F.Shuffle4x128(r01, r23, 0x88) + Avx512F.Shuffle4x128(r01, r23, 0xDD);
    }

    /// <summary>Within each 128 bits: lane j is (x0+x2) + (x1+x3) of argument j.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Interleave(Vector512<float> a, Vector512<float> b, Vector512<float> c, Vector512<float> d)
    {
        Vector512<double> ab = (Avx512F.UnpackLow(a, b) + Avx512F.UnpackHigh(a, b)).AsDouble();
        Vector512<double> cd = (Avx512F.UnpackLow(c, d) + Avx512F.UnpackHigh(c, d)).AsDouble();
        return Avx512F.UnpackLow(ab, cd).AsSingle() + Avx512F.UnpackHigh(ab, cd).AsSingle();
    }

    /// <summary>The sum of all lanes, by the fixed tree: x[l] + x[l+4], then (x0+x2) + (x1+x3).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Sum(Vector512<double> value) => Simd256.Sum(value.GetLower() + value.GetUpper());

    /// <summary>The largest lane, by the same tree as <see cref="Sum(Vector512{double})"/>; unspecified which lane wins where one is NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double MaxAcross(Vector512<double> value) => Simd256.MaxAcross(Simd256.Max(value.GetLower(), value.GetUpper()));

    /// <summary>The sum of the first <paramref name="count"/> lanes, by the tree of <see cref="Sum(Vector512{double})"/>, as if the others were 0. Where the count is a constant, few lanes take few steps.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Sum(Vector512<double> value, int count) =>
        count <= 2 ? Simd128.Sum(Simd128.KeepFirst(value.GetLower().GetLower(), count) + Vector128<double>.Zero)
        : count <= 4 ? Simd256.Sum(Simd256.KeepFirst(value.GetLower(), count) + Vector256<double>.Zero)
        : Sum(KeepFirst(value, count));

    /// <summary>The largest of the first <paramref name="count"/> lanes, by the tree of <see cref="MaxAcross(Vector512{double})"/>, whatever the others hold. Where the count is a constant, few lanes take few steps.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double MaxAcross(Vector512<double> value, int count) => count <= 4
        ? Simd256.MaxAcross(value.GetLower(), count)
        : MaxAcross(FillRest(value, count, double.NegativeInfinity));

    /// <summary>Lane i is the sum of all lanes of argument i, by the tree of <see cref="Sum(Vector512{double})"/>: a transpose that adds on the way.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Sums(
        Vector512<double> r0, Vector512<double> r1, Vector512<double> r2, Vector512<double> r3,
        Vector512<double> r4, Vector512<double> r5, Vector512<double> r6, Vector512<double> r7)
    {
        if (Avx512F.IsSupported)
        {
            Vector512<double> even = Quarters(r0, r2, r4, r6);
            Vector512<double> odd = Quarters(r1, r3, r5, r7);
            return Avx512F.UnpackLow(even, odd) + Avx512F.UnpackHigh(even, odd);
        }
        return SumsHalves(r0, r1, r2, r3, r4, r5, r6, r7);
    }

    /// <summary>The same for four arguments: the other lanes are 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Sums(Vector512<double> r0, Vector512<double> r1, Vector512<double> r2, Vector512<double> r3) =>
        Simd256.Sums(r0.GetLower() + r0.GetUpper(), r1.GetLower() + r1.GetUpper(), r2.GetLower() + r2.GetUpper(), r3.GetLower() + r3.GetUpper()).ToVector512();

    private static Vector512<double> SumsHalves(
        Vector512<double> r0, Vector512<double> r1, Vector512<double> r2, Vector512<double> r3,
        Vector512<double> r4, Vector512<double> r5, Vector512<double> r6, Vector512<double> r7)
    {
        return Vector512.Create(
            Simd256.Sums(r0.GetLower() + r0.GetUpper(), r1.GetLower() + r1.GetUpper(), r2.GetLower() + r2.GetUpper(), r3.GetLower() + r3.GetUpper()),
            Simd256.Sums(r4.GetLower() + r4.GetUpper(), r5.GetLower() + r5.GetUpper(), r6.GetLower() + r6.GetUpper(), r7.GetLower() + r7.GetUpper()));
    }

    /// <summary>Halves four rows twice: row i is in the i-th 128 bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Quarters(Vector512<double> r0, Vector512<double> r1, Vector512<double> r2, Vector512<double> r3)
    {
        Vector512<double> r01 = Avx512F.Shuffle4x128(r0, r1, 0x44) + Avx512F.Shuffle4x128(r0, r1, 0xEE);
        Vector512<double> r23 = Avx512F.Shuffle4x128(r2, r3, 0x44) + Avx512F.Shuffle4x128(r2, r3, 0xEE);
        return Avx512F.Shuffle4x128(r01, r23, 0x88) + Avx512F.Shuffle4x128(r01, r23, 0xDD);
    }
}
#endif
