#if NET
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetGen.Numerics;

/// <content>Choices by comparison, and lanes marked by a label.</content>
public static partial class Simd256
{
    /// <inheritdoc cref="Lane.SelectGreater(float, float, float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> SelectGreater(Vector256<float> left, Vector256<float> right, Vector256<float> whenTrue, Vector256<float> whenFalse) =>
        Vector256.ConditionalSelect(Vector256.GreaterThan(left, right), whenTrue, whenFalse);

    /// <inheritdoc cref="Lane.SelectGreaterOrEqual(float, float, float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> SelectGreaterOrEqual(Vector256<float> left, Vector256<float> right, Vector256<float> whenTrue, Vector256<float> whenFalse) =>
        Vector256.ConditionalSelect(Vector256.GreaterThanOrEqual(left, right), whenTrue, whenFalse);

    /// <inheritdoc cref="Lane.SelectLess(float, float, float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> SelectLess(Vector256<float> left, Vector256<float> right, Vector256<float> whenTrue, Vector256<float> whenFalse) =>
        Vector256.ConditionalSelect(Vector256.LessThan(left, right), whenTrue, whenFalse);

    /// <inheritdoc cref="Lane.SelectLessOrEqual(float, float, float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> SelectLessOrEqual(Vector256<float> left, Vector256<float> right, Vector256<float> whenTrue, Vector256<float> whenFalse) =>
        Vector256.ConditionalSelect(Vector256.LessThanOrEqual(left, right), whenTrue, whenFalse);

    /// <inheritdoc cref="Lane.SelectEqual(float, float, float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> SelectEqual(Vector256<float> left, Vector256<float> right, Vector256<float> whenTrue, Vector256<float> whenFalse) =>
        Vector256.ConditionalSelect(Vector256.Equals(left, right), whenTrue, whenFalse);

    /// <summary>Lanes from <paramref name="count"/> on become +0; none for counts past the last lane, all for counts below 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> KeepFirst(Vector256<float> value, int count) =>
        Vector256.LessThan(Vector256.Create(0, 1, 2, 3, 4, 5, 6, 7), Vector256.Create(count)).AsSingle() & value;

    /// <summary>Lane k is 1 where <paramref name="first"/> + k equals <paramref name="label"/>, else 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> OneHotSingle(int label, int first) =>
        Vector256.Equals(Vector256.Create(0, 1, 2, 3, 4, 5, 6, 7), Vector256.Create(label - first)).AsSingle() & Vector256.Create(1f);

    /// <inheritdoc cref="Lane.SelectGreater(double, double, double, double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> SelectGreater(Vector256<double> left, Vector256<double> right, Vector256<double> whenTrue, Vector256<double> whenFalse) =>
        Vector256.ConditionalSelect(Vector256.GreaterThan(left, right), whenTrue, whenFalse);

    /// <inheritdoc cref="Lane.SelectGreaterOrEqual(double, double, double, double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> SelectGreaterOrEqual(Vector256<double> left, Vector256<double> right, Vector256<double> whenTrue, Vector256<double> whenFalse) =>
        Vector256.ConditionalSelect(Vector256.GreaterThanOrEqual(left, right), whenTrue, whenFalse);

    /// <inheritdoc cref="Lane.SelectLess(double, double, double, double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> SelectLess(Vector256<double> left, Vector256<double> right, Vector256<double> whenTrue, Vector256<double> whenFalse) =>
        Vector256.ConditionalSelect(Vector256.LessThan(left, right), whenTrue, whenFalse);

    /// <inheritdoc cref="Lane.SelectLessOrEqual(double, double, double, double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> SelectLessOrEqual(Vector256<double> left, Vector256<double> right, Vector256<double> whenTrue, Vector256<double> whenFalse) =>
        Vector256.ConditionalSelect(Vector256.LessThanOrEqual(left, right), whenTrue, whenFalse);

    /// <inheritdoc cref="Lane.SelectEqual(double, double, double, double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> SelectEqual(Vector256<double> left, Vector256<double> right, Vector256<double> whenTrue, Vector256<double> whenFalse) =>
        Vector256.ConditionalSelect(Vector256.Equals(left, right), whenTrue, whenFalse);

    /// <summary>Lanes from <paramref name="count"/> on become +0; none for counts past the last lane, all for counts below 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> KeepFirst(Vector256<double> value, int count) =>
        Vector256.LessThan(Vector256.Create(0L, 1, 2, 3), Vector256.Create((long)count)).AsDouble() & value;

    /// <summary>Lane k is 1 where <paramref name="first"/> + k equals <paramref name="label"/>, else 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> OneHotDouble(int label, int first) =>
        Vector256.Equals(Vector256.Create(0L, 1, 2, 3), Vector256.Create((long)label - first)).AsDouble() & Vector256.Create(1d);
}
#endif
