#if NET
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace NetGen.Numerics;

/// <summary>
/// Arithmetic and elementary functions on 128-bit vectors. Every lane has the same bits as the scalar form in <see cref="Lane"/>,
/// with fused multiply-add hardware or without; bounds and sources of the formulas are stated there.
/// </summary>
public static partial class Simd128
{
    /// <inheritdoc cref="Lane.MultiplyAdd(float, float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> MultiplyAdd(Vector128<float> a, Vector128<float> b, Vector128<float> c)
    {
        if (Fma.IsSupported)
            return Fma.MultiplyAdd(a, b, c);
        if (AdvSimd.IsSupported)
            return AdvSimd.FusedMultiplyAdd(c, a, b);
        return MultiplyAddElements(a, b, c);
    }

    private static Vector128<float> MultiplyAddElements(Vector128<float> a, Vector128<float> b, Vector128<float> c) => Vector128.Create(
        MathF.FusedMultiplyAdd(a.GetElement(0), b.GetElement(0), c.GetElement(0)),
        MathF.FusedMultiplyAdd(a.GetElement(1), b.GetElement(1), c.GetElement(1)),
        MathF.FusedMultiplyAdd(a.GetElement(2), b.GetElement(2), c.GetElement(2)),
        MathF.FusedMultiplyAdd(a.GetElement(3), b.GetElement(3), c.GetElement(3)));

    /// <inheritdoc cref="Lane.MultiplySubtract(float, float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> MultiplySubtract(Vector128<float> a, Vector128<float> b, Vector128<float> c)
    {
        if (Fma.IsSupported)
            return Fma.MultiplySubtract(a, b, c);
        if (AdvSimd.IsSupported)
            return AdvSimd.FusedMultiplyAdd(-c, a, b);
        return MultiplySubtractElements(a, b, c);
    }

    private static Vector128<float> MultiplySubtractElements(Vector128<float> a, Vector128<float> b, Vector128<float> c) => Vector128.Create(
        MathF.FusedMultiplyAdd(a.GetElement(0), b.GetElement(0), -c.GetElement(0)),
        MathF.FusedMultiplyAdd(a.GetElement(1), b.GetElement(1), -c.GetElement(1)),
        MathF.FusedMultiplyAdd(a.GetElement(2), b.GetElement(2), -c.GetElement(2)),
        MathF.FusedMultiplyAdd(a.GetElement(3), b.GetElement(3), -c.GetElement(3)));

    /// <inheritdoc cref="Lane.NegatedMultiplyAdd(float, float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> NegatedMultiplyAdd(Vector128<float> a, Vector128<float> b, Vector128<float> c)
    {
        if (Fma.IsSupported)
            return Fma.MultiplyAddNegated(a, b, c);
        if (AdvSimd.IsSupported)
            return AdvSimd.FusedMultiplySubtract(c, a, b);
        return NegatedMultiplyAddElements(a, b, c);
    }

    private static Vector128<float> NegatedMultiplyAddElements(Vector128<float> a, Vector128<float> b, Vector128<float> c) => Vector128.Create(
        MathF.FusedMultiplyAdd(-a.GetElement(0), b.GetElement(0), c.GetElement(0)),
        MathF.FusedMultiplyAdd(-a.GetElement(1), b.GetElement(1), c.GetElement(1)),
        MathF.FusedMultiplyAdd(-a.GetElement(2), b.GetElement(2), c.GetElement(2)),
        MathF.FusedMultiplyAdd(-a.GetElement(3), b.GetElement(3), c.GetElement(3)));

    /// <inheritdoc cref="Lane.Max(float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Max(Vector128<float> a, Vector128<float> b) =>
        Sse.IsSupported ? Sse.Max(a, b) : Vector128.ConditionalSelect(Vector128.GreaterThan(a, b), a, b);

    /// <inheritdoc cref="Lane.Min(float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Min(Vector128<float> a, Vector128<float> b) =>
        Sse.IsSupported ? Sse.Min(a, b) : Vector128.ConditionalSelect(Vector128.LessThan(a, b), a, b);

    /// <inheritdoc cref="Lane.MultiplyAdd(double, double, double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> MultiplyAdd(Vector128<double> a, Vector128<double> b, Vector128<double> c)
    {
        if (Fma.IsSupported)
            return Fma.MultiplyAdd(a, b, c);
        if (AdvSimd.Arm64.IsSupported)
            return AdvSimd.Arm64.FusedMultiplyAdd(c, a, b);
        return MultiplyAddElements(a, b, c);
    }

    private static Vector128<double> MultiplyAddElements(Vector128<double> a, Vector128<double> b, Vector128<double> c) => Vector128.Create(
        Math.FusedMultiplyAdd(a.GetElement(0), b.GetElement(0), c.GetElement(0)),
        Math.FusedMultiplyAdd(a.GetElement(1), b.GetElement(1), c.GetElement(1)));

    /// <inheritdoc cref="Lane.MultiplySubtract(double, double, double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> MultiplySubtract(Vector128<double> a, Vector128<double> b, Vector128<double> c)
    {
        if (Fma.IsSupported)
            return Fma.MultiplySubtract(a, b, c);
        if (AdvSimd.Arm64.IsSupported)
            return AdvSimd.Arm64.FusedMultiplyAdd(-c, a, b);
        return MultiplySubtractElements(a, b, c);
    }

    private static Vector128<double> MultiplySubtractElements(Vector128<double> a, Vector128<double> b, Vector128<double> c) => Vector128.Create(
        Math.FusedMultiplyAdd(a.GetElement(0), b.GetElement(0), -c.GetElement(0)),
        Math.FusedMultiplyAdd(a.GetElement(1), b.GetElement(1), -c.GetElement(1)));

    /// <inheritdoc cref="Lane.NegatedMultiplyAdd(double, double, double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> NegatedMultiplyAdd(Vector128<double> a, Vector128<double> b, Vector128<double> c)
    {
        if (Fma.IsSupported)
            return Fma.MultiplyAddNegated(a, b, c);
        if (AdvSimd.Arm64.IsSupported)
            return AdvSimd.Arm64.FusedMultiplySubtract(c, a, b);
        return NegatedMultiplyAddElements(a, b, c);
    }

    private static Vector128<double> NegatedMultiplyAddElements(Vector128<double> a, Vector128<double> b, Vector128<double> c) => Vector128.Create(
        Math.FusedMultiplyAdd(-a.GetElement(0), b.GetElement(0), c.GetElement(0)),
        Math.FusedMultiplyAdd(-a.GetElement(1), b.GetElement(1), c.GetElement(1)));

    /// <inheritdoc cref="Lane.Max(double, double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Max(Vector128<double> a, Vector128<double> b) =>
        Sse2.IsSupported ? Sse2.Max(a, b) : Vector128.ConditionalSelect(Vector128.GreaterThan(a, b), a, b);

    /// <inheritdoc cref="Lane.Min(double, double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Min(Vector128<double> a, Vector128<double> b) =>
        Sse2.IsSupported ? Sse2.Min(a, b) : Vector128.ConditionalSelect(Vector128.LessThan(a, b), a, b);
}
#endif
