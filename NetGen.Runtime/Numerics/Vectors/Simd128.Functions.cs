#if NET
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace NetGen.Numerics;

/// <content>Elementary functions.</content>
public static partial class Simd128
{
    /// <inheritdoc cref="Lane.Exp(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Exp(Vector128<float> value) => ExponentialSingle.Exp<Vector128<float>, Width128>(value);

    /// <inheritdoc cref="Lane.ExpMinusAbs(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> ExpMinusAbs(Vector128<float> value) => ExponentialSingle.ExpMinusAbs<Vector128<float>, Width128>(value);

    /// <inheritdoc cref="Lane.ExpM1(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> ExpM1(Vector128<float> value) => ExponentialSingle.ExpM1<Vector128<float>, Width128>(value);

    /// <inheritdoc cref="Lane.Log(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Log(Vector128<float> value) => LogarithmSingle.Log<Vector128<float>, Width128>(value);

    /// <inheritdoc cref="Lane.LogP1(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> LogP1(Vector128<float> value) => LogarithmSingle.LogP1<Vector128<float>, Width128>(value);

    /// <inheritdoc cref="Lane.Tanh(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Tanh(Vector128<float> value) => ExponentialSingle.Tanh<Vector128<float>, Width128>(value);

    /// <inheritdoc cref="Lane.Sigmoid(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Sigmoid(Vector128<float> value) => ExponentialSingle.Sigmoid<Vector128<float>, Width128>(value);

    /// <inheritdoc cref="Lane.Softplus(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Softplus(Vector128<float> value) => LogarithmSingle.Softplus<Vector128<float>, Width128>(value);

    /// <inheritdoc cref="Lane.NormalCdf(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> NormalCdf(Vector128<float> value) => NormalSingle.NormalCdf<Vector128<float>, Width128>(value);

    /// <inheritdoc cref="Lane.NormalPdf(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> NormalPdf(Vector128<float> value) => NormalSingle.NormalPdf<Vector128<float>, Width128>(value);

    /// <inheritdoc cref="Lane.Sqrt(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Sqrt(Vector128<float> value) => Vector128.Sqrt(value);

    /// <inheritdoc cref="Lane.Abs(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Abs(Vector128<float> value) => Vector128.Abs(value);

    /// <inheritdoc cref="Lane.Negate(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Negate(Vector128<float> value) => -value;

    /// <inheritdoc cref="Lane.ReciprocalSqrt(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> ReciprocalSqrt(Vector128<float> value)
    {
        if (Sse.IsSupported)
            return Improve(value, Sse.ReciprocalSqrt(value));
        if (AdvSimd.IsSupported)
            return Improve(value, Improve(value, AdvSimd.ReciprocalSquareRootEstimate(value)));
        return Vector128.Create(1f) / Vector128.Sqrt(value);
    }

    /// <summary>One Newton step towards 1 / sqrt(value): doubles the correct bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> Improve(Vector128<float> value, Vector128<float> estimate)
    {
        Vector128<float> error = NegatedMultiplyAdd(value * estimate, estimate, Vector128.Create(1f));
        return MultiplyAdd(estimate * Vector128.Create(0.5f), error, estimate);
    }

    /// <inheritdoc cref="Lane.Exp(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Exp(Vector128<double> value) => ExponentialDouble.Exp<Vector128<double>, Width128>(value);

    /// <inheritdoc cref="Lane.ExpMinusAbs(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> ExpMinusAbs(Vector128<double> value) => ExponentialDouble.ExpMinusAbs<Vector128<double>, Width128>(value);

    /// <inheritdoc cref="Lane.ExpM1(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> ExpM1(Vector128<double> value) => ExponentialDouble.ExpM1<Vector128<double>, Width128>(value);

    /// <inheritdoc cref="Lane.Log(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Log(Vector128<double> value) => LogarithmDouble.Log<Vector128<double>, Width128>(value);

    /// <inheritdoc cref="Lane.LogP1(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> LogP1(Vector128<double> value) => LogarithmDouble.LogP1<Vector128<double>, Width128>(value);

    /// <inheritdoc cref="Lane.Tanh(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Tanh(Vector128<double> value) => ExponentialDouble.Tanh<Vector128<double>, Width128>(value);

    /// <inheritdoc cref="Lane.Sigmoid(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Sigmoid(Vector128<double> value) => ExponentialDouble.Sigmoid<Vector128<double>, Width128>(value);

    /// <inheritdoc cref="Lane.Softplus(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Softplus(Vector128<double> value) => LogarithmDouble.Softplus<Vector128<double>, Width128>(value);

    /// <inheritdoc cref="Lane.NormalCdf(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> NormalCdf(Vector128<double> value) => NormalDouble.NormalCdf<Vector128<double>, Width128>(value);

    /// <inheritdoc cref="Lane.NormalPdf(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> NormalPdf(Vector128<double> value) => NormalDouble.NormalPdf<Vector128<double>, Width128>(value);

    /// <inheritdoc cref="Lane.Sqrt(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Sqrt(Vector128<double> value) => Vector128.Sqrt(value);

    /// <inheritdoc cref="Lane.Abs(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Abs(Vector128<double> value) => Vector128.Abs(value);

    /// <inheritdoc cref="Lane.Negate(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Negate(Vector128<double> value) => -value;

    /// <inheritdoc cref="Lane.ReciprocalSqrt(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> ReciprocalSqrt(Vector128<double> value)
    {
        if (Avx512F.VL.IsSupported)
            return Improve(value, Improve(value, Avx512F.VL.ReciprocalSqrt14(value)));
        if (AdvSimd.Arm64.IsSupported)
            return Improve(value, Improve(value, Improve(value, AdvSimd.Arm64.ReciprocalSquareRootEstimate(value))));
        return Vector128.Create(1d) / Vector128.Sqrt(value);
    }

    /// <summary>One Newton step towards 1 / sqrt(value): doubles the correct bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> Improve(Vector128<double> value, Vector128<double> estimate)
    {
        Vector128<double> error = NegatedMultiplyAdd(value * estimate, estimate, Vector128.Create(1d));
        return MultiplyAdd(estimate * Vector128.Create(0.5), error, estimate);
    }
}
#endif
