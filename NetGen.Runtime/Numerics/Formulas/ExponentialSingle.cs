#if NET
using System.Runtime.CompilerServices;

namespace NetGen.Numerics;

/// <summary>
/// The exponential and what is built from it, in single precision. e^x = 2^n e^r with n = round(x / ln 2) and |r| at most ln(2) / 2;
/// e^r by the polynomial of Cephes expf (S. Moshier).
/// </summary>
internal static class ExponentialSingle
{
    // Adding 1.5 * 2^23 rounds to an integer, which then stands in the low bits.
    private const float Rounder = 12582912f;
    private const int MantissaBits = 23;
    private const int Bias = 127;
    private const float LogBase2OfE = 1.44269504f;

    // ln 2 in two parts: the first has 9 bits, so that n times it is exact.
    private const float LogOf2High = 0.693359375f;
    private const float LogOf2Low = -2.12194440e-4f;

    // The smallest argument with a normal result, and the largest with a finite one.
    internal const float Lowest = -87.3365402f;
    internal const float Highest = 88.7228394f;

    // Where the approximation of tanh reaches 1.
    private const float TanhLimit = 7.90531110763549805f;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static TVector Exp<TVector, TOps>(TVector x)
        where TOps : struct, IVectorOperations<TVector, float>
    {
        TVector rounded = TOps.MultiplyAdd(x, TOps.Of(LogBase2OfE), TOps.Of(Rounder));
        TVector r = Remainder<TVector, TOps>(x, TOps.Subtract(rounded, TOps.Of(Rounder)));
        // n is added to the exponent as an integer: 2^n itself would overflow for the largest results.
        TVector y = TOps.AddBits(PowerOfRemainder<TVector, TOps>(r), TOps.ShiftLeft(rounded, MantissaBits));
        // x + infinity: infinity for what is too large, NaN for NaN.
        y = TOps.SelectLessOrEqual(x, TOps.Of(Highest), y, TOps.Add(x, TOps.Of(float.PositiveInfinity)));
        return TOps.SelectLess(x, TOps.Of(Lowest), TOps.Of(0f), y);
    }

    /// <summary>Below the clamp the result is -1 exactly.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static TVector ExpM1<TVector, TOps>(TVector x)
        where TOps : struct, IVectorOperations<TVector, float>
    {
        TVector y = ExpM1Within<TVector, TOps>(TOps.Max(TOps.Of(-20f), x));
        return TOps.SelectLessOrEqual(x, TOps.Of(Highest), y, TOps.Add(x, TOps.Of(float.PositiveInfinity)));
    }

