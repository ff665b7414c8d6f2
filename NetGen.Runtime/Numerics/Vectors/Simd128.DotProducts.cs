#if NET
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetGen.Numerics;

/// <content>Dot products of one vector in memory with rows of a matrix: lane r of the result is row r's, and 0 where there is no such row.</content>
public static partial class Simd128
{
    /// <summary>
    /// The dot products of a vector and up to four rows of a matrix, all padded with zeros to whole vectors.
    /// Every fourth vector has sums of its own, which are joined as lanes are and closed by the tree of <see cref="Sum(Vector128{float})"/>.
    /// </summary>
    /// <param name="rows">From 1 to 4; a constant, so that the JIT leaves out the other rows.</param>
    /// <param name="length">Elements of a row, without what pads it.</param>
    /// <param name="vector">As long as a row.</param>
    /// <param name="matrix">The first row.</param>
    /// <param name="stride">From one row to the next.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> DotProducts(int rows, nint length, ref float vector, ref float matrix, nint stride)
    {
        Vector128<float> a0 = Vector128<float>.Zero, a1 = Vector128<float>.Zero, a2 = Vector128<float>.Zero, a3 = Vector128<float>.Zero;
        Vector128<float> b0 = Vector128<float>.Zero, b1 = Vector128<float>.Zero, b2 = Vector128<float>.Zero, b3 = Vector128<float>.Zero;
        Vector128<float> c0 = Vector128<float>.Zero, c1 = Vector128<float>.Zero, c2 = Vector128<float>.Zero, c3 = Vector128<float>.Zero;
        Vector128<float> d0 = Vector128<float>.Zero, d1 = Vector128<float>.Zero, d2 = Vector128<float>.Zero, d3 = Vector128<float>.Zero;
        nint k = 0;
        for (; k < length - 12; k += 16)
        {
            AddRows(rows, Load(ref vector, k), ref Unsafe.Add(ref matrix, k), stride, ref a0, ref a1, ref a2, ref a3);
            AddRows(rows, Load(ref vector, k + 4), ref Unsafe.Add(ref matrix, k + 4), stride, ref b0, ref b1, ref b2, ref b3);
            AddRows(rows, Load(ref vector, k + 8), ref Unsafe.Add(ref matrix, k + 8), stride, ref c0, ref c1, ref c2, ref c3);
            AddRows(rows, Load(ref vector, k + 12), ref Unsafe.Add(ref matrix, k + 12), stride, ref d0, ref d1, ref d2, ref d3);
        }

        if ((length + 3) / 4 % 4 > 0) AddRows(rows, Load(ref vector, k), ref Unsafe.Add(ref matrix, k), stride, ref a0, ref a1, ref a2, ref a3);
        if ((length + 3) / 4 % 4 > 1) AddRows(rows, Load(ref vector, k + 4), ref Unsafe.Add(ref matrix, k + 4), stride, ref b0, ref b1, ref b2, ref b3);
        if ((length + 3) / 4 % 4 > 2) AddRows(rows, Load(ref vector, k + 8), ref Unsafe.Add(ref matrix, k + 8), stride, ref c0, ref c1, ref c2, ref c3);

        a0 = a0 + c0 + (b0 + d0);
        a1 = a1 + c1 + (b1 + d1);
        a2 = a2 + c2 + (b2 + d2);
        a3 = a3 + c3 + (b3 + d3);
        return Sums(a0, a1, a2, a3);
    }

    /// <summary>
    /// The dot products of a vector and up to two rows of a matrix, all padded with zeros to whole vectors.
    /// Every fourth vector has sums of its own, which are joined as lanes are and closed by the tree of <see cref="Sum(Vector128{double})"/>.
    /// </summary>
    /// <param name="rows">From 1 to 2; a constant, so that the JIT leaves out the other rows.</param>
    /// <param name="length">Elements of a row, without what pads it.</param>
    /// <param name="vector">As long as a row.</param>
    /// <param name="matrix">The first row.</param>
    /// <param name="stride">From one row to the next.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> DotProducts(int rows, nint length, ref double vector, ref double matrix, nint stride)
    {
        Vector128<double> a0 = Vector128<double>.Zero, a1 = Vector128<double>.Zero;
        Vector128<double> b0 = Vector128<double>.Zero, b1 = Vector128<double>.Zero;
        Vector128<double> c0 = Vector128<double>.Zero, c1 = Vector128<double>.Zero;
        Vector128<double> d0 = Vector128<double>.Zero, d1 = Vector128<double>.Zero;
        nint k = 0;
        for (; k < length - 6; k += 8)
        {
            AddRows(rows, Load(ref vector, k), ref Unsafe.Add(ref matrix, k), stride, ref a0, ref a1);
            AddRows(rows, Load(ref vector, k + 2), ref Unsafe.Add(ref matrix, k + 2), stride, ref b0, ref b1);
            AddRows(rows, Load(ref vector, k + 4), ref Unsafe.Add(ref matrix, k + 4), stride, ref c0, ref c1);
            AddRows(rows, Load(ref vector, k + 6), ref Unsafe.Add(ref matrix, k + 6), stride, ref d0, ref d1);
        }

        if ((length + 1) / 2 % 4 > 0) AddRows(rows, Load(ref vector, k), ref Unsafe.Add(ref matrix, k), stride, ref a0, ref a1);
        if ((length + 1) / 2 % 4 > 1) AddRows(rows, Load(ref vector, k + 2), ref Unsafe.Add(ref matrix, k + 2), stride, ref b0, ref b1);
        if ((length + 1) / 2 % 4 > 2) AddRows(rows, Load(ref vector, k + 4), ref Unsafe.Add(ref matrix, k + 4), stride, ref c0, ref c1);

        a0 = a0 + c0 + (b0 + d0);
        a1 = a1 + c1 + (b1 + d1);
        return Sums(a0, a1);
    }

    /// <summary>Adds a vector times one vector of each row to the row's sum.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void AddRows(
        int rows, Vector128<float> shared, ref float column, nint stride,
        ref Vector128<float> sum0, ref Vector128<float> sum1, ref Vector128<float> sum2, ref Vector128<float> sum3)
    {
        sum0 = MultiplyAdd(shared, Load(ref column, 0), sum0);
        if (rows > 1) sum1 = MultiplyAdd(shared, Load(ref column, stride), sum1);
        if (rows > 2) sum2 = MultiplyAdd(shared, Load(ref column, 2 * stride), sum2);
        if (rows > 3) sum3 = MultiplyAdd(shared, Load(ref column, 3 * stride), sum3);
    }

    /// <summary>Adds a vector times one vector of each row to the row's sum.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void AddRows(
        int rows, Vector128<double> shared, ref double column, nint stride,
        ref Vector128<double> sum0, ref Vector128<double> sum1)
    {
        sum0 = MultiplyAdd(shared, Load(ref column, 0), sum0);
        if (rows > 1) sum1 = MultiplyAdd(shared, Load(ref column, stride), sum1);
    }
}
#endif
