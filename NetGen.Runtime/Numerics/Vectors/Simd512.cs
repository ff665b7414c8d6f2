#if NET
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace NetGen.Numerics;

/// <summary>
/// Arithmetic and elementary functions on 512-bit vectors. Every lane has the same bits as the scalar form in <see cref="Lane"/>,
/// with fused multiply-add hardware or without; bounds and sources of the formulas are stated there.
/// </summary>
public static partial class Simd512
{
    /// <inheritdoc cref="Lane.MultiplyAdd(float, float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> MultiplyAdd(Vector512<float> a, Vector512<float> b, Vector512<float> c)
    {
        if (Avx512F.IsSupported)
            return Avx512F.FusedMultiplyAdd(a, b, c);
        return MultiplyAddHalves(a, b, c);
    }

    private static Vector512<float> MultiplyAddHalves(Vector512<float> a, Vector512<float> b, Vector512<float> c) => Vector512.Create(
        Simd256.MultiplyAdd(a.GetLower(), b.GetLower(), c.GetLower()),
        Simd256.MultiplyAdd(a.GetUpper(), b.GetUpper(), c.GetUpper()));

    /// <inheritdoc cref="Lane.MultiplySubtract(float, float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> MultiplySubtract(Vector512<float> a, Vector512<float> b, Vector512<float> c)
    {
        if (Avx512F.IsSupported)
            return Avx512F.FusedMultiplySubtract(a, b, c);
        return MultiplySubtractHalves(a, b, c);
    }

    private static Vector512<float> MultiplySubtractHalves(Vector512<float> a, Vector512<float> b, Vector512<float> c) => Vector512.Create(
        Simd256.MultiplySubtract(a.GetLower(), b.GetLower(), c.GetLower()),
        Simd256.MultiplySubtract(a.GetUpper(), b.GetUpper(), c.GetUpper()));

    /// <inheritdoc cref="Lane.NegatedMultiplyAdd(float, float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> NegatedMultiplyAdd(Vector512<float> a, Vector512<float> b, Vector512<float> c)
    {
        if (Avx512F.IsSupported)
            return Avx512F.FusedMultiplyAddNegated(a, b, c);
        return NegatedMultiplyAddHalves(a, b, c);
    }

    private static Vector512<float> NegatedMultiplyAddHalves(Vector512<float> a, Vector512<float> b, Vector512<float> c) => Vector512.Create(
        Simd256.NegatedMultiplyAdd(a.GetLower(), b.GetLower(), c.GetLower()),
        Simd256.NegatedMultiplyAdd(a.GetUpper(), b.GetUpper(), c.GetUpper()));

    /// <inheritdoc cref="Lane.Max(float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Max(Vector512<float> a, Vector512<float> b) =>
        Avx512F.IsSupported ? Avx512F.Max(a, b) : Vector512.ConditionalSelect(Vector512.GreaterThan(a, b), a, b);

    /// <inheritdoc cref="Lane.Min(float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Min(Vector512<float> a, Vector512<float> b) =>
        Avx512F.IsSupported ? Avx512F.Min(a, b) : Vector512.ConditionalSelect(Vector512.LessThan(a, b), a, b);

    /// <inheritdoc cref="Lane.MultiplyAdd(double, double, double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> MultiplyAdd(Vector512<double> a, Vector512<double> b, Vector512<double> c)
    {
        if (Avx512F.IsSupported)
            return Avx512F.FusedMultiplyAdd(a, b, c);
        return MultiplyAddHalves(a, b, c);
    }

    private static Vector512<double> MultiplyAddHalves(Vector512<double> a, Vector512<double> b, Vector512<double> c) => Vector512.Create(
        Simd256.MultiplyAdd(a.GetLower(), b.GetLower(), c.GetLower()),
        Simd256.MultiplyAdd(a.GetUpper(), b.GetUpper(), c.GetUpper()));

    /// <inheritdoc cref="Lane.MultiplySubtract(double, double, double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> MultiplySubtract(Vector512<double> a, Vector512<double> b, Vector512<double> c)
    {
        if (Avx512F.IsSupported)
            return Avx512F.FusedMultiplySubtract(a, b, c);
        return MultiplySubtractHalves(a, b, c);
    }

    private static Vector512<double> MultiplySubtractHalves(Vector512<double> a, Vector512<double> b, Vector512<double> c) => Vector512.Create(
        Simd256.MultiplySubtract(a.GetLower(), b.GetLower(), c.GetLower()),
        Simd256.MultiplySubtract(a.GetUpper(), b.GetUpper(), c.GetUpper()));

    /// <inheritdoc cref="Lane.NegatedMultiplyAdd(double, double, double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> NegatedMultiplyAdd(Vector512<double> a, Vector512<double> b, Vector512<double> c)
    {
        if (Avx512F.IsSupported)
            return Avx512F.FusedMultiplyAddNegated(a, b, c);
        return NegatedMultiplyAddHalves(a, b, c);
    }

    private static Vector512<double> NegatedMultiplyAddHalves(Vector512<double> a, Vector512<double> b, Vector512<double> c) => Vector512.Create(
        Simd256.NegatedMultiplyAdd(a.GetLower(), b.GetLower(), c.GetLower()),
        Simd256.NegatedMultiplyAdd(a.GetUpper(), b.GetUpper(), c.GetUpper()));

    /// <inheritdoc cref="Lane.Max(double, double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Max(Vector512<double> a, Vector512<double> b) =>
        Avx512F.IsSupported ? Avx512F.Max(a, b) : Vector512.ConditionalSelect(Vector512.GreaterThan(a, b), a, b);

    /// <inheritdoc cref="Lane.Min(double, double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Min(Vector512<double> a, Vector512<double> b) =>
        Avx512F.IsSupported ? Avx512F.Min(a, b) : Vector512.ConditionalSelect(Vector512.LessThan(a, b), a, b);
}
#endif
