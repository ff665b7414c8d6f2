#if NET
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetGen.Numerics;

/// <content>Elementary functions.</content>
public static partial class Lane
{
    /// <summary>e^x. +0 where the result would be subnormal, infinity where it would overflow; NaN stays NaN.</summary>
    /// <remarks>Error at most 2 ulp over the whole range. Formula: Cephes expf; see the internal class that holds it.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Exp(float value) => Simd128.Exp(Vector128.CreateScalarUnsafe(value)).ToScalar();

    /// <summary>e^-|x|: what sigmoid and softplus of x and of -x are made of. +0 where the result would be subnormal; NaN stays NaN.</summary>
    /// <remarks>Error at most 2 ulp over the whole range. Formula: Cephes expf; see the internal class that holds it.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float ExpMinusAbs(float value) => Simd128.ExpMinusAbs(Vector128.CreateScalarUnsafe(value)).ToScalar();

    /// <summary>e^x - 1, accurate near 0 (an argument below the normal range gives itself). Infinity where it would overflow; NaN stays NaN.</summary>
    /// <remarks>Error at most 5 ulp over the whole range. Formula: Cephes expf; see the internal class that holds it.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float ExpM1(float value) => Simd128.ExpM1(Vector128.CreateScalarUnsafe(value)).ToScalar();

    /// <summary>The natural logarithm. -infinity for zeros and subnormal numbers (as <c>Exp</c> gives 0 there), NaN for negative ones and NaN, infinity for infinity.</summary>
    /// <remarks>Error at most 2 ulp over the whole range. Formula: Cephes logf; see the internal class that holds it.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Log(float value) => Simd128.Log(Vector128.CreateScalarUnsafe(value)).ToScalar();

    /// <summary>log(1 + x), accurate near 0, for x from 0 to 1 only; NaN stays NaN.</summary>
    /// <remarks>Error at most 2 ulp over that range. Formula: Cephes logf; see the internal class that holds it.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float LogP1(float value) => Simd128.LogP1(Vector128.CreateScalarUnsafe(value)).ToScalar();

    /// <summary>The hyperbolic tangent; NaN stays NaN.</summary>
    /// <remarks>Error at most 5 ulp over the whole range. Formula: a rational approximation of degree 11 / 8; see the internal class that holds it.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Tanh(float value) => Simd128.Tanh(Vector128.CreateScalarUnsafe(value)).ToScalar();

    /// <summary>1 / (1 + e^-x), also in its lower tail. +0 where the result would be subnormal; NaN stays NaN.</summary>
    /// <remarks>Error at most 5 ulp over the whole range. Formula: Cephes expf; see the internal class that holds it.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Sigmoid(float value) => Simd128.Sigmoid(Vector128.CreateScalarUnsafe(value)).ToScalar();

    /// <summary>log(1 + e^x), also in its lower tail. +0 where the result would be subnormal; NaN stays NaN.</summary>
    /// <remarks>Error at most 5 ulp over the whole range. Formula: Cephes expf and logf; see the internal class that holds it.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Softplus(float value) => Simd128.Softplus(Vector128.CreateScalarUnsafe(value)).ToScalar();

    /// <summary>Phi(x), the normal distribution function, also in its lower tail. +0 where the result would be subnormal; NaN stays NaN.</summary>
    /// <remarks>Error at most 5 ulp over the whole range. Formula: Shepherd and Laframboise 1981; see the internal class that holds it.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float NormalCdf(float value) => Simd128.NormalCdf(Vector128.CreateScalarUnsafe(value)).ToScalar();

    /// <summary>phi(x) = e^(-x^2 / 2) / sqrt(2 pi), also in its tails. +0 where the result would be subnormal; NaN stays NaN.</summary>
    /// <remarks>Error at most 5 ulp over the whole range. Formula: Cephes expf; see the internal class that holds it.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float NormalPdf(float value) => Simd128.NormalPdf(Vector128.CreateScalarUnsafe(value)).ToScalar();

    /// <summary>The square root, correctly rounded.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Sqrt(float value) => MathF.Sqrt(value);

    /// <summary>The magnitude.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Abs(float value) => MathF.Abs(value);

    /// <summary>The value with its sign turned.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Negate(float value) => -value;

    /// <summary>1 / sqrt(x) from a hardware estimate and Newton steps, for FastMath only: relative error below 1e-6, and not the same bits on all hardware.</summary>
    /// <remarks>For positive normal numbers; 0 and infinity give NaN where an estimate is used.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float ReciprocalSqrt(float value) => Simd128.ReciprocalSqrt(Vector128.CreateScalarUnsafe(value)).ToScalar();

