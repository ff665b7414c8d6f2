#if NET
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace NetGen.Numerics;

/// <content>Elementary functions.</content>
public static partial class Simd512
{
    /// <inheritdoc cref="Lane.Exp(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Exp(Vector512<float> value) => ExponentialSingle.Exp<Vector512<float>, Width512>(value);

    /// <inheritdoc cref="Lane.ExpMinusAbs(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> ExpMinusAbs(Vector512<float> value) => ExponentialSingle.ExpMinusAbs<Vector512<float>, Width512>(value);

    /// <inheritdoc cref="Lane.ExpM1(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> ExpM1(Vector512<float> value) => ExponentialSingle.ExpM1<Vector512<float>, Width512>(value);

    /// <inheritdoc cref="Lane.Log(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Log(Vector512<float> value) => LogarithmSingle.Log<Vector512<float>, Width512>(value);

    /// <inheritdoc cref="Lane.LogP1(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> LogP1(Vector512<float> value) => LogarithmSingle.LogP1<Vector512<float>, Width512>(value);

    /// <inheritdoc cref="Lane.Tanh(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Tanh(Vector512<float> value) => ExponentialSingle.Tanh<Vector512<float>, Width512>(value);

    /// <inheritdoc cref="Lane.Sigmoid(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Sigmoid(Vector512<float> value) => ExponentialSingle.Sigmoid<Vector512<float>, Width512>(value);

    /// <inheritdoc cref="Lane.Softplus(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Softplus(Vector512<float> value) => LogarithmSingle.Softplus<Vector512<float>, Width512>(value);

    /// <inheritdoc cref="Lane.NormalCdf(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> NormalCdf(Vector512<float> value) => NormalSingle.NormalCdf<Vector512<float>, Width512>(value);

    /// <inheritdoc cref="Lane.NormalPdf(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> NormalPdf(Vector512<float> value) => NormalSingle.NormalPdf<Vector512<float>, Width512>(value);

    /// <inheritdoc cref="Lane.Sqrt(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Sqrt(Vector512<float> value) => Vector512.Sqrt(value);

    /// <inheritdoc cref="Lane.Abs(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Abs(Vector512<float> value) => Vector512.Abs(value);

    /// <inheritdoc cref="Lane.Negate(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Negate(Vector512<float> value) => -value;

    /// <inheritdoc cref="Lane.ReciprocalSqrt(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> ReciprocalSqrt(Vector512<float> value)
    {
        if (Avx512F.IsSupported)
            return Improve(value, Avx512F.ReciprocalSqrt14(value));
        return Vector512.Create(1f) / Vector512.Sqrt(value);
    }

    /// <summary>One Newton step towards 1 / sqrt(value): doubles the correct bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Improve(Vector512<float> value, Vector512<float> estimate)
    {
        Vector512<float> error = NegatedMultiplyAdd(value * estimate, estimate, Vector512.Create(1f));
        return MultiplyAdd(estimate * Vector512.Create(0.5f), error, estimate);
    }

    /// <inheritdoc cref="Lane.Exp(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Exp(Vector512<double> value) => ExponentialDouble.Exp<Vector512<double>, Width512>(value);

    /// <inheritdoc cref="Lane.ExpMinusAbs(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> ExpMinusAbs(Vector512<double> value) => ExponentialDouble.ExpMinusAbs<Vector512<double>, Width512>(value);

    /// <inheritdoc cref="Lane.ExpM1(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> ExpM1(Vector512<double> value) => ExponentialDouble.ExpM1<Vector512<double>, Width512>(value);

    /// <inheritdoc cref="Lane.Log(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Log(Vector512<double> value) => LogarithmDouble.Log<Vector512<double>, Width512>(value);

    /// <inheritdoc cref="Lane.LogP1(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> LogP1(Vector512<double> value) => LogarithmDouble.LogP1<Vector512<double>, Width512>(value);

    /// <inheritdoc cref="Lane.Tanh(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Tanh(Vector512<double> value) => ExponentialDouble.Tanh<Vector512<double>, Width512>(value);

    /// <inheritdoc cref="Lane.Sigmoid(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Sigmoid(Vector512<double> value) => ExponentialDouble.Sigmoid<Vector512<double>, Width512>(value);

    /// <inheritdoc cref="Lane.Softplus(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Softplus(Vector512<double> value) => LogarithmDouble.Softplus<Vector512<double>, Width512>(value);

    /// <inheritdoc cref="Lane.NormalCdf(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> NormalCdf(Vector512<double> value) => NormalDouble.NormalCdf<Vector512<double>, Width512>(value);

    /// <inheritdoc cref="Lane.NormalPdf(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> NormalPdf(Vector512<double> value) => NormalDouble.NormalPdf<Vector512<double>, Width512>(value);

    /// <inheritdoc cref="Lane.Sqrt(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Sqrt(Vector512<double> value) => Vector512.Sqrt(value);

    /// <inheritdoc cref="Lane.Abs(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Abs(Vector512<double> value) => Vector512.Abs(value);

    /// <inheritdoc cref="Lane.Negate(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Negate(Vector512<double> value) => -value;

    /// <inheritdoc cref="Lane.ReciprocalSqrt(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> ReciprocalSqrt(Vector512<double> value)
    {
        if (Avx512F.IsSupported)
            return Improve(value, Improve(value, Avx512F.ReciprocalSqrt14(value)));
        return Vector512.Create(1d) / Vector512.Sqrt(value);
    }

    /// <summary>One Newton step towards 1 / sqrt(value): doubles the correct bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Improve(Vector512<double> value, Vector512<double> estimate)
    {
        Vector512<double> error = NegatedMultiplyAdd(value * estimate, estimate, Vector512.Create(1d));
        return MultiplyAdd(estimate * Vector512.Create(0.5), error, estimate);
    }
}
#endif
