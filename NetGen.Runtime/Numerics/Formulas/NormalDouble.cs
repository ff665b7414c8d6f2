#if NET
using System.Runtime.CompilerServices;

namespace NetGen.Numerics;

/// <summary>
/// The normal distribution in double precision. With a = |x|: Phi(-a) = e^(-a^2 / 2) R(a), where (1 + a) R(a) is smooth in
/// t = (a - 5) / (a + 5) (Shepherd and Laframboise 1981); its polynomial was interpolated at Chebyshev points in 50 digits,
/// relative error 1.4e-17.
/// </summary>
internal static class NormalDouble
{
    // Past this the exponential is 0 and the polynomial is not fitted.
    private const double Limit = 39d;
    private const double Center = NormalCoefficients.Center;

    // The last arguments with a normal (not subnormal) result.
    private const double LastCdf = 37.519379347144497;
    private const double LastPdf = 37.615887069137674;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static TVector NormalCdf<TVector, TOps>(TVector x)
        where TOps : struct, IVectorOperations<TVector, double>
    {
        TVector a = TOps.Min(TOps.Of(Limit), TOps.And(x, TOps.OfBits(long.MaxValue, 0)));
        TVector t = TOps.Divide(TOps.Subtract(a, TOps.Of(Center)), TOps.Add(a, TOps.Of(Center)));
        TVector p = TOps.MultiplyAdd(TOps.Of(NormalCoefficients.C22), t, TOps.Of(NormalCoefficients.C21));
        p = TOps.MultiplyAdd(p, t, TOps.Of(NormalCoefficients.C20));
        p = TOps.MultiplyAdd(p, t, TOps.Of(NormalCoefficients.C19));
        p = TOps.MultiplyAdd(p, t, TOps.Of(NormalCoefficients.C18));
        p = TOps.MultiplyAdd(p, t, TOps.Of(NormalCoefficients.C17));
        p = TOps.MultiplyAdd(p, t, TOps.Of(NormalCoefficients.C16));
        p = TOps.MultiplyAdd(p, t, TOps.Of(NormalCoefficients.C15));
        p = TOps.MultiplyAdd(p, t, TOps.Of(NormalCoefficients.C14));
        p = TOps.MultiplyAdd(p, t, TOps.Of(NormalCoefficients.C13));
        p = TOps.MultiplyAdd(p, t, TOps.Of(NormalCoefficients.C12));
        p = TOps.MultiplyAdd(p, t, TOps.Of(NormalCoefficients.C11));
        p = TOps.MultiplyAdd(p, t, TOps.Of(NormalCoefficients.C10));
        p = TOps.MultiplyAdd(p, t, TOps.Of(NormalCoefficients.C9));
        p = TOps.MultiplyAdd(p, t, TOps.Of(NormalCoefficients.C8));
        p = TOps.MultiplyAdd(p, t, TOps.Of(NormalCoefficients.C7));
        p = TOps.MultiplyAdd(p, t, TOps.Of(NormalCoefficients.C6));
        p = TOps.MultiplyAdd(p, t, TOps.Of(NormalCoefficients.C5));
        p = TOps.MultiplyAdd(p, t, TOps.Of(NormalCoefficients.C4));
        p = TOps.MultiplyAdd(p, t, TOps.Of(NormalCoefficients.C3));
        p = TOps.MultiplyAdd(p, t, TOps.Of(NormalCoefficients.C2));
        p = TOps.MultiplyAdd(p, t, TOps.Of(NormalCoefficients.C1));
        p = TOps.MultiplyAdd(p, t, TOps.Of(NormalCoefficients.C0));
        TVector tail = TOps.Divide(TOps.Multiply(HalfSquarePower<TVector, TOps>(a), p), TOps.Add(a, TOps.Of(1)));
        tail = TOps.SelectLess(TOps.Of(LastCdf), a, TOps.Of(0), tail);
        return TOps.SelectLess(x, TOps.Of(0), tail, TOps.Subtract(TOps.Of(1), tail));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static TVector NormalPdf<TVector, TOps>(TVector x)
        where TOps : struct, IVectorOperations<TVector, double>
    {
        TVector a = TOps.Min(TOps.Of(Limit), TOps.And(x, TOps.OfBits(long.MaxValue, 0)));
        TVector y = TOps.Multiply(HalfSquarePower<TVector, TOps>(a), TOps.Of(0.3989422804014327));
        return TOps.SelectLess(TOps.Of(LastPdf), a, TOps.Of(0), y);
    }

    /// <summary>e^(-a^2 / 2), with the rounding error of the square put back: a large exponent would multiply it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVector HalfSquarePower<TVector, TOps>(TVector a)
        where TOps : struct, IVectorOperations<TVector, double>
    {
        TVector square = TOps.Multiply(a, a);
        TVector error = TOps.MultiplyAdd(a, a, TOps.Subtract(TOps.Of(0), square));
        TVector e = ExponentialDouble.Exp<TVector, TOps>(TOps.Multiply(TOps.Of(-0.5), square));
        return TOps.MultiplyAdd(TOps.Multiply(e, TOps.Of(-0.5)), error, e);
    }
}
#endif
