namespace NetGen.Numerics;

/// <summary>Matrices moved between layouts.</summary>
public static partial class MatrixCopy
{
    /// <summary>packed[r * rowStride + c * columnStride] = canonical[r * columns + c]; what lies between is left as it is.</summary>
    public static void Pack(ReadOnlySpan<float> canonical, Span<float> packed, int rows, int columns, int rowStride, int columnStride)
    {
        for (int row = 0; row < rows; row++)
        {
            ReadOnlySpan<float> source = canonical.Slice(row * columns, columns);
            if (columnStride == 1)
            {
                source.CopyTo(packed.Slice(row * rowStride, columns));
                continue;
            }

            for (int column = 0; column < columns; column++)
                packed[row * rowStride + column * columnStride] = source[column];
        }
    }

    /// <summary>canonical[r * columns + c] = packed[r * rowStride + c * columnStride]: the reverse of <see cref="Pack(ReadOnlySpan{float}, Span{float}, int, int, int, int)"/>.</summary>
    public static void Unpack(ReadOnlySpan<float> packed, Span<float> canonical, int rows, int columns, int rowStride, int columnStride)
    {
        for (int row = 0; row < rows; row++)
        {
            Span<float> destination = canonical.Slice(row * columns, columns);
            if (columnStride == 1)
            {
                packed.Slice(row * rowStride, columns).CopyTo(destination);
                continue;
            }

            for (int column = 0; column < columns; column++)
                destination[column] = packed[row * rowStride + column * columnStride];
        }
    }

    /// <summary>packed[r * rowStride + c * columnStride] = canonical[r * columns + c]; what lies between is left as it is.</summary>
    public static void Pack(ReadOnlySpan<double> canonical, Span<double> packed, int rows, int columns, int rowStride, int columnStride)
    {
        for (int row = 0; row < rows; row++)
        {
            ReadOnlySpan<double> source = canonical.Slice(row * columns, columns);
            if (columnStride == 1)
            {
                source.CopyTo(packed.Slice(row * rowStride, columns));
                continue;
            }

            for (int column = 0; column < columns; column++)
                packed[row * rowStride + column * columnStride] = source[column];
        }
    }

    /// <summary>canonical[r * columns + c] = packed[r * rowStride + c * columnStride]: the reverse of <see cref="Pack(ReadOnlySpan{double}, Span{double}, int, int, int, int)"/>.</summary>
    public static void Unpack(ReadOnlySpan<double> packed, Span<double> canonical, int rows, int columns, int rowStride, int columnStride)
    {
        for (int row = 0; row < rows; row++)
        {
            Span<double> destination = canonical.Slice(row * columns, columns);
            if (columnStride == 1)
            {
                packed.Slice(row * rowStride, columns).CopyTo(destination);
                continue;
            }

            for (int column = 0; column < columns; column++)
                destination[column] = packed[row * rowStride + column * columnStride];
        }
    }
}
