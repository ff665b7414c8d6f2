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
    private const double Center = 5d;

    // The last arguments with a normal (not subnormal) result.
    private const double LastCdf = 37.519379347144497;
    private const double LastPdf = 37.615887069137674;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static TVector NormalCdf<TVector, TOps>(TVector x)
        where TOps : struct, IVectorOperations<TVector, double>
    {
        TVector a = TOps.Min(TOps.Of(Limit), TOps.And(x, TOps.OfBits(long.MaxValue, 0)));
        TVector t = TOps.Divide(TOps.Subtract(a, TOps.Of(Center)), TOps.Add(a, TOps.Of(Center)));
        TVector p = TOps.MultiplyAdd(TOps.Of(7.719462671584014e-10), t, TOps.Of(4.037645813495844e-09));
        p = TOps.MultiplyAdd(p, t, TOps.Of(3.528157289739585e-10));
        p = TOps.MultiplyAdd(p, t, TOps.Of(-3.208575497095596e-08));
        p = TOps.MultiplyAdd(p, t, TOps.Of(-2.195811538892318e-08));
        p = TOps.MultiplyAdd(p, t, TOps.Of(1.9896232929933335e-07));
        p = TOps.MultiplyAdd(p, t, TOps.Of(1.2471420099248941e-07));
        p = TOps.MultiplyAdd(p, t, TOps.Of(-1.3100089700228854e-06));
        p = TOps.MultiplyAdd(p, t, TOps.Of(-6.89568345120625e-08));
        p = TOps.MultiplyAdd(p, t, TOps.Of(9.061205795397122e-06));
        p = TOps.MultiplyAdd(p, t, TOps.Of(-9.89646889628134e-06));
        p = TOps.MultiplyAdd(p, t, TOps.Of(-5.360803814501582e-05));
        p = TOps.MultiplyAdd(p, t, TOps.Of(0.00018233420251531396));
        p = TOps.MultiplyAdd(p, t, TOps.Of(7.791691200143757e-06));
        p = TOps.MultiplyAdd(p, t, TOps.Of(-0.0016760723488506491));
        p = TOps.MultiplyAdd(p, t, TOps.Of(0.006522000656244846));
        p = TOps.MultiplyAdd(p, t, TOps.Of(-0.015170415402485999));
        p = TOps.MultiplyAdd(p, t, TOps.Of(0.024536963244459763));
        p = TOps.MultiplyAdd(p, t, TOps.Of(-0.026401042966294957));
        p = TOps.MultiplyAdd(p, t, TOps.Of(0.01000235238520508));
        p = TOps.MultiplyAdd(p, t, TOps.Of(0.03103036842596323));
        p = TOps.MultiplyAdd(p, t, TOps.Of(-0.0915522818340088));
        p = TOps.MultiplyAdd(p, t, TOps.Of(0.46151582985003775));
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
