#if NET
namespace NetGen;

/// <summary>Rows of data that lie one after the other.</summary>
public static class DataRows
{
    /// <summary>Copies some rows, in the order asked for.</summary>
    /// <typeparam name="T">What a row is made of: features, targets or labels.</typeparam>
    /// <param name="data">Row after row.</param>
    /// <param name="size">The values a row, 1 at least; 1 for labels.</param>
    /// <param name="rows">Which ones, from 0; each may come any number of times.</param>
    /// <exception cref="ArgumentException">The data is no whole number of rows.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    public static T[] Take<T>(ReadOnlySpan<T> data, int size, ReadOnlySpan<int> rows)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(size);
        int count = Guard.Rows(nameof(data), size, data.Length);
        T[] taken = new T[checked(rows.Length * size)];
        for (int k = 0; k < rows.Length; k++)
        {
            if ((uint)rows[k] >= (uint)count)
                throw new ArgumentOutOfRangeException(nameof(rows), rows[k], FormattableString.Invariant($"rows[{k}] must be a row from 0 to {count - 1}, but is {rows[k]}."));
            data.Slice(rows[k] * size, size).CopyTo(taken.AsSpan(k * size));
        }

        return taken;
    }

    /// <summary>Copies some rows, in the order asked for.</summary>
    /// <typeparam name="T">What a row is made of: features, targets or labels.</typeparam>
    /// <param name="data">Row after row.</param>
    /// <param name="size">The values a row, 1 at least; 1 for labels.</param>
    /// <param name="rows">Which ones, from 0; each may come any number of times.</param>
    /// <exception cref="ArgumentException">The data is no whole number of rows.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    public static T[] Take<T>(T[] data, int size, ReadOnlySpan<int> rows)
    {
        ArgumentNullException.ThrowIfNull(data);
        return Take((ReadOnlySpan<T>)data, size, rows);
    }
}
#endif
