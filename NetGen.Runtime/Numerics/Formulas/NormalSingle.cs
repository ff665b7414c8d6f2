#if NET
using System.Runtime.CompilerServices;

namespace NetGen.Numerics;

/// <summary>
/// The normal distribution in single precision. With a = |x|: Phi(-a) = e^(-a^2 / 2) R(a), where (1 + a) R(a) is smooth in
/// t = (a - 4) / (a + 4) (Shepherd and Laframboise 1981); its polynomial was interpolated at Chebyshev points in 50 digits,
/// relative error 2.3e-9.
/// </summary>
internal static class NormalSingle
{
    // Past this the exponential is 0 and the polynomial is not fitted.
    private const float Limit = 14f;
    private const float Center = 4f;

    // The last arguments with a normal (not subnormal) result.
    private const float LastCdf = 12.9499527f;
    private const float LastPdf = 13.1466807f;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static TVector NormalCdf<TVector, TOps>(TVector x)
        where TOps : struct, IVectorOperations<TVector, float>
    {
        TVector a = TOps.Min(TOps.Of(Limit), TOps.And(x, TOps.OfBits(int.MaxValue, 0f)));
        TVector t = TOps.Divide(TOps.Subtract(a, TOps.Of(Center)), TOps.Add(a, TOps.Of(Center)));
        TVector p = TOps.MultiplyAdd(TOps.Of(-7.34134056e-05f), t, TOps.Of(-6.448407e-05f));
        p = TOps.MultiplyAdd(p, t, TOps.Of(0.000691795832f));
        p = TOps.MultiplyAdd(p, t, TOps.Of(-0.000301115313f));
        p = TOps.MultiplyAdd(p, t, TOps.Of(-0.00500300006f));
        p = TOps.MultiplyAdd(p, t, TOps.Of(0.017939629f));
        p = TOps.MultiplyAdd(p, t, TOps.Of(-0.0321976257f));
        p = TOps.MultiplyAdd(p, t, TOps.Of(0.0286000262f));
        p = TOps.MultiplyAdd(p, t, TOps.Of(0.0139996236f));
        p = TOps.MultiplyAdd(p, t, TOps.Of(-0.096703468f));
        p = TOps.MultiplyAdd(p, t, TOps.Of(0.472053207f));
        TVector tail = TOps.Divide(TOps.Multiply(HalfSquarePower<TVector, TOps>(a), p), TOps.Add(a, TOps.Of(1f)));
        tail = TOps.SelectLess(TOps.Of(LastCdf), a, TOps.Of(0f), tail);
        return TOps.SelectLess(x, TOps.Of(0f), tail, TOps.Subtract(TOps.Of(1f), tail));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static TVector NormalPdf<TVector, TOps>(TVector x)
        where TOps : struct, IVectorOperations<TVector, float>
    {
        TVector a = TOps.Min(TOps.Of(Limit), TOps.And(x, TOps.OfBits(int.MaxValue, 0f)));
        TVector y = TOps.Multiply(HalfSquarePower<TVector, TOps>(a), TOps.Of(0.3989422804014327f));
        return TOps.SelectLess(TOps.Of(LastPdf), a, TOps.Of(0f), y);
    }

    /// <summary>e^(-a^2 / 2), with the rounding error of the square put back: a large exponent would multiply it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVector HalfSquarePower<TVector, TOps>(TVector a)
        where TOps : struct, IVectorOperations<TVector, float>
    {
        TVector square = TOps.Multiply(a, a);
        TVector error = TOps.MultiplyAdd(a, a, TOps.Subtract(TOps.Of(0f), square));
        TVector e = ExponentialSingle.Exp<TVector, TOps>(TOps.Multiply(TOps.Of(-0.5f), square));
        return TOps.MultiplyAdd(TOps.Multiply(e, TOps.Of(-0.5f)), error, e);
    }
}
#endif
