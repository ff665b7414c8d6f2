#if NET
using System.Runtime.CompilerServices;

namespace NetGen.Numerics;

/// <summary>
/// Scalar forms of everything in <see cref="Simd512"/>, <see cref="Simd256"/> and <see cref="Simd128"/>, with the same bits as one of their lanes.
/// They run on the first lane of a 128-bit vector, so that each formula exists once.
/// </summary>
public static partial class Lane
{
    /// <summary>a * b + c, rounded once, with or without hardware for it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float MultiplyAdd(float a, float b, float c) => MathF.FusedMultiplyAdd(a, b, c);

    /// <summary>a * b - c, rounded once.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float MultiplySubtract(float a, float b, float c) => MathF.FusedMultiplyAdd(a, b, -c);

    /// <summary>c - a * b, rounded once.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float NegatedMultiplyAdd(float a, float b, float c) => MathF.FusedMultiplyAdd(-a, b, c);

    /// <summary>a > b ? a : b: the second argument where they are equal or either is NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Max(float a, float b) => a > b ? a : b;

    /// <summary>a &lt; b ? a : b: the second argument where they are equal or either is NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Min(float a, float b) => a < b ? a : b;

    /// <summary><paramref name="whenTrue"/> where <paramref name="left"/> exceeds <paramref name="right"/>, else (so also where either is NaN) <paramref name="whenFalse"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float SelectGreater(float left, float right, float whenTrue, float whenFalse) => left > right ? whenTrue : whenFalse;

    /// <summary><paramref name="whenTrue"/> where <paramref name="left"/> is at least <paramref name="right"/>, else (so also where either is NaN) <paramref name="whenFalse"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float SelectGreaterOrEqual(float left, float right, float whenTrue, float whenFalse) => left >= right ? whenTrue : whenFalse;

    /// <summary><paramref name="whenTrue"/> where <paramref name="left"/> is less than <paramref name="right"/>, else (so also where either is NaN) <paramref name="whenFalse"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float SelectLess(float left, float right, float whenTrue, float whenFalse) => left < right ? whenTrue : whenFalse;

    /// <summary><paramref name="whenTrue"/> where <paramref name="left"/> is at most <paramref name="right"/>, else (so also where either is NaN) <paramref name="whenFalse"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float SelectLessOrEqual(float left, float right, float whenTrue, float whenFalse) => left <= right ? whenTrue : whenFalse;

    /// <summary><paramref name="whenTrue"/> where <paramref name="left"/> equals <paramref name="right"/>, else (so also where either is NaN) <paramref name="whenFalse"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float SelectEqual(float left, float right, float whenTrue, float whenFalse) => left == right ? whenTrue : whenFalse;

    /// <summary>1 where <paramref name="first"/> equals <paramref name="label"/>, else 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float OneHotSingle(int label, int first) => label == first ? 1f : 0f;

    /// <summary>The element <c>source[offset]</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Load(ref float source, nint offset) => Unsafe.Add(ref source, offset);

    /// <summary>Writes the element <c>destination[offset]</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(ref float destination, nint offset, float value) => Unsafe.Add(ref destination, offset) = value;

    /// <summary>a * b + c, rounded once, with or without hardware for it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double MultiplyAdd(double a, double b, double c) => Math.FusedMultiplyAdd(a, b, c);

    /// <summary>a * b - c, rounded once.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double MultiplySubtract(double a, double b, double c) => Math.FusedMultiplyAdd(a, b, -c);

    /// <summary>c - a * b, rounded once.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double NegatedMultiplyAdd(double a, double b, double c) => Math.FusedMultiplyAdd(-a, b, c);

    /// <summary>a > b ? a : b: the second argument where they are equal or either is NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Max(double a, double b) => a > b ? a : b;

    /// <summary>a &lt; b ? a : b: the second argument where they are equal or either is NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Min(double a, double b) => a < b ? a : b;

    /// <summary><paramref name="whenTrue"/> where <paramref name="left"/> exceeds <paramref name="right"/>, else (so also where either is NaN) <paramref name="whenFalse"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double SelectGreater(double left, double right, double whenTrue, double whenFalse) => left > right ? whenTrue : whenFalse;

    /// <summary><paramref name="whenTrue"/> where <paramref name="left"/> is at least <paramref name="right"/>, else (so also where either is NaN) <paramref name="whenFalse"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double SelectGreaterOrEqual(double left, double right, double whenTrue, double whenFalse) => left >= right ? whenTrue : whenFalse;

    /// <summary><paramref name="whenTrue"/> where <paramref name="left"/> is less than <paramref name="right"/>, else (so also where either is NaN) <paramref name="whenFalse"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double SelectLess(double left, double right, double whenTrue, double whenFalse) => left < right ? whenTrue : whenFalse;

    /// <summary><paramref name="whenTrue"/> where <paramref name="left"/> is at most <paramref name="right"/>, else (so also where either is NaN) <paramref name="whenFalse"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double SelectLessOrEqual(double left, double right, double whenTrue, double whenFalse) => left <= right ? whenTrue : whenFalse;

    /// <summary><paramref name="whenTrue"/> where <paramref name="left"/> equals <paramref name="right"/>, else (so also where either is NaN) <paramref name="whenFalse"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double SelectEqual(double left, double right, double whenTrue, double whenFalse) => left == right ? whenTrue : whenFalse;

    /// <summary>1 where <paramref name="first"/> equals <paramref name="label"/>, else 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double OneHotDouble(int label, int first) => label == first ? 1d : 0d;

    /// <summary>The element <c>source[offset]</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Load(ref double source, nint offset) => Unsafe.Add(ref source, offset);

    /// <summary>Writes the element <c>destination[offset]</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(ref double destination, nint offset, double value) => Unsafe.Add(ref destination, offset) = value;
}
#endif
