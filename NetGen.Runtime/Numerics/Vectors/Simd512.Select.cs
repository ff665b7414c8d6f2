#if NET
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetGen.Numerics;

/// <content>Choices by comparison, and lanes marked by a label.</content>
public static partial class Simd512
{
    /// <inheritdoc cref="Lane.SelectGreater(float, float, float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> SelectGreater(Vector512<float> left, Vector512<float> right, Vector512<float> whenTrue, Vector512<float> whenFalse) =>
        Vector512.ConditionalSelect(Vector512.GreaterThan(left, right), whenTrue, whenFalse);

    /// <inheritdoc cref="Lane.SelectGreaterOrEqual(float, float, float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> SelectGreaterOrEqual(Vector512<float> left, Vector512<float> right, Vector512<float> whenTrue, Vector512<float> whenFalse) =>
        Vector512.ConditionalSelect(Vector512.GreaterThanOrEqual(left, right), whenTrue, whenFalse);

    /// <inheritdoc cref="Lane.SelectLess(float, float, float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> SelectLess(Vector512<float> left, Vector512<float> right, Vector512<float> whenTrue, Vector512<float> whenFalse) =>
        Vector512.ConditionalSelect(Vector512.LessThan(left, right), whenTrue, whenFalse);

    /// <inheritdoc cref="Lane.SelectLessOrEqual(float, float, float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> SelectLessOrEqual(Vector512<float> left, Vector512<float> right, Vector512<float> whenTrue, Vector512<float> whenFalse) =>
        Vector512.ConditionalSelect(Vector512.LessThanOrEqual(left, right), whenTrue, whenFalse);

    /// <inheritdoc cref="Lane.SelectEqual(float, float, float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> SelectEqual(Vector512<float> left, Vector512<float> right, Vector512<float> whenTrue, Vector512<float> whenFalse) =>
        Vector512.ConditionalSelect(Vector512.Equals(left, right), whenTrue, whenFalse);

    /// <summary>Lanes from <paramref name="count"/> on become +0; none for counts past the last lane, all for counts below 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> KeepFirst(Vector512<float> value, int count) =>
        Vector512.ConditionalSelect(Vector512.LessThan(Vector512.Create(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15), Vector512.Create(count)).AsSingle(), value, Vector512<float>.Zero);

    /// <summary>Lane k is 1 where <paramref name="first"/> + k equals <paramref name="label"/>, else 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> OneHotSingle(int label, int first) =>
        Vector512.Equals(Vector512.Create(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15), Vector512.Create(label - first)).AsSingle() & Vector512.Create(1f);

    /// <inheritdoc cref="Lane.SelectGreater(double, double, double, double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> SelectGreater(Vector512<double> left, Vector512<double> right, Vector512<double> whenTrue, Vector512<double> whenFalse) =>
        Vector512.ConditionalSelect(Vector512.GreaterThan(left, right), whenTrue, whenFalse);

    /// <inheritdoc cref="Lane.SelectGreaterOrEqual(double, double, double, double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> SelectGreaterOrEqual(Vector512<double> left, Vector512<double> right, Vector512<double> whenTrue, Vector512<double> whenFalse) =>
        Vector512.ConditionalSelect(Vector512.GreaterThanOrEqual(left, right), whenTrue, whenFalse);

    /// <inheritdoc cref="Lane.SelectLess(double, double, double, double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> SelectLess(Vector512<double> left, Vector512<double> right, Vector512<double> whenTrue, Vector512<double> whenFalse) =>
        Vector512.ConditionalSelect(Vector512.LessThan(left, right), whenTrue, whenFalse);

    /// <inheritdoc cref="Lane.SelectLessOrEqual(double, double, double, double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> SelectLessOrEqual(Vector512<double> left, Vector512<double> right, Vector512<double> whenTrue, Vector512<double> whenFalse) =>
        Vector512.ConditionalSelect(Vector512.LessThanOrEqual(left, right), whenTrue, whenFalse);

    /// <inheritdoc cref="Lane.SelectEqual(double, double, double, double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> SelectEqual(Vector512<double> left, Vector512<double> right, Vector512<double> whenTrue, Vector512<double> whenFalse) =>
        Vector512.ConditionalSelect(Vector512.Equals(left, right), whenTrue, whenFalse);

    /// <summary>Lanes from <paramref name="count"/> on become +0; none for counts past the last lane, all for counts below 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> KeepFirst(Vector512<double> value, int count) =>
        Vector512.ConditionalSelect(Vector512.LessThan(Vector512.Create(0L, 1, 2, 3, 4, 5, 6, 7), Vector512.Create((long)count)).AsDouble(), value, Vector512<double>.Zero);

    /// <summary>Lane k is 1 where <paramref name="first"/> + k equals <paramref name="label"/>, else 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> OneHotDouble(int label, int first) =>
        Vector512.Equals(Vector512.Create(0L, 1, 2, 3, 4, 5, 6, 7), Vector512.Create((long)label - first)).AsDouble() & Vector512.Create(1d);
}
#endif
