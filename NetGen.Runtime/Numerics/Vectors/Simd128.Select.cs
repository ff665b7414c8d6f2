#if NET
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetGen.Numerics;

/// <content>Choices by comparison, and lanes marked by a label.</content>
public static partial class Simd128
{
    /// <inheritdoc cref="Lane.SelectGreater(float, float, float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> SelectGreater(Vector128<float> left, Vector128<float> right, Vector128<float> whenTrue, Vector128<float> whenFalse) =>
        Vector128.ConditionalSelect(Vector128.GreaterThan(left, right), whenTrue, whenFalse);

    /// <inheritdoc cref="Lane.SelectGreaterOrEqual(float, float, float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> SelectGreaterOrEqual(Vector128<float> left, Vector128<float> right, Vector128<float> whenTrue, Vector128<float> whenFalse) =>
        Vector128.ConditionalSelect(Vector128.GreaterThanOrEqual(left, right), whenTrue, whenFalse);

    /// <inheritdoc cref="Lane.SelectLess(float, float, float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> SelectLess(Vector128<float> left, Vector128<float> right, Vector128<float> whenTrue, Vector128<float> whenFalse) =>
        Vector128.ConditionalSelect(Vector128.LessThan(left, right), whenTrue, whenFalse);

    /// <inheritdoc cref="Lane.SelectLessOrEqual(float, float, float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> SelectLessOrEqual(Vector128<float> left, Vector128<float> right, Vector128<float> whenTrue, Vector128<float> whenFalse) =>
        Vector128.ConditionalSelect(Vector128.LessThanOrEqual(left, right), whenTrue, whenFalse);

    /// <inheritdoc cref="Lane.SelectEqual(float, float, float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> SelectEqual(Vector128<float> left, Vector128<float> right, Vector128<float> whenTrue, Vector128<float> whenFalse) =>
        Vector128.ConditionalSelect(Vector128.Equals(left, right), whenTrue, whenFalse);

    /// <summary>Lanes from <paramref name="count"/> on become +0; none for counts past the last lane, all for counts below 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> KeepFirst(Vector128<float> value, int count) =>
        Vector128.LessThan(Vector128.Create(0, 1, 2, 3), Vector128.Create(count)).AsSingle() & value;

    /// <summary>Lane k is 1 where <paramref name="first"/> + k equals <paramref name="label"/>, else 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> OneHotSingle(int label, int first) =>
        Vector128.Equals(Vector128.Create(0, 1, 2, 3), Vector128.Create(label - first)).AsSingle() & Vector128.Create(1f);

    /// <inheritdoc cref="Lane.SelectGreater(double, double, double, double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> SelectGreater(Vector128<double> left, Vector128<double> right, Vector128<double> whenTrue, Vector128<double> whenFalse) =>
        Vector128.ConditionalSelect(Vector128.GreaterThan(left, right), whenTrue, whenFalse);

    /// <inheritdoc cref="Lane.SelectGreaterOrEqual(double, double, double, double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> SelectGreaterOrEqual(Vector128<double> left, Vector128<double> right, Vector128<double> whenTrue, Vector128<double> whenFalse) =>
        Vector128.ConditionalSelect(Vector128.GreaterThanOrEqual(left, right), whenTrue, whenFalse);

    /// <inheritdoc cref="Lane.SelectLess(double, double, double, double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> SelectLess(Vector128<double> left, Vector128<double> right, Vector128<double> whenTrue, Vector128<double> whenFalse) =>
        Vector128.ConditionalSelect(Vector128.LessThan(left, right), whenTrue, whenFalse);

    /// <inheritdoc cref="Lane.SelectLessOrEqual(double, double, double, double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> SelectLessOrEqual(Vector128<double> left, Vector128<double> right, Vector128<double> whenTrue, Vector128<double> whenFalse) =>
        Vector128.ConditionalSelect(Vector128.LessThanOrEqual(left, right), whenTrue, whenFalse);

    /// <inheritdoc cref="Lane.SelectEqual(double, double, double, double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> SelectEqual(Vector128<double> left, Vector128<double> right, Vector128<double> whenTrue, Vector128<double> whenFalse) =>
        Vector128.ConditionalSelect(Vector128.Equals(left, right), whenTrue, whenFalse);

    /// <summary>Lanes from <paramref name="count"/> on become +0; none for counts past the last lane, all for counts below 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> KeepFirst(Vector128<double> value, int count) =>
        Vector128.LessThan(Vector128.Create(0L, 1), Vector128.Create((long)count)).AsDouble() & value;

    /// <summary>Lane k is 1 where <paramref name="first"/> + k equals <paramref name="label"/>, else 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> OneHotDouble(int label, int first) =>
        Vector128.Equals(Vector128.Create(0L, 1), Vector128.Create((long)label - first)).AsDouble() & Vector128.Create(1d);
}
#endif
