#if NET
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace NetGen.Numerics;

/// <content>Elementary functions.</content>
public static partial class Simd256
{
    /// <inheritdoc cref="Lane.Exp(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Exp(Vector256<float> value) => ExponentialSingle.Exp<Vector256<float>, Width256>(value);

    /// <inheritdoc cref="Lane.ExpMinusAbs(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> ExpMinusAbs(Vector256<float> value) => ExponentialSingle.ExpMinusAbs<Vector256<float>, Width256>(value);

    /// <inheritdoc cref="Lane.ExpM1(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> ExpM1(Vector256<float> value) => ExponentialSingle.ExpM1<Vector256<float>, Width256>(value);

    /// <inheritdoc cref="Lane.Log(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Log(Vector256<float> value) => LogarithmSingle.Log<Vector256<float>, Width256>(value);

    /// <inheritdoc cref="Lane.LogP1(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> LogP1(Vector256<float> value) => LogarithmSingle.LogP1<Vector256<float>, Width256>(value);

    /// <inheritdoc cref="Lane.Tanh(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Tanh(Vector256<float> value) => ExponentialSingle.Tanh<Vector256<float>, Width256>(value);

    /// <inheritdoc cref="Lane.Sigmoid(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Sigmoid(Vector256<float> value) => ExponentialSingle.Sigmoid<Vector256<float>, Width256>(value);

    /// <inheritdoc cref="Lane.Softplus(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Softplus(Vector256<float> value) => LogarithmSingle.Softplus<Vector256<float>, Width256>(value);

    /// <inheritdoc cref="Lane.NormalCdf(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> NormalCdf(Vector256<float> value) => NormalSingle.NormalCdf<Vector256<float>, Width256>(value);

    /// <inheritdoc cref="Lane.NormalPdf(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> NormalPdf(Vector256<float> value) => NormalSingle.NormalPdf<Vector256<float>, Width256>(value);

    /// <inheritdoc cref="Lane.Sqrt(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Sqrt(Vector256<float> value) => Vector256.Sqrt(value);

    /// <inheritdoc cref="Lane.Abs(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Abs(Vector256<float> value) => Vector256.Abs(value);

    /// <inheritdoc cref="Lane.Negate(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Negate(Vector256<float> value) => -value;

    /// <inheritdoc cref="Lane.ReciprocalSqrt(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> ReciprocalSqrt(Vector256<float> value)
    {
        if (Avx.IsSupported)
            return Improve(value, Avx.ReciprocalSqrt(value));
        return Vector256.Create(1f) / Vector256.Sqrt(value);
    }

    /// <summary>One Newton step towards 1 / sqrt(value): doubles the correct bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Improve(Vector256<float> value, Vector256<float> estimate)
    {
        Vector256<float> error = NegatedMultiplyAdd(value * estimate, estimate, Vector256.Create(1f));
        return MultiplyAdd(estimate * Vector256.Create(0.5f), error, estimate);
    }

    /// <inheritdoc cref="Lane.Exp(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Exp(Vector256<double> value) => ExponentialDouble.Exp<Vector256<double>, Width256>(value);

    /// <inheritdoc cref="Lane.ExpMinusAbs(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> ExpMinusAbs(Vector256<double> value) => ExponentialDouble.ExpMinusAbs<Vector256<double>, Width256>(value);

    /// <inheritdoc cref="Lane.ExpM1(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> ExpM1(Vector256<double> value) => ExponentialDouble.ExpM1<Vector256<double>, Width256>(value);

    /// <inheritdoc cref="Lane.Log(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Log(Vector256<double> value) => LogarithmDouble.Log<Vector256<double>, Width256>(value);

    /// <inheritdoc cref="Lane.LogP1(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> LogP1(Vector256<double> value) => LogarithmDouble.LogP1<Vector256<double>, Width256>(value);

    /// <inheritdoc cref="Lane.Tanh(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Tanh(Vector256<double> value) => ExponentialDouble.Tanh<Vector256<double>, Width256>(value);

    /// <inheritdoc cref="Lane.Sigmoid(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Sigmoid(Vector256<double> value) => ExponentialDouble.Sigmoid<Vector256<double>, Width256>(value);

    /// <inheritdoc cref="Lane.Softplus(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Softplus(Vector256<double> value) => LogarithmDouble.Softplus<Vector256<double>, Width256>(value);

    /// <inheritdoc cref="Lane.NormalCdf(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> NormalCdf(Vector256<double> value) => NormalDouble.NormalCdf<Vector256<double>, Width256>(value);

    /// <inheritdoc cref="Lane.NormalPdf(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> NormalPdf(Vector256<double> value) => NormalDouble.NormalPdf<Vector256<double>, Width256>(value);

    /// <inheritdoc cref="Lane.Sqrt(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Sqrt(Vector256<double> value) => Vector256.Sqrt(value);

    /// <inheritdoc cref="Lane.Abs(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Abs(Vector256<double> value) => Vector256.Abs(value);

    /// <inheritdoc cref="Lane.Negate(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Negate(Vector256<double> value) => -value;

    /// <inheritdoc cref="Lane.ReciprocalSqrt(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> ReciprocalSqrt(Vector256<double> value)
    {
        if (Avx512F.VL.IsSupported)
            return Improve(value, Improve(value, Avx512F.VL.ReciprocalSqrt14(value)));
        return Vector256.Create(1d) / Vector256.Sqrt(value);
    }

    /// <summary>One Newton step towards 1 / sqrt(value): doubles the correct bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Improve(Vector256<double> value, Vector256<double> estimate)
    {
        Vector256<double> error = NegatedMultiplyAdd(value * estimate, estimate, Vector256.Create(1d));
        return MultiplyAdd(estimate * Vector256.Create(0.5), error, estimate);
    }
}
#endif
