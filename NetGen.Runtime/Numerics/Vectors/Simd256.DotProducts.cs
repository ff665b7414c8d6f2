#if NET
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetGen.Numerics;

/// <content>Dot products of one vector in memory with rows of a matrix: lane r of the result is row r's, and 0 where there is no such row.</content>
public static partial class Simd256
{
    /// <summary>
    /// The dot products of a vector and up to eight rows of a matrix, all padded with zeros to whole vectors.
    /// Even and odd vectors have sums of their own, which are joined as lanes are and closed by the tree of <see cref="Sum(Vector256{float})"/>.
    /// </summary>
    /// <param name="rows">From 1 to 8; a constant, so that the JIT leaves out the other rows.</param>
    /// <param name="length">Elements of a row, without what pads it.</param>
    /// <param name="vector">As long as a row.</param>
    /// <param name="matrix">The first row.</param>
    /// <param name="stride">From one row to the next.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> DotProducts(int rows, nint length, ref float vector, ref float matrix, nint stride)
    {
        Vector256<float> a0 = Vector256<float>.Zero, a1 = Vector256<float>.Zero, a2 = Vector256<float>.Zero, a3 = Vector256<float>.Zero,
            a4 = Vector256<float>.Zero, a5 = Vector256<float>.Zero, a6 = Vector256<float>.Zero, a7 = Vector256<float>.Zero;
        Vector256<float> b0 = Vector256<float>.Zero, b1 = Vector256<float>.Zero, b2 = Vector256<float>.Zero, b3 = Vector256<float>.Zero,
            b4 = Vector256<float>.Zero, b5 = Vector256<float>.Zero, b6 = Vector256<float>.Zero, b7 = Vector256<float>.Zero;
        nint k = 0;
        for (; k < length - 8; k += 16)
        {
            AddRows(rows, Load(ref vector, k), ref Unsafe.Add(ref matrix, k), stride, ref a0, ref a1, ref a2, ref a3, ref a4, ref a5, ref a6, ref a7);
            AddRows(rows, Load(ref vector, k + 8), ref Unsafe.Add(ref matrix, k + 8), stride, ref b0, ref b1, ref b2, ref b3, ref b4, ref b5, ref b6, ref b7);
        }

        if ((length + 7) / 8 % 2 > 0) AddRows(rows, Load(ref vector, k), ref Unsafe.Add(ref matrix, k), stride, ref a0, ref a1, ref a2, ref a3, ref a4, ref a5, ref a6, ref a7);

        a0 += b0;
        a1 += b1;
        a2 += b2;
        a3 += b3;
        a4 += b4;
        a5 += b5;
        a6 += b6;
        a7 += b7;
        return rows <= 4 ? Sums(a0, a1, a2, a3) : Sums(a0, a1, a2, a3, a4, a5, a6, a7);
    }

    /// <summary>
    /// The dot products of a vector and up to four rows of a matrix, all padded with zeros to whole vectors.
    /// Even and odd vectors have sums of their own, which are joined as lanes are and closed by the tree of <see cref="Sum(Vector256{double})"/>.
    /// </summary>
    /// <param name="rows">From 1 to 4; a constant, so that the JIT leaves out the other rows.</param>
    /// <param name="length">Elements of a row, without what pads it.</param>
    /// <param name="vector">As long as a row.</param>
    /// <param name="matrix">The first row.</param>
    /// <param name="stride">From one row to the next.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> DotProducts(int rows, nint length, ref double vector, ref double matrix, nint stride)
    {
        Vector256<double> a0 = Vector256<double>.Zero, a1 = Vector256<double>.Zero, a2 = Vector256<double>.Zero, a3 = Vector256<double>.Zero;
        Vector256<double> b0 = Vector256<double>.Zero, b1 = Vector256<double>.Zero, b2 = Vector256<double>.Zero, b3 = Vector256<double>.Zero;
        nint k = 0;
        for (; k < length - 4; k += 8)
        {
            AddRows(rows, Load(ref vector, k), ref Unsafe.Add(ref matrix, k), stride, ref a0, ref a1, ref a2, ref a3);
            AddRows(rows, Load(ref vector, k + 4), ref Unsafe.Add(ref matrix, k + 4), stride, ref b0, ref b1, ref b2, ref b3);
        }

        if ((length + 3) / 4 % 2 > 0) AddRows(rows, Load(ref vector, k), ref Unsafe.Add(ref matrix, k), stride, ref a0, ref a1, ref a2, ref a3);

        a0 += b0;
        a1 += b1;
        a2 += b2;
        a3 += b3;
        return Sums(a0, a1, a2, a3);
    }

    /// <summary>Adds a vector times one vector of each row to the row's sum.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void AddRows(
        int rows, Vector256<float> shared, ref float column, nint stride,
        ref Vector256<float> sum0, ref Vector256<float> sum1, ref Vector256<float> sum2, ref Vector256<float> sum3,
        ref Vector256<float> sum4, ref Vector256<float> sum5, ref Vector256<float> sum6, ref Vector256<float> sum7)
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

    /// <summary>Adds a vector times one vector of each row to the row's sum.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void AddRows(
        int rows, Vector256<double> shared, ref double column, nint stride,
        ref Vector256<double> sum0, ref Vector256<double> sum1, ref Vector256<double> sum2, ref Vector256<double> sum3)
    {
        sum0 = MultiplyAdd(shared, Load(ref column, 0), sum0);
        if (rows > 1) sum1 = MultiplyAdd(shared, Load(ref column, stride), sum1);
        if (rows > 2) sum2 = MultiplyAdd(shared, Load(ref column, 2 * stride), sum2);
        if (rows > 3) sum3 = MultiplyAdd(shared, Load(ref column, 3 * stride), sum3);
    }
}
#endif
