#if NET
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetGen.Numerics;

/// <content>Dot products of one vector in memory with rows of a matrix: lane r of the result is row r's, and 0 where there is no such row.</content>
public static partial class Simd512
{
    /// <summary>
    /// The dot products of a vector and up to sixteen rows of a matrix, all padded with zeros to whole vectors.
    /// Closed by the tree of <see cref="Sum(Vector512{float})"/>.
    /// </summary>
    /// <param name="rows">From 1 to 16; a constant, so that the JIT leaves out the other rows.</param>
    /// <param name="length">Elements of a row, without what pads it.</param>
    /// <param name="vector">As long as a row.</param>
    /// <param name="matrix">The first row.</param>
    /// <param name="stride">From one row to the next.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> DotProducts(int rows, nint length, ref float vector, ref float matrix, nint stride)
    {
        Vector512<float> a0 = Vector512<float>.Zero, a1 = Vector512<float>.Zero, a2 = Vector512<float>.Zero, a3 = Vector512<float>.Zero,
            a4 = Vector512<float>.Zero, a5 = Vector512<float>.Zero, a6 = Vector512<float>.Zero, a7 = Vector512<float>.Zero,
            a8 = Vector512<float>.Zero, a9 = Vector512<float>.Zero, a10 = Vector512<float>.Zero, a11 = Vector512<float>.Zero,
            a12 = Vector512<float>.Zero, a13 = Vector512<float>.Zero, a14 = Vector512<float>.Zero, a15 = Vector512<float>.Zero;
        nint k = 0;
        for (; k < length; k += 16)
        {
            AddRows(rows, Load(ref vector, k), ref Unsafe.Add(ref matrix, k), stride, ref a0, ref a1, ref a2, ref a3, ref a4, ref a5, ref a6, ref a7, ref a8, ref a9, ref a10, ref a11, ref a12, ref a13, ref a14, ref a15);
        }

        return rows <= 4 ? Sums(a0, a1, a2, a3) : Sums(a0, a1, a2, a3, a4, a5, a6, a7, a8, a9, a10, a11, a12, a13, a14, a15);
    }

    /// <summary>
    /// The dot products of a vector and up to eight rows of a matrix, all padded with zeros to whole vectors.
    /// Closed by the tree of <see cref="Sum(Vector512{double})"/>.
    /// </summary>
    /// <param name="rows">From 1 to 8; a constant, so that the JIT leaves out the other rows.</param>
    /// <param name="length">Elements of a row, without what pads it.</param>
    /// <param name="vector">As long as a row.</param>
    /// <param name="matrix">The first row.</param>
    /// <param name="stride">From one row to the next.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> DotProducts(int rows, nint length, ref double vector, ref double matrix, nint stride)
    {
        Vector512<double> a0 = Vector512<double>.Zero, a1 = Vector512<double>.Zero, a2 = Vector512<double>.Zero, a3 = Vector512<double>.Zero,
            a4 = Vector512<double>.Zero, a5 = Vector512<double>.Zero, a6 = Vector512<double>.Zero, a7 = Vector512<double>.Zero;
        nint k = 0;
        for (; k < length; k += 8)
        {
            AddRows(rows, Load(ref vector, k), ref Unsafe.Add(ref matrix, k), stride, ref a0, ref a1, ref a2, ref a3, ref a4, ref a5, ref a6, ref a7);
        }

        return rows <= 4 ? Sums(a0, a1, a2, a3) : Sums(a0, a1, a2, a3, a4, a5, a6, a7);
    }

    /// <summary>Adds a vector times one vector of each row to the row's sum.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void AddRows(
        int rows, Vector512<float> shared, ref float column, nint stride,
        ref Vector512<float> sum0, ref Vector512<float> sum1, ref Vector512<float> sum2, ref Vector512<float> sum3,
        ref Vector512<float> sum4, ref Vector512<float> sum5, ref Vector512<float> sum6, ref Vector512<float> sum7,
        ref Vector512<float> sum8, ref Vector512<float> sum9, ref Vector512<float> sum10, ref Vector512<float> sum11,
        ref Vector512<float> sum12, ref Vector512<float> sum13, ref Vector512<float> sum14, ref Vector512<float> sum15)
    {
        sum0 = MultiplyAdd(shared, Load(ref column, 0), sum0);
        if (rows > 1) sum1 = MultiplyAdd(shared, Load(ref column, stride), sum1);
        if (rows > 2) sum2 = MultiplyAdd(shared, Load(ref column, 2 * stride), sum2);
        if (rows > 3) sum3 = MultiplyAdd(shared, Load(ref column, 3 * stride), sum3);
        if (rows > 4) sum4 = MultiplyAdd(shared, Load(ref column, 4 * stride), sum4);
        if (rows > 5) sum5 = MultiplyAdd(shared, Load(ref column, 5 * stride), sum5);
        if (rows > 6) sum6 = MultiplyAdd(shared, Load(ref column, 6 * stride), sum6);
        if (rows > 7) sum7 = MultiplyAdd(shared, Load(ref column, 7 * stride), sum7);
        if (rows > 8) sum8 = MultiplyAdd(shared, Load(ref column, 8 * stride), sum8);
        if (rows > 9) sum9 = MultiplyAdd(shared, Load(ref column, 9 * stride), sum9);
        if (rows > 10) sum10 = MultiplyAdd(shared, Load(ref column, 10 * stride), sum10);
        if (rows > 11) sum11 = MultiplyAdd(shared, Load(ref column, 11 * stride), sum11);
        if (rows > 12) sum12 = MultiplyAdd(shared, Load(ref column, 12 * stride), sum12);
        if (rows > 13) sum13 = MultiplyAdd(shared, Load(ref column, 13 * stride), sum13);
        if (rows > 14) sum14 = MultiplyAdd(shared, Load(ref column, 14 * stride), sum14);
        if (rows > 15) sum15 = MultiplyAdd(shared, Load(ref column, 15 * stride), sum15);
    }

    /// <summary>Adds a vector times one vector of each row to the row's sum.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void AddRows(
        int rows, Vector512<double> shared, ref double column, nint stride,
        ref Vector512<double> sum0, ref Vector512<double> sum1, ref Vector512<double> sum2, ref Vector512<double> sum3,
        ref Vector512<double> sum4, ref Vector512<double> sum5, ref Vector512<double> sum6, ref Vector512<double> sum7)
    {
        sum0 = MultiplyAdd(shared, Load(ref column, 0), sum0);
        if (rows > 1) sum1 = MultiplyAdd(shared, Load(ref column, stride), sum1);
        if (rows > 2) sum2 = MultiplyAdd(shared, Load(ref column, 2 * stride), sum2);
        if (rows > 3) sum3 = MultiplyAdd(shared, Load(ref column, 3 * stride), sum3);
        if (rows > 4) sum4 = MultiplyAdd(shared, Load(ref column, 4 * stride), sum4);
        if (rows > 5) sum5 = MultiplyAdd(shared, Load(ref column, 5 * stride), sum5);
        if (rows > 6) sum6 = MultiplyAdd(shared, Load(ref column, 6 * stride), sum6);
        if (rows > 7) sum7 = MultiplyAdd(shared, Load(ref column, 7 * stride), sum7);
    }
}
#endif
