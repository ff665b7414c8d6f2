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

    /// <summary>Lane k is 1 where <c>labels[offset + k]</c> equals <paramref name="value"/>, else 0: classes over a batch that lies along the lanes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> OneHotOverSingle(ref int labels, nint offset, int value) =>
        Vector512.Equals(Load(ref Unsafe.As<int, float>(ref labels), offset).AsInt32(), Vector512.Create(value)).AsSingle() & Vector512.Create(1f);

    /// <summary>As <see cref="OneHotOverSingle(ref int, nint, int)"/> for the first <paramref name="count"/> labels; reads no others, and gives +0 in the lanes after them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> OneHotOverSingle(ref int labels, nint offset, int value, int count) =>
        KeepFirst(Vector512.Equals(LoadPartial(ref Unsafe.As<int, float>(ref labels), offset, count).AsInt32(), Vector512.Create(value)).AsSingle() & Vector512.Create(1f), count);

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
        Vector512.LessThan(Vector512.Create(0L, 1, 2, 3, 4, 5, 6, 7), Vector512.Create((long)count)).AsDouble() & value;

    /// <summary>Lane k is 1 where <paramref name="first"/> + k equals <paramref name="label"/>, else 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> OneHotDouble(int label, int first) =>
        Vector512.Equals(Vector512.Create(0L, 1, 2, 3, 4, 5, 6, 7), Vector512.Create((long)label - first)).AsDouble() & Vector512.Create(1d);

    /// <summary>Lane k is 1 where <c>labels[offset + k]</c> equals <paramref name="value"/>, else 0: classes over a batch that lies along the lanes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> OneHotOverDouble(ref int labels, nint offset, int value)
    {
        Vector256<int> equal = Vector256.Equals(Simd256.Load(ref Unsafe.As<int, float>(ref labels), offset).AsInt32(), Vector256.Create(value));
        (Vector256<long> lower, Vector256<long> upper) = Vector256.Widen(equal);
        return Vector512.Create(lower, upper).AsDouble() & Vector512.Create(1d);
    }

    /// <summary>As <see cref="OneHotOverDouble(ref int, nint, int)"/> for the first <paramref name="count"/> labels; reads no others, and gives +0 in the lanes after them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> OneHotOverDouble(ref int labels, nint offset, int value, int count)
    {
        if (count >= 8)
            return OneHotOverDouble(ref labels, offset, value);
        Vector256<int> equal = Vector256.Equals(Simd256.LoadPartial(ref Unsafe.As<int, float>(ref labels), offset, count).AsInt32(), Vector256.Create(value));
        (Vector256<long> lower, Vector256<long> upper) = Vector256.Widen(equal);
        return KeepFirst(Vector512.Create(lower, upper).AsDouble() & Vector512.Create(1d), count);
    }
}
#endif
