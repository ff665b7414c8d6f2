#if NET
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace NetGen.Numerics;

/// <content>Sums and maxima across lanes, by the one tree that every width follows.</content>
public static partial class Simd256
{
    /// <summary>The sum of all lanes, by the fixed tree: x[l] + x[l+4], then (x0+x2) + (x1+x3).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Sum(Vector256<float> value) => Simd128.Sum(value.GetLower() + value.GetUpper());

    /// <summary>The largest lane, by the same tree as <see cref="Sum(Vector256{float})"/>; unspecified which lane wins where one is NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float MaxAcross(Vector256<float> value) => Simd128.MaxAcross(Simd128.Max(value.GetLower(), value.GetUpper()));

    /// <summary>The sum of the first <paramref name="count"/> lanes, by the tree of <see cref="Sum(Vector256{float})"/>, as if the others were 0. Where the count is a constant, few lanes take few steps.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Sum(Vector256<float> value, int count) => count <= 4
        ? Simd128.Sum(Simd128.KeepFirst(value.GetLower(), count) + Vector128<float>.Zero)
        : Sum(KeepFirst(value, count));

    /// <summary>The largest of the first <paramref name="count"/> lanes, by the tree of <see cref="MaxAcross(Vector256{float})"/>, whatever the others hold. Where the count is a constant, few lanes take few steps.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float MaxAcross(Vector256<float> value, int count) => count <= 4
        ? Simd128.MaxAcross(value.GetLower(), count)
        : MaxAcross(FillRest(value, count, float.NegativeInfinity));

    /// <summary>Lane i is the sum of all lanes of argument i, by the tree of <see cref="Sum(Vector256{float})"/>: a transpose that adds on the way.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Sums(
        Vector256<float> r0, Vector256<float> r1, Vector256<float> r2, Vector256<float> r3,
        Vector256<float> r4, Vector256<float> r5, Vector256<float> r6, Vector256<float> r7)
    {
        if (Avx.IsSupported)
        {
            return Interleave(
                Halves(r0, r4),
                Halves(r1, r5),
                Halves(r2, r6),
                Halves(r3, r7));
        }
        return SumsHalves(r0, r1, r2, r3, r4, r5, r6, r7);
    }

    /// <summary>The same for four arguments: the other lanes are 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Sums(Vector256<float> r0, Vector256<float> r1, Vector256<float> r2, Vector256<float> r3) =>
        Simd128.Sums(r0.GetLower() + r0.GetUpper(), r1.GetLower() + r1.GetUpper(), r2.GetLower() + r2.GetUpper(), r3.GetLower() + r3.GetUpper()).ToVector256();

    private static Vector256<float> SumsHalves(
        Vector256<float> r0, Vector256<float> r1, Vector256<float> r2, Vector256<float> r3,
        Vector256<float> r4, Vector256<float> r5, Vector256<float> r6, Vector256<float> r7)
    {
        return Vector256.Create(
            Simd128.Sums(r0.GetLower() + r0.GetUpper(), r1.GetLower() + r1.GetUpper(), r2.GetLower() + r2.GetUpper(), r3.GetLower() + r3.GetUpper()),
            Simd128.Sums(r4.GetLower() + r4.GetUpper(), r5.GetLower() + r5.GetUpper(), r6.GetLower() + r6.GetUpper(), r7.GetLower() + r7.GetUpper()));
    }

    /// <summary>Halves two rows: row i is in the i-th 128 bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Halves(Vector256<float> r0, Vector256<float> r1) =>
        Avx.Permute2x128(r0, r1, 0x20) + Avx.Permute2x128(r0, r1, 0x31);

    /// <summary>Within each 128 bits: lane j is (x0+x2) + (x1+x3) of argument j.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Interleave(Vector256<float> a, Vector256<float> b, Vector256<float> c, Vector256<float> d)
    {
        Vector256<double> ab = (Avx.UnpackLow(a, b) + Avx.UnpackHigh(a, b)).AsDouble();
        Vector256<double> cd = (Avx.UnpackLow(c, d) + Avx.UnpackHigh(c, d)).AsDouble();
        return Avx.UnpackLow(ab, cd).AsSingle() + Avx.UnpackHigh(ab, cd).AsSingle();
    }

    /// <summary>The sum of all lanes, by the fixed tree: (x0+x2) + (x1+x3).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Sum(Vector256<double> value) => Simd128.Sum(value.GetLower() + value.GetUpper());

    /// <summary>The largest lane, by the same tree as <see cref="Sum(Vector256{double})"/>; unspecified which lane wins where one is NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double MaxAcross(Vector256<double> value) => Simd128.MaxAcross(Simd128.Max(value.GetLower(), value.GetUpper()));

    /// <summary>The sum of the first <paramref name="count"/> lanes, by the tree of <see cref="Sum(Vector256{double})"/>, as if the others were 0. Where the count is a constant, few lanes take few steps.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Sum(Vector256<double> value, int count) => count <= 2
        ? Simd128.Sum(Simd128.KeepFirst(value.GetLower(), count) + Vector128<double>.Zero)
        : Sum(KeepFirst(value, count));

    /// <summary>The largest of the first <paramref name="count"/> lanes, by the tree of <see cref="MaxAcross(Vector256{double})"/>, whatever the others hold. Where the count is a constant, few lanes take few steps.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double MaxAcross(Vector256<double> value, int count) => count <= 2
        ? Simd128.MaxAcross(value.GetLower(), count)
        : MaxAcross(FillRest(value, count, double.NegativeInfinity));

    /// <summary>Lane i is the sum of all lanes of argument i, by the tree of <see cref="Sum(Vector256{double})"/>: a transpose that adds on the way.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Sums(
        Vector256<double> r0, Vector256<double> r1, Vector256<double> r2, Vector256<double> r3)
    {
        if (Avx.IsSupported)
        {
            Vector256<double> even = Avx.Permute2x128(r0, r2, 0x20) + Avx.Permute2x128(r0, r2, 0x31);
            Vector256<double> odd = Avx.Permute2x128(r1, r3, 0x20) + Avx.Permute2x128(r1, r3, 0x31);
            return Avx.UnpackLow(even, odd) + Avx.UnpackHigh(even, odd);
        }
        return Vector256.Create(
            Simd128.Sums(r0.GetLower() + r0.GetUpper(), r1.GetLower() + r1.GetUpper()),
            Simd128.Sums(r2.GetLower() + r2.GetUpper(), r3.GetLower() + r3.GetUpper()));
    }
}
#endif
