#if NET
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NetGen.Numerics;

/// <content>Rows of a batch to and from the layout in which the rows of a feature are neighbours.</content>
public static partial class MatrixCopy
{
    /// <summary>
    /// destination[c * stride + n] = source[n * columns + c] for every n below rows, and 0 for n from there up to a multiple of lanes, a power of 2; touches nothing else.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void ToLanes(ref float source, int columns, ref float destination, int stride, int rows, int lanes)
    {
        if (columns == 1)
            CopyElements(ref source, ref destination, rows);
        else
            Transpose(ref source, columns, ref destination, stride, rows, columns);
        ClearRest(ref destination, columns, stride, rows, lanes);
    }

    /// <summary>destination[n * columns + c] = source[c * stride + n] for every n below rows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void FromLanes(ref float source, int stride, ref float destination, int columns, int rows)
    {
        if (columns == 1)
            CopyElements(ref source, ref destination, rows);
        else
            Transpose(ref source, stride, ref destination, columns, columns, rows);
    }

    /// <inheritdoc cref="ToLanes(ref float, int, ref float, int, int, int)"/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void ToLanes(ref double source, int columns, ref double destination, int stride, int rows, int lanes)
    {
        if (columns == 1)
            CopyElements(ref source, ref destination, rows);
        else
            Transpose(ref source, columns, ref destination, stride, rows, columns);
        ClearRest(ref destination, columns, stride, rows, lanes);
    }

    /// <inheritdoc cref="FromLanes(ref float, int, ref float, int, int)"/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void FromLanes(ref double source, int stride, ref double destination, int columns, int rows)
    {
        if (columns == 1)
            CopyElements(ref source, ref destination, rows);
        else
            Transpose(ref source, stride, ref destination, columns, columns, rows);
    }

    /// <summary>One feature lies alike in both layouts.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void CopyElements<T>(ref T source, ref T destination, int count)
        where T : struct
    {
        MemoryMarshal.CreateReadOnlySpan(ref source, count).CopyTo(MemoryMarshal.CreateSpan(ref destination, count));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void ClearRest<T>(ref T destination, int columns, int stride, int rows, int lanes)
        where T : struct
    {
        int end = (rows + lanes - 1) & -lanes;
        for (int column = 0; column < columns; column++)
        {
            for (int row = rows; row < end; row++)
                Unsafe.Add(ref destination, (column * stride) + row) = default;
        }
    }
}
#endif