    /// <summary>Odd rational approximation of degree 13 / 6, the coefficients of Eigen (generic_fast_tanh_float).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static TVector Tanh<TVector, TOps>(TVector x)
        where TOps : struct, IVectorOperations<TVector, float>
    {
        x = TOps.Max(TOps.Of(-TanhLimit), TOps.Min(TOps.Of(TanhLimit), x));
        TVector s = TOps.Multiply(x, x);
        TVector p = TOps.MultiplyAdd(TOps.Of(-2.76076847742355e-16f), s, TOps.Of(2.00018790482477e-13f));
        p = TOps.MultiplyAdd(p, s, TOps.Of(-8.60467152213735e-11f));
        p = TOps.MultiplyAdd(p, s, TOps.Of(5.12229709037114e-08f));
        p = TOps.MultiplyAdd(p, s, TOps.Of(1.48572235717979e-05f));
        p = TOps.MultiplyAdd(p, s, TOps.Of(6.37261928875436e-04f));
        p = TOps.MultiplyAdd(p, s, TOps.Of(4.89352455891786e-03f));
        TVector q = TOps.MultiplyAdd(TOps.Of(1.19825839466702e-06f), s, TOps.Of(1.18534705686654e-04f));
        q = TOps.MultiplyAdd(q, s, TOps.Of(2.26843463243900e-03f));
        q = TOps.MultiplyAdd(q, s, TOps.Of(4.89352518554385e-03f));
        return TOps.Divide(TOps.Multiply(p, x), q);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static TVector Sigmoid<TVector, TOps>(TVector x)
        where TOps : struct, IVectorOperations<TVector, float>
    {
        // For x beyond the clamp 1 + e^-x is 1.
        TVector e = PowerWithin<TVector, TOps>(TOps.Max(TOps.Of(Lowest), TOps.Subtract(TOps.Of(0f), x)));
        TVector y = TOps.Divide(TOps.Of(1f), TOps.Add(TOps.Of(1f), e));
        return TOps.SelectLess(x, TOps.Of(Lowest), TOps.Of(0f), y);
    }

    /// <summary>e^x from <see cref="Lowest"/> to -<see cref="Lowest"/>; NaN passes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVector PowerWithin<TVector, TOps>(TVector x)
        where TOps : struct, IVectorOperations<TVector, float>
    {
        TVector biased = TOps.MultiplyAdd(x, TOps.Of(LogBase2OfE), TOps.Of(Rounder + Bias));
        TVector r = Remainder<TVector, TOps>(x, TOps.Subtract(biased, TOps.Of(Rounder + Bias)));
        return TOps.Multiply(PowerOfRemainder<TVector, TOps>(r), TOps.ShiftLeft(biased, MantissaBits));
    }

    /// <summary>2^n (e^r - 1) + (2^n - 1), for arguments above the clamp of <c>ExpM1</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVector ExpM1Within<TVector, TOps>(TVector x)
        where TOps : struct, IVectorOperations<TVector, float>
    {
        TVector biased = TOps.MultiplyAdd(x, TOps.Of(LogBase2OfE), TOps.Of(Rounder + (Bias - 1)));
        TVector r = Remainder<TVector, TOps>(x, TOps.Subtract(biased, TOps.Of(Rounder + (Bias - 1))));
        TVector q = TOps.MultiplyAdd(TOps.Multiply(Tail<TVector, TOps>(r), r), r, r);
        // Half of 2^n, which stays finite where the result is.
        TVector half = TOps.ShiftLeft(biased, MantissaBits);
        TVector y = TOps.MultiplyAdd(q, half, TOps.Subtract(half, TOps.Of(0.5f)));
        return TOps.Add(y, y);
    }

    /// <summary>x - n ln 2.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVector Remainder<TVector, TOps>(TVector x, TVector n)
        where TOps : struct, IVectorOperations<TVector, float>
    {
        TVector r = TOps.NegatedMultiplyAdd(n, TOps.Of(LogOf2High), x);
        return TOps.NegatedMultiplyAdd(n, TOps.Of(LogOf2Low), r);
    }

    /// <summary>e^r.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVector PowerOfRemainder<TVector, TOps>(TVector r)
        where TOps : struct, IVectorOperations<TVector, float>
    {
        TVector p = TOps.MultiplyAdd(Tail<TVector, TOps>(r), r, TOps.Of(1f));
        return TOps.MultiplyAdd(p, r, TOps.Of(1f));
    }

    /// <summary>(e^r - 1 - r) / r^2.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVector Tail<TVector, TOps>(TVector r)
        where TOps : struct, IVectorOperations<TVector, float>
    {
        TVector p = TOps.MultiplyAdd(TOps.Of(1.9875691500E-4f), r, TOps.Of(1.3981999507E-3f));
        p = TOps.MultiplyAdd(p, r, TOps.Of(8.3334519073E-3f));
        p = TOps.MultiplyAdd(p, r, TOps.Of(4.1665795894E-2f));
        p = TOps.MultiplyAdd(p, r, TOps.Of(1.6666665459E-1f));
        p = TOps.MultiplyAdd(p, r, TOps.Of(5.0000001201E-1f));
        return p;
    }
}
#endif
