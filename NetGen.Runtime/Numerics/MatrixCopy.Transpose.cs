#if NET
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace NetGen.Numerics;

/// <content>Transposition: square blocks in registers where the hardware has 256-bit vectors, the edges element by element.</content>
public static partial class MatrixCopy
{
    /// <summary>destination[c * destinationStride + r] = source[r * sourceStride + c], for every r below rows and c below columns; touches nothing else. The two must not overlap.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Transpose(ref float source, nint sourceStride, ref float destination, nint destinationStride, int rows, int columns)
    {
        int blockRows = Avx.IsSupported ? rows & -8 : 0;
        int blockColumns = Avx.IsSupported ? columns & -8 : 0;
        // Tiles of a cache line each way: rows a power of two apart share few places in the cache, and would be read twice.
        for (int column = 0; column < blockColumns; column += 16)
        {
            int columnsEnd = Math.Min(column + 16, blockColumns);
            for (int row = 0; row < blockRows; row += 16)
            {
                int rowsEnd = Math.Min(row + 16, blockRows);
                for (int c = column; c < columnsEnd; c += 8)
                {
                    for (int r = row; r < rowsEnd; r += 8)
                        TransposeBlock(ref Unsafe.Add(ref source, r * sourceStride + c), sourceStride, ref Unsafe.Add(ref destination, c * destinationStride + r), destinationStride);
                }
            }
        }

        int narrowRows = TransposeNarrow(ref source, sourceStride, ref destination, destinationStride, rows, blockColumns, columns);
        TransposeElements(ref source, sourceStride, ref destination, destinationStride, narrowRows, rows, blockColumns, columns);
        TransposeShort(ref source, sourceStride, ref destination, destinationStride, blockRows, rows, blockColumns);
    }

