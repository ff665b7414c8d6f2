#if NET
using System.Runtime.CompilerServices;

namespace NetGen.Numerics;

/// <summary>
/// The logarithm and what is built from it, in double precision. x = 2^e (1 + f) with 1 + f from sqrt(1/2) to sqrt(2);
/// log(1 + f) by the series in f / (2 + f) of fdlibm e_log.c (Sun Microsystems).
/// </summary>
internal static class LogarithmDouble
{
    // 2^52 keeps an or-ed positive integer as its low bits.
    private const double IntegerCarrier = 4503599627370496d;
    private const int MantissaBits = 52;
    private const int Bias = 1023;
    private const long MantissaMask = 0x000FFFFFFFFFFFFF;

    // Bits of 1 less bits of sqrt(1/2): moves the exponent's step from 1 to sqrt(1/2).
    private const long ExponentShift = 0x00095F619980C434;
    private const double SqrtOfHalf = 0.70710678118654746;
    private const double SmallestNormal = 2.2250738585072014e-308;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static TVector Log<TVector, TOps>(TVector x)
        where TOps : struct, IVectorOperations<TVector, double>
    {
        TVector shifted = TOps.AddBits(x, TOps.OfBits(ExponentShift, 0));
        TVector mantissa = TOps.AddBits(TOps.And(shifted, TOps.OfBits(MantissaMask, 0)), TOps.Of(SqrtOfHalf));
        TVector exponent = TOps.Or(TOps.ShiftRight(shifted, MantissaBits), TOps.Of(IntegerCarrier));
        exponent = TOps.Subtract(exponent, TOps.Of(IntegerCarrier + Bias));
        TVector y = Combine<TVector, TOps>(TOps.Subtract(mantissa, TOps.Of(1)), exponent);
        // Infinity and NaN are their own logarithms.
        y = TOps.SelectLess(x, TOps.Of(double.PositiveInfinity), y, x);
        TVector special = TOps.SelectLess(x, TOps.Of(0), TOps.Of(double.NaN), TOps.Of(double.NegativeInfinity));
        return TOps.SelectLess(x, TOps.Of(SmallestNormal), special, y);
    }

    /// <summary>log(1 + e^x) = max(x, 0) + log(1 + e^-|x|). The generator writes the same where it has the exponential already.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static TVector Softplus<TVector, TOps>(TVector x)
        where TOps : struct, IVectorOperations<TVector, double>
    {
        return TOps.Add(TOps.Max(TOps.Of(0), x), LogP1<TVector, TOps>(ExponentialDouble.ExpMinusAbs<TVector, TOps>(x)));
    }

    /// <summary>log(1 + x) for x from 0 to 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static TVector LogP1<TVector, TOps>(TVector x)
        where TOps : struct, IVectorOperations<TVector, double>
    {
        // 1 + x lies from 1 to 2: past sqrt(2) its half is taken.
        TVector f = TOps.SelectLess(TOps.Of(0.41421356), x, TOps.MultiplyAdd(x, TOps.Of(0.5), TOps.Of(-0.5)), x);
        TVector exponent = TOps.SelectLess(TOps.Of(0.41421356), x, TOps.Of(1), TOps.Of(0));
        return Combine<TVector, TOps>(f, exponent);
    }

    /// <summary>exponent * ln 2 + log(1 + f).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVector Combine<TVector, TOps>(TVector f, TVector exponent)
        where TOps : struct, IVectorOperations<TVector, double>
    {
        TVector s = TOps.Divide(f, TOps.Add(TOps.Of(2d), f));
        TVector z = TOps.Multiply(s, s);
        TVector p = TOps.MultiplyAdd(TOps.Of(1.479819860511658591e-01), z, TOps.Of(1.531383769920937332e-01));
        p = TOps.MultiplyAdd(p, z, TOps.Of(1.818357216161805012e-01));
        p = TOps.MultiplyAdd(p, z, TOps.Of(2.222219843214978396e-01));
        p = TOps.MultiplyAdd(p, z, TOps.Of(2.857142874366239149e-01));
        p = TOps.MultiplyAdd(p, z, TOps.Of(3.999999999940941908e-01));
        p = TOps.MultiplyAdd(p, z, TOps.Of(6.666666666666735130e-01));
        TVector half = TOps.Multiply(TOps.Multiply(TOps.Of(0.5), f), f);
        // ln 2 in two parts; the small one joins the small terms.
        TVector small = TOps.MultiplyAdd(s, TOps.MultiplyAdd(p, z, half), TOps.Multiply(exponent, TOps.Of(1.90821492927058770002e-10)));
        TVector y = TOps.Subtract(f, TOps.Subtract(half, small));
        return TOps.MultiplyAdd(exponent, TOps.Of(6.93147180369123816490e-01), y);
    }
}
#endif
