#if NET
using System.Runtime.CompilerServices;

namespace NetGen.Numerics;

/// <summary>
/// The logarithm and what is built from it, in single precision. x = 2^e (1 + f) with 1 + f from sqrt(1/2) to sqrt(2);
/// log(1 + f) by the polynomial of Cephes logf (S. Moshier).
/// </summary>
internal static class LogarithmSingle
{
    // 2^23 keeps an or-ed positive integer as its low bits.
    private const float IntegerCarrier = 8388608f;
    private const int MantissaBits = 23;
    private const int Bias = 127;
    private const long MantissaMask = 0x007FFFFF;

    // Bits of 1 less bits of sqrt(1/2): moves the exponent's step from 1 to sqrt(1/2).
    private const long ExponentShift = 0x004AFB0D;
    private const float SqrtOfHalf = 0.70710677f;
    private const float SmallestNormal = 1.17549435e-38f;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static TVector Log<TVector, TOps>(TVector x)
        where TOps : struct, IVectorOperations<TVector, float>
    {
        TVector shifted = TOps.AddBits(x, TOps.OfBits(ExponentShift, 0f));
        TVector mantissa = TOps.AddBits(TOps.And(shifted, TOps.OfBits(MantissaMask, 0f)), TOps.Of(SqrtOfHalf));
        TVector exponent = TOps.Or(TOps.ShiftRight(shifted, MantissaBits), TOps.Of(IntegerCarrier));
        exponent = TOps.Subtract(exponent, TOps.Of(IntegerCarrier + Bias));
        TVector y = Combine<TVector, TOps>(TOps.Subtract(mantissa, TOps.Of(1f)), exponent);
        // Infinity and NaN are their own logarithms.
        y = TOps.SelectLess(x, TOps.Of(float.PositiveInfinity), y, x);
        TVector special = TOps.SelectLess(x, TOps.Of(0f), TOps.Of(float.NaN), TOps.Of(float.NegativeInfinity));
        return TOps.SelectLess(x, TOps.Of(SmallestNormal), special, y);
    }

    /// <summary>log(1 + e^x) = max(x, 0) + log(1 + e^-|x|). The generator writes the same where it has the exponential already.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static TVector Softplus<TVector, TOps>(TVector x)
        where TOps : struct, IVectorOperations<TVector, float>
    {
        return TOps.Add(TOps.Max(TOps.Of(0f), x), LogP1<TVector, TOps>(ExponentialSingle.ExpMinusAbs<TVector, TOps>(x)));
    }

    /// <summary>log(1 + x) for x from 0 to 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static TVector LogP1<TVector, TOps>(TVector x)
        where TOps : struct, IVectorOperations<TVector, float>
    {
        // 1 + x lies from 1 to 2: past sqrt(2) its half is taken.
        TVector f = TOps.SelectLess(TOps.Of(0.41421356f), x, TOps.MultiplyAdd(x, TOps.Of(0.5f), TOps.Of(-0.5f)), x);
        TVector exponent = TOps.SelectLess(TOps.Of(0.41421356f), x, TOps.Of(1f), TOps.Of(0f));
        return Combine<TVector, TOps>(f, exponent);
    }

    /// <summary>exponent * ln 2 + log(1 + f).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVector Combine<TVector, TOps>(TVector f, TVector exponent)
        where TOps : struct, IVectorOperations<TVector, float>
    {
        TVector p = TOps.MultiplyAdd(TOps.Of(7.0376836292E-2f), f, TOps.Of(-1.1514610310E-1f));
        p = TOps.MultiplyAdd(p, f, TOps.Of(1.1676998740E-1f));
        p = TOps.MultiplyAdd(p, f, TOps.Of(-1.2420140846E-1f));
        p = TOps.MultiplyAdd(p, f, TOps.Of(1.4249322787E-1f));
        p = TOps.MultiplyAdd(p, f, TOps.Of(-1.6668057665E-1f));
        p = TOps.MultiplyAdd(p, f, TOps.Of(2.0000714765E-1f));
        p = TOps.MultiplyAdd(p, f, TOps.Of(-2.4999993993E-1f));
        p = TOps.MultiplyAdd(p, f, TOps.Of(3.3333331174E-1f));
        p = TOps.MultiplyAdd(p, f, TOps.Of(-0.5f));
        // ln 2 in two parts; the small one joins the small terms.
        TVector y = TOps.MultiplyAdd(TOps.Multiply(p, f), f, TOps.Multiply(exponent, TOps.Of(-2.12194440e-4f)));
        return TOps.MultiplyAdd(exponent, TOps.Of(0.693359375f), TOps.Add(f, y));
    }
}
#endif