    /// <summary>e^x. +0 where the result would be subnormal, infinity where it would overflow; NaN stays NaN.</summary>
    /// <remarks>Error at most 2 ulp over the whole range. Formula: a polynomial of degree 11; see the internal class that holds it.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Exp(double value) => Simd128.Exp(Vector128.CreateScalarUnsafe(value)).ToScalar();

    /// <summary>e^-|x|: what sigmoid and softplus of x and of -x are made of. +0 where the result would be subnormal; NaN stays NaN.</summary>
    /// <remarks>Error at most 2 ulp over the whole range. Formula: a polynomial of degree 11; see the internal class that holds it.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double ExpMinusAbs(double value) => Simd128.ExpMinusAbs(Vector128.CreateScalarUnsafe(value)).ToScalar();

    /// <summary>e^x - 1, accurate near 0 (an argument below the normal range gives itself). Infinity where it would overflow; NaN stays NaN.</summary>
    /// <remarks>Error at most 5 ulp over the whole range. Formula: a polynomial of degree 11; see the internal class that holds it.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double ExpM1(double value) => Simd128.ExpM1(Vector128.CreateScalarUnsafe(value)).ToScalar();

    /// <summary>The natural logarithm. -infinity for zeros and subnormal numbers (as <c>Exp</c> gives 0 there), NaN for negative ones and NaN, infinity for infinity.</summary>
    /// <remarks>Error at most 2 ulp over the whole range. Formula: fdlibm e_log.c; see the internal class that holds it.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Log(double value) => Simd128.Log(Vector128.CreateScalarUnsafe(value)).ToScalar();

    /// <summary>log(1 + x), accurate near 0, for x from 0 to 1 only; NaN stays NaN.</summary>
    /// <remarks>Error at most 2 ulp over that range. Formula: fdlibm e_log.c; see the internal class that holds it.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double LogP1(double value) => Simd128.LogP1(Vector128.CreateScalarUnsafe(value)).ToScalar();

    /// <summary>The hyperbolic tangent; NaN stays NaN.</summary>
    /// <remarks>Error at most 5 ulp over the whole range. Formula: (e^2x - 1) / (e^2x + 1); see the internal class that holds it.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Tanh(double value) => Simd128.Tanh(Vector128.CreateScalarUnsafe(value)).ToScalar();

    /// <summary>1 / (1 + e^-x), also in its lower tail. +0 where the result would be subnormal; NaN stays NaN.</summary>
    /// <remarks>Error at most 5 ulp over the whole range. Formula: a polynomial of degree 11; see the internal class that holds it.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Sigmoid(double value) => Simd128.Sigmoid(Vector128.CreateScalarUnsafe(value)).ToScalar();

    /// <summary>log(1 + e^x), also in its lower tail. +0 where the result would be subnormal; NaN stays NaN.</summary>
    /// <remarks>Error at most 5 ulp over the whole range. Formula: a polynomial of degree 11 and fdlibm e_log.c; see the internal class that holds it.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Softplus(double value) => Simd128.Softplus(Vector128.CreateScalarUnsafe(value)).ToScalar();

    /// <summary>Phi(x), the normal distribution function, also in its lower tail. +0 where the result would be subnormal; NaN stays NaN.</summary>
    /// <remarks>Error at most 5 ulp over the whole range. Formula: Shepherd and Laframboise 1981; see the internal class that holds it.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double NormalCdf(double value) => Simd128.NormalCdf(Vector128.CreateScalarUnsafe(value)).ToScalar();

    /// <summary>phi(x) = e^(-x^2 / 2) / sqrt(2 pi), also in its tails. +0 where the result would be subnormal; NaN stays NaN.</summary>
    /// <remarks>Error at most 5 ulp over the whole range. Formula: a polynomial of degree 11; see the internal class that holds it.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double NormalPdf(double value) => Simd128.NormalPdf(Vector128.CreateScalarUnsafe(value)).ToScalar();

    /// <summary>The square root, correctly rounded.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Sqrt(double value) => Math.Sqrt(value);

    /// <summary>The magnitude.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Abs(double value) => Math.Abs(value);

    /// <summary>The value with its sign turned.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Negate(double value) => -value;

    /// <summary>1 / sqrt(x) from a hardware estimate and Newton steps, for FastMath only: relative error below 1e-12, and not the same bits on all hardware.</summary>
    /// <remarks>For positive normal numbers; 0 and infinity give NaN where an estimate is used.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double ReciprocalSqrt(double value) => Simd128.ReciprocalSqrt(Vector128.CreateScalarUnsafe(value)).ToScalar();
}
#endif
