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
    internal const float Highest = 88.7228317f;

    // From here on tanh is 1 in single precision, and so is its approximation here.
    private const float TanhLimit = 9.02f;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static TVector Exp<TVector, TOps>(TVector x)
        where TOps : struct, IVectorOperations<TVector, float>
    {
        TVector y = Power<TVector, TOps>(x);
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

    /// <summary>Odd rational approximation of degree 11 / 8, minimax up to the limit by Remez exchange in 40 digits: relative error 1.4e-9.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static TVector Tanh<TVector, TOps>(TVector x)
        where TOps : struct, IVectorOperations<TVector, float>
    {
        x = TOps.Max(TOps.Of(-TanhLimit), TOps.Min(TOps.Of(TanhLimit), x));
        TVector s = TOps.Multiply(x, x);
        TVector p = TOps.MultiplyAdd(TOps.Of(-1.22033235e-11f), s, TOps.Of(3.05848438e-08f));
        p = TOps.MultiplyAdd(p, s, TOps.Of(2.80073892e-05f));
        p = TOps.MultiplyAdd(p, s, TOps.Of(3.86832441e-03f));
        p = TOps.MultiplyAdd(p, s, TOps.Of(0.136799124f));
        p = TOps.MultiplyAdd(p, s, TOps.Of(1f));
        TVector q = TOps.MultiplyAdd(TOps.Of(1.28736158e-06f), s, TOps.Of(3.93862516e-04f));
        q = TOps.MultiplyAdd(q, s, TOps.Of(2.72458267e-02f));
        q = TOps.MultiplyAdd(q, s, TOps.Of(0.470132445f));
        q = TOps.MultiplyAdd(q, s, TOps.Of(1f));
        // Rounding may reach past 1, where 1 - tanh^2 would turn negative.
        return TOps.Max(TOps.Of(-1f), TOps.Min(TOps.Of(1f), TOps.Divide(TOps.Multiply(p, x), q)));
    }

    /// <summary>e^-|x|, with nothing that could overflow.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static TVector ExpMinusAbs<TVector, TOps>(TVector x)
        where TOps : struct, IVectorOperations<TVector, float>
    {
        TVector negative = TOps.Or(x, TOps.Of(-0f));
        // The maximum is 0 for what is too small and NaN for NaN.
        return TOps.SelectLessOrEqual(TOps.Of(Lowest), negative, Power<TVector, TOps>(negative), TOps.Max(TOps.Of(0f), negative));
    }

    /// <summary>With e = e^-|x|: 1 / (1 + e), below 0 e / (1 + e). The generator writes the same where it has e already.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static TVector Sigmoid<TVector, TOps>(TVector x)
        where TOps : struct, IVectorOperations<TVector, float>
    {
        TVector e = ExpMinusAbs<TVector, TOps>(x);
        return TOps.Divide(TOps.SelectLess(x, TOps.Of(0f), e, TOps.Of(1f)), TOps.Add(TOps.Of(1f), e));
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

    /// <summary>e^x where that is a normal number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVector Power<TVector, TOps>(TVector x)
        where TOps : struct, IVectorOperations<TVector, float>
    {
        TVector rounded = TOps.MultiplyAdd(x, TOps.Of(LogBase2OfE), TOps.Of(Rounder));
        TVector r = Remainder<TVector, TOps>(x, TOps.Subtract(rounded, TOps.Of(Rounder)));
        TVector y = TOps.MultiplyAdd(Tail<TVector, TOps>(r), TOps.Multiply(r, r), TOps.Add(TOps.Of(1f), r));
        // n is added to the exponent as an integer: 2^n itself would overflow for the largest results.
        return TOps.AddBits(y, TOps.ShiftLeft(rounded, MantissaBits));
    }

    /// <summary>x - n ln 2.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVector Remainder<TVector, TOps>(TVector x, TVector n)
        where TOps : struct, IVectorOperations<TVector, float>
    {
        TVector r = TOps.NegatedMultiplyAdd(n, TOps.Of(LogOf2High), x);
        return TOps.NegatedMultiplyAdd(n, TOps.Of(LogOf2Low), r);
    }

    /// <summary>(e^r - 1 - r) / r^2, two terms at a time: half the latency, which is what a small network waits for.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVector Tail<TVector, TOps>(TVector r)
        where TOps : struct, IVectorOperations<TVector, float>
    {
        TVector square = TOps.Multiply(r, r);
        TVector p = TOps.MultiplyAdd(TOps.Of(1.9875691500E-4f), r, TOps.Of(1.3981999507E-3f));
        p = TOps.MultiplyAdd(p, square, TOps.MultiplyAdd(TOps.Of(8.3334519073E-3f), r, TOps.Of(4.1665795894E-2f)));
        p = TOps.MultiplyAdd(p, square, TOps.MultiplyAdd(TOps.Of(1.6666665459E-1f), r, TOps.Of(5.0000001201E-1f)));
        return p;
    }
}
#endif
