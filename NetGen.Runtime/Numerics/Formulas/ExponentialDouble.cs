#if NET
using System.Runtime.CompilerServices;

namespace NetGen.Numerics;

/// <summary>
/// The exponential and what is built from it, in double precision. e^x = 2^n e^r with n = round(x / ln 2) and |r| at most ln(2) / 2;
/// e^r by a polynomial interpolated at Chebyshev points in 50 digits, relative error 1.7e-17.
/// </summary>
internal static class ExponentialDouble
{
    // Adding 1.5 * 2^52 rounds to an integer, which then stands in the low bits.
    private const double Rounder = 6755399441055744d;
    private const int MantissaBits = 52;
    private const int Bias = 1023;
    private const double LogBase2OfE = 1.4426950408889634;

    // ln 2 in two parts: the first ends in 20 zero bits, so that n times it is exact.
    private const double LogOf2High = 6.93147180369123816490e-01;
    private const double LogOf2Low = 1.90821492927058770002e-10;

    // The smallest argument with a normal result, and the largest with a finite one.
    internal const double Lowest = -708.39641853226409;
    internal const double Highest = 709.78271289338397;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static TVector Exp<TVector, TOps>(TVector x)
        where TOps : struct, IVectorOperations<TVector, double>
    {
        TVector y = Power<TVector, TOps>(x);
        // x + infinity: infinity for what is too large, NaN for NaN.
        y = TOps.SelectLessOrEqual(x, TOps.Of(Highest), y, TOps.Add(x, TOps.Of(double.PositiveInfinity)));
        return TOps.SelectLess(x, TOps.Of(Lowest), TOps.Of(0), y);
    }

    /// <summary>Below the clamp the result is -1 exactly.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static TVector ExpM1<TVector, TOps>(TVector x)
        where TOps : struct, IVectorOperations<TVector, double>
    {
        TVector y = ExpM1Within<TVector, TOps>(TOps.Max(TOps.Of(-40), x));
        return TOps.SelectLessOrEqual(x, TOps.Of(Highest), y, TOps.Add(x, TOps.Of(double.PositiveInfinity)));
    }

    /// <summary>tanh(x) = q / (q + 2) with q = e^2x - 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static TVector Tanh<TVector, TOps>(TVector x)
        where TOps : struct, IVectorOperations<TVector, double>
    {
        TVector sign = TOps.And(x, TOps.Of(-0d));
        TVector magnitude = TOps.And(x, TOps.OfBits(long.MaxValue, 0d));
        // tanh(20) is 1 in double precision.
        TVector q = ExpM1Within<TVector, TOps>(TOps.Multiply(TOps.Of(2d), TOps.Min(TOps.Of(20d), magnitude)));
        return TOps.Or(sign, TOps.Divide(q, TOps.Add(q, TOps.Of(2d))));
    }

    /// <summary>e^-|x|, with nothing that could overflow.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static TVector ExpMinusAbs<TVector, TOps>(TVector x)
        where TOps : struct, IVectorOperations<TVector, double>
    {
        TVector negative = TOps.Or(x, TOps.Of(-0d));
        // The maximum is 0 for what is too small and NaN for NaN.
        return TOps.SelectLessOrEqual(TOps.Of(Lowest), negative, Power<TVector, TOps>(negative), TOps.Max(TOps.Of(0), negative));
    }

    /// <summary>With e = e^-|x|: 1 / (1 + e), below 0 e / (1 + e). The generator writes the same where it has e already.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static TVector Sigmoid<TVector, TOps>(TVector x)
        where TOps : struct, IVectorOperations<TVector, double>
    {
        TVector e = ExpMinusAbs<TVector, TOps>(x);
        return TOps.Divide(TOps.SelectLess(x, TOps.Of(0), e, TOps.Of(1)), TOps.Add(TOps.Of(1), e));
    }

    /// <summary>2^n (e^r - 1) + (2^n - 1), for arguments above the clamp of <c>ExpM1</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVector ExpM1Within<TVector, TOps>(TVector x)
        where TOps : struct, IVectorOperations<TVector, double>
    {
        TVector biased = TOps.MultiplyAdd(x, TOps.Of(LogBase2OfE), TOps.Of(Rounder + (Bias - 1)));
        TVector r = Remainder<TVector, TOps>(x, TOps.Subtract(biased, TOps.Of(Rounder + (Bias - 1))));
        TVector q = TOps.MultiplyAdd(TOps.Multiply(Tail<TVector, TOps>(r), r), r, r);
        // Half of 2^n, which stays finite where the result is.
        TVector half = TOps.ShiftLeft(biased, MantissaBits);
        TVector y = TOps.MultiplyAdd(q, half, TOps.Subtract(half, TOps.Of(0.5)));
        return TOps.Add(y, y);
    }

    /// <summary>e^x where that is a normal number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVector Power<TVector, TOps>(TVector x)
        where TOps : struct, IVectorOperations<TVector, double>
    {
        TVector rounded = TOps.MultiplyAdd(x, TOps.Of(LogBase2OfE), TOps.Of(Rounder));
        TVector r = Remainder<TVector, TOps>(x, TOps.Subtract(rounded, TOps.Of(Rounder)));
        TVector y = TOps.MultiplyAdd(Tail<TVector, TOps>(r), TOps.Multiply(r, r), TOps.Add(TOps.Of(1), r));
        // n is added to the exponent as an integer: 2^n itself would overflow for the largest results.
        return TOps.AddBits(y, TOps.ShiftLeft(rounded, MantissaBits));
    }

    /// <summary>x - n ln 2.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVector Remainder<TVector, TOps>(TVector x, TVector n)
        where TOps : struct, IVectorOperations<TVector, double>
    {
        TVector r = TOps.NegatedMultiplyAdd(n, TOps.Of(LogOf2High), x);
        return TOps.NegatedMultiplyAdd(n, TOps.Of(LogOf2Low), r);
    }

    /// <summary>(e^r - 1 - r) / r^2, two terms at a time: half the latency, which is what a small network waits for.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVector Tail<TVector, TOps>(TVector r)
        where TOps : struct, IVectorOperations<TVector, double>
    {
        TVector square = TOps.Multiply(r, r);
        TVector p = TOps.MultiplyAdd(TOps.Of(2.510038549551032e-08), r, TOps.Of(2.7620088445409746e-07));
        p = TOps.MultiplyAdd(p, square, TOps.MultiplyAdd(TOps.Of(2.7557268459997064e-06), r, TOps.Of(2.4801521295954376e-05)));
        p = TOps.MultiplyAdd(p, square, TOps.MultiplyAdd(TOps.Of(0.00019841269863053618), r, TOps.Of(0.0013888888917213717)));
        p = TOps.MultiplyAdd(p, square, TOps.MultiplyAdd(TOps.Of(0.008333333333330062), r, TOps.Of(0.04166666666662413)));
        p = TOps.MultiplyAdd(p, square, TOps.MultiplyAdd(TOps.Of(0.16666666666666669), r, TOps.Of(0.5000000000000001)));
        return p;
    }
}
#endif
