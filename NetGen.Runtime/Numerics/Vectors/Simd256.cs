#if NET
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace NetGen.Numerics;

/// <summary>
/// Arithmetic and elementary functions on 256-bit vectors. Every lane has the same bits as the scalar form in <see cref="Lane"/>,
/// with fused multiply-add hardware or without; bounds and sources of the formulas are stated there.
/// </summary>
public static partial class Simd256
{
    /// <inheritdoc cref="Lane.MultiplyAdd(float, float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> MultiplyAdd(Vector256<float> a, Vector256<float> b, Vector256<float> c)
    {
        if (Fma.IsSupported)
            return Fma.MultiplyAdd(a, b, c);
        return MultiplyAddHalves(a, b, c);
    }

    private static Vector256<float> MultiplyAddHalves(Vector256<float> a, Vector256<float> b, Vector256<float> c) => Vector256.Create(
        Simd128.MultiplyAdd(a.GetLower(), b.GetLower(), c.GetLower()),
        Simd128.MultiplyAdd(a.GetUpper(), b.GetUpper(), c.GetUpper()));

    /// <inheritdoc cref="Lane.MultiplySubtract(float, float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> MultiplySubtract(Vector256<float> a, Vector256<float> b, Vector256<float> c)
    {
        if (Fma.IsSupported)
            return Fma.MultiplySubtract(a, b, c);
        return MultiplySubtractHalves(a, b, c);
    }

    private static Vector256<float> MultiplySubtractHalves(Vector256<float> a, Vector256<float> b, Vector256<float> c) => Vector256.Create(
        Simd128.MultiplySubtract(a.GetLower(), b.GetLower(), c.GetLower()),
        Simd128.MultiplySubtract(a.GetUpper(), b.GetUpper(), c.GetUpper()));

    /// <inheritdoc cref="Lane.NegatedMultiplyAdd(float, float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> NegatedMultiplyAdd(Vector256<float> a, Vector256<float> b, Vector256<float> c)
    {
        if (Fma.IsSupported)
            return Fma.MultiplyAddNegated(a, b, c);
        return NegatedMultiplyAddHalves(a, b, c);
    }

    private static Vector256<float> NegatedMultiplyAddHalves(Vector256<float> a, Vector256<float> b, Vector256<float> c) => Vector256.Create(
        Simd128.NegatedMultiplyAdd(a.GetLower(), b.GetLower(), c.GetLower()),
        Simd128.NegatedMultiplyAdd(a.GetUpper(), b.GetUpper(), c.GetUpper()));

    /// <inheritdoc cref="Lane.Max(float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Max(Vector256<float> a, Vector256<float> b) =>
        Avx.IsSupported ? Avx.Max(a, b) : Vector256.ConditionalSelect(Vector256.GreaterThan(a, b), a, b);

    /// <inheritdoc cref="Lane.Min(float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Min(Vector256<float> a, Vector256<float> b) =>
        Avx.IsSupported ? Avx.Min(a, b) : Vector256.ConditionalSelect(Vector256.LessThan(a, b), a, b);

    /// <inheritdoc cref="Lane.MultiplyAdd(double, double, double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> MultiplyAdd(Vector256<double> a, Vector256<double> b, Vector256<double> c)
    {
        if (Fma.IsSupported)
            return Fma.MultiplyAdd(a, b, c);
        return MultiplyAddHalves(a, b, c);
    }

    private static Vector256<double> MultiplyAddHalves(Vector256<double> a, Vector256<double> b, Vector256<double> c) => Vector256.Create(
        Simd128.MultiplyAdd(a.GetLower(), b.GetLower(), c.GetLower()),
        Simd128.MultiplyAdd(a.GetUpper(), b.GetUpper(), c.GetUpper()));

    /// <inheritdoc cref="Lane.MultiplySubtract(double, double, double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> MultiplySubtract(Vector256<double> a, Vector256<double> b, Vector256<double> c)
    {
        if (Fma.IsSupported)
            return Fma.MultiplySubtract(a, b, c);
        return MultiplySubtractHalves(a, b, c);
    }

    private static Vector256<double> MultiplySubtractHalves(Vector256<double> a, Vector256<double> b, Vector256<double> c) => Vector256.Create(
        Simd128.MultiplySubtract(a.GetLower(), b.GetLower(), c.GetLower()),
        Simd128.MultiplySubtract(a.GetUpper(), b.GetUpper(), c.GetUpper()));

    /// <inheritdoc cref="Lane.NegatedMultiplyAdd(double, double, double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> NegatedMultiplyAdd(Vector256<double> a, Vector256<double> b, Vector256<double> c)
    {
        if (Fma.IsSupported)
            return Fma.MultiplyAddNegated(a, b, c);
        return NegatedMultiplyAddHalves(a, b, c);
    }

    private static Vector256<double> NegatedMultiplyAddHalves(Vector256<double> a, Vector256<double> b, Vector256<double> c) => Vector256.Create(
        Simd128.NegatedMultiplyAdd(a.GetLower(), b.GetLower(), c.GetLower()),
        Simd128.NegatedMultiplyAdd(a.GetUpper(), b.GetUpper(), c.GetUpper()));

    /// <inheritdoc cref="Lane.Max(double, double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Max(Vector256<double> a, Vector256<double> b) =>
        Avx.IsSupported ? Avx.Max(a, b) : Vector256.ConditionalSelect(Vector256.GreaterThan(a, b), a, b);

    /// <inheritdoc cref="Lane.Min(double, double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Min(Vector256<double> a, Vector256<double> b) =>
        Avx.IsSupported ? Avx.Min(a, b) : Vector256.ConditionalSelect(Vector256.LessThan(a, b), a, b);
}
#endif
