#if NET
namespace NetGen.Numerics;

/// <summary>
/// What the formulas need of a vector: each formula is written once, over this interface, and the compiler makes one body a width.
/// The vector is a raw one and not a wrapper with operators, because nested wrappers use up the inliner's budget.
/// </summary>
/// <typeparam name="TVector">The vector.</typeparam>
/// <typeparam name="T">Its element.</typeparam>
internal interface IVectorOperations<TVector, T>
{
    /// <summary>The value in every lane.</summary>
    static abstract TVector Of(T value);

    /// <summary>The bit pattern in every lane; the second argument only says which type.</summary>
    static abstract TVector OfBits(long bits, T _);

    static abstract TVector Add(TVector a, TVector b);

    static abstract TVector Subtract(TVector a, TVector b);

    static abstract TVector Multiply(TVector a, TVector b);

    static abstract TVector Divide(TVector a, TVector b);

    /// <summary>a * b + c, rounded once.</summary>
    static abstract TVector MultiplyAdd(TVector a, TVector b, TVector c);

    /// <summary>c - a * b, rounded once.</summary>
    static abstract TVector NegatedMultiplyAdd(TVector a, TVector b, TVector c);

    /// <summary>a > b ? a : b, so that a NaN in <paramref name="b"/> passes through.</summary>
    static abstract TVector Max(TVector a, TVector b);

    /// <summary>a less than b ? a : b, so that a NaN in <paramref name="b"/> passes through.</summary>
    static abstract TVector Min(TVector a, TVector b);

    static abstract TVector And(TVector a, TVector b);

    static abstract TVector Or(TVector a, TVector b);

    /// <summary>Adds the bit patterns as integers.</summary>
    static abstract TVector AddBits(TVector a, TVector b);

    /// <summary>Shifts the bit patterns left.</summary>
    static abstract TVector ShiftLeft(TVector value, int count);

    /// <summary>Shifts the bit patterns right and fills with zeros.</summary>
    static abstract TVector ShiftRight(TVector value, int count);

    static abstract TVector SelectLess(TVector left, TVector right, TVector whenTrue, TVector whenFalse);

    static abstract TVector SelectLessOrEqual(TVector left, TVector right, TVector whenTrue, TVector whenFalse);
}
#endif