    /// <summary>Rows beyond the last block of eight, up to four rows of four columns at a time, where columns come in blocks of eight.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void TransposeShort(
        ref float source, nint sourceStride, ref float destination, nint destinationStride, int firstRow, int rowsEnd, int columns)
    {
        for (int row = firstRow; row < rowsEnd; row += 4)
        {
            int count = Math.Min(4, rowsEnd - row);
            for (int column = 0; column < columns; column += 4)
            {
                ref float from = ref Unsafe.Add(ref source, row * sourceStride + column);
                Vector128<float> r0 = Simd128.Load(ref from, 0);
                Vector128<float> r1 = count > 1 ? Simd128.Load(ref from, sourceStride) : r0;
                Vector128<float> r2 = count > 2 ? Simd128.Load(ref from, 2 * sourceStride) : r0;
                Vector128<float> r3 = count > 3 ? Simd128.Load(ref from, 3 * sourceStride) : r0;
                Vector128<float> low01 = Sse.UnpackLow(r0, r1);
                Vector128<float> low23 = Sse.UnpackLow(r2, r3);
                Vector128<float> high01 = Sse.UnpackHigh(r0, r1);
                Vector128<float> high23 = Sse.UnpackHigh(r2, r3);
                nint to = column * destinationStride + row;
                StoreFirst(ref destination, to, Sse.MoveLowToHigh(low01, low23), count);
                StoreFirst(ref destination, to + destinationStride, Sse.MoveHighToLow(low23, low01), count);
                StoreFirst(ref destination, to + 2 * destinationStride, Sse.MoveLowToHigh(high01, high23), count);
                StoreFirst(ref destination, to + 3 * destinationStride, Sse.MoveHighToLow(high23, high01), count);
            }
        }
    }

    /// <summary>The first elements of a vector, 1 to 4.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void StoreFirst(ref float destination, nint at, Vector128<float> value, int count)
    {
        if (count == 4)
        {
            Simd128.Store(ref destination, at, value);
            return;
        }

        if (count > 1)
            Unsafe.WriteUnaligned(ref Unsafe.As<float, byte>(ref Unsafe.Add(ref destination, at)), value.AsDouble().ToScalar());
        if (count != 2)
            Unsafe.Add(ref destination, at + count - 1) = count == 1 ? value.ToScalar() : value.GetElement(2);
    }

    /// <summary>
    /// Columns beyond the last block of eight, four rows of up to four columns at a time: reads what stands beside them in the source, but
    /// nothing behind its last element. Returns the rows done.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int TransposeNarrow(
        ref float source, nint sourceStride, ref float destination, nint destinationStride, int rows, int firstColumn, int columnsEnd)
    {
        if (!Sse.IsSupported || firstColumn == columnsEnd)
            return 0;
        nint end = (rows - 1) * sourceStride + columnsEnd;
        int row = 0;
        for (; row <= rows - 4; row += 4)
        {
            for (int column = firstColumn; column < columnsEnd; column += 4)
            {
                nint first = row * sourceStride + column;
                if (first + 3 * sourceStride + 4 > end && column + 4 > columnsEnd)
                    return row;
                Vector128<float> r0 = Simd128.Load(ref source, first);
                Vector128<float> r1 = Simd128.Load(ref source, first + sourceStride);
                Vector128<float> r2 = Simd128.Load(ref source, first + 2 * sourceStride);
                Vector128<float> r3 = Simd128.Load(ref source, first + 3 * sourceStride);
                Vector128<float> low01 = Sse.UnpackLow(r0, r1);
                Vector128<float> low23 = Sse.UnpackLow(r2, r3);
                nint to = column * destinationStride + row;
                Simd128.Store(ref destination, to, Sse.MoveLowToHigh(low01, low23));
                if (column + 1 == columnsEnd)
                    break;
                Simd128.Store(ref destination, to + destinationStride, Sse.MoveHighToLow(low23, low01));
                if (column + 2 == columnsEnd)
                    break;
                Vector128<float> high01 = Sse.UnpackHigh(r0, r1);
                Vector128<float> high23 = Sse.UnpackHigh(r2, r3);
                Simd128.Store(ref destination, to + 2 * destinationStride, Sse.MoveLowToHigh(high01, high23));
                if (column + 3 == columnsEnd)
                    break;
                Simd128.Store(ref destination, to + 3 * destinationStride, Sse.MoveHighToLow(high23, high01));
            }
        }

        return row;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void TransposeElements(
        ref float source, nint sourceStride, ref float destination, nint destinationStride, int firstRow, int rowsEnd, int firstColumn, int columnsEnd)
    {
        for (int column = firstColumn; column < columnsEnd; column++)
        {
            for (int row = firstRow; row < rowsEnd; row++)
                Unsafe.Add(ref destination, column * destinationStride + row) = Unsafe.Add(ref source, row * sourceStride + column);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void TransposeBlock(ref float source, nint sourceStride, ref float destination, nint destinationStride)
    {
        Quad(ref source, sourceStride, out Vector256<float> a0, out Vector256<float> a1, out Vector256<float> a2, out Vector256<float> a3);
        ref float below = ref Unsafe.Add(ref source, 4 * sourceStride);
        Quad(ref below, sourceStride, out Vector256<float> b0, out Vector256<float> b1, out Vector256<float> b2, out Vector256<float> b3);

        Simd256.Store(ref destination, 0, Avx.Permute2x128(a0, b0, 0x20));
        Simd256.Store(ref destination, destinationStride, Avx.Permute2x128(a1, b1, 0x20));
        Simd256.Store(ref destination, 2 * destinationStride, Avx.Permute2x128(a2, b2, 0x20));
        Simd256.Store(ref destination, 3 * destinationStride, Avx.Permute2x128(a3, b3, 0x20));
        Simd256.Store(ref destination, 4 * destinationStride, Avx.Permute2x128(a0, b0, 0x31));
        Simd256.Store(ref destination, 5 * destinationStride, Avx.Permute2x128(a1, b1, 0x31));
        Simd256.Store(ref destination, 6 * destinationStride, Avx.Permute2x128(a2, b2, 0x31));
        Simd256.Store(ref destination, 7 * destinationStride, Avx.Permute2x128(a3, b3, 0x31));
    }

    /// <summary>Four rows of eight, each 4 x 4 half transposed within its 128 bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Quad(ref float source, nint stride, out Vector256<float> c0, out Vector256<float> c1, out Vector256<float> c2, out Vector256<float> c3)
    {
        Vector256<float> r0 = Simd256.Load(ref source, 0);
        Vector256<float> r1 = Simd256.Load(ref source, stride);
        Vector256<float> r2 = Simd256.Load(ref source, 2 * stride);
        Vector256<float> r3 = Simd256.Load(ref source, 3 * stride);
        Vector256<double> low01 = Avx.UnpackLow(r0, r1).AsDouble();
        Vector256<double> high01 = Avx.UnpackHigh(r0, r1).AsDouble();
        Vector256<double> low23 = Avx.UnpackLow(r2, r3).AsDouble();
        Vector256<double> high23 = Avx.UnpackHigh(r2, r3).AsDouble();
        c0 = Avx.UnpackLow(low01, low23).AsSingle();
        c1 = Avx.UnpackHigh(low01, low23).AsSingle();
        c2 = Avx.UnpackLow(high01, high23).AsSingle();
        c3 = Avx.UnpackHigh(high01, high23).AsSingle();
    }

    /// <summary>destination[c * destinationStride + r] = source[r * sourceStride + c], for every r below rows and c below columns; touches nothing else. The two must not overlap.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Transpose(ref double source, nint sourceStride, ref double destination, nint destinationStride, int rows, int columns)
    {
        int blockRows = Avx.IsSupported ? rows & -4 : 0;
        int blockColumns = Avx.IsSupported ? columns & -4 : 0;
        // Tiles of a cache line each way: rows a power of two apart share few places in the cache, and would be read twice.
        for (int column = 0; column < blockColumns; column += 8)
        {
            int columnsEnd = Math.Min(column + 8, blockColumns);
            for (int row = 0; row < blockRows; row += 8)
            {
                int rowsEnd = Math.Min(row + 8, blockRows);
                for (int c = column; c < columnsEnd; c += 4)
                {
                    for (int r = row; r < rowsEnd; r += 4)
                        TransposeBlock(ref Unsafe.Add(ref source, r * sourceStride + c), sourceStride, ref Unsafe.Add(ref destination, c * destinationStride + r), destinationStride);
                }
            }
        }

        TransposeElements(ref source, sourceStride, ref destination, destinationStride, 0, blockRows, blockColumns, columns);
        TransposeElements(ref source, sourceStride, ref destination, destinationStride, blockRows, rows, 0, columns);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void TransposeElements(
        ref double source, nint sourceStride, ref double destination, nint destinationStride, int firstRow, int rowsEnd, int firstColumn, int columnsEnd)
    {
        for (int column = firstColumn; column < columnsEnd; column++)
        {
            for (int row = firstRow; row < rowsEnd; row++)
                Unsafe.Add(ref destination, column * destinationStride + row) = Unsafe.Add(ref source, row * sourceStride + column);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void TransposeBlock(ref double source, nint sourceStride, ref double destination, nint destinationStride)
    {
        Vector256<double> r0 = Simd256.Load(ref source, 0);
        Vector256<double> r1 = Simd256.Load(ref source, sourceStride);
        Vector256<double> r2 = Simd256.Load(ref source, 2 * sourceStride);
        Vector256<double> r3 = Simd256.Load(ref source, 3 * sourceStride);
        Vector256<double> low01 = Avx.UnpackLow(r0, r1);
        Vector256<double> high01 = Avx.UnpackHigh(r0, r1);
        Vector256<double> low23 = Avx.UnpackLow(r2, r3);
        Vector256<double> high23 = Avx.UnpackHigh(r2, r3);
        Simd256.Store(ref destination, 0, Avx.Permute2x128(low01, low23, 0x20));
        Simd256.Store(ref destination, destinationStride, Avx.Permute2x128(high01, high23, 0x20));
        Simd256.Store(ref destination, 2 * destinationStride, Avx.Permute2x128(low01, low23, 0x31));
        Simd256.Store(ref destination, 3 * destinationStride, Avx.Permute2x128(high01, high23, 0x31));
    }
}
#endif
