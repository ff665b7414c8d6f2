#if NET
namespace NetGen;

/// <summary>Orders rows at random and deals them out, with whole numbers and the library's own generator: the same everywhere.</summary>
internal static class Partition
{
    /// <summary>The sizes of the parts that are not for training.</summary>
    /// <exception cref="ArgumentException">There is no such split.</exception>
    public static (int Validation, int Test) Counts(int rows, double validation, double test)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(rows);
        int validationCount = Count(nameof(validation), rows, validation), testCount = Count(nameof(test), rows, test);
        if ((long)validationCount + testCount >= rows)
            throw new ArgumentException(FormattableString.Invariant($"validation and test take {(long)validationCount + testCount} of {rows} rows: none is left to train on."), nameof(validation));
        return (validationCount, testCount);
    }

    /// <summary>The numbers from 0 in random order.</summary>
    public static int[] Shuffled(int rows, ulong seed)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(rows);
        int[] order = [.. Enumerable.Range(0, rows)];
        RandomStreams.Shuffle(order, seed);
        return order;
    }

    /// <summary>The rows of the lowest class first; within a class the order stays.</summary>
    public static int[] ByClass(int[] order, ReadOnlySpan<int> labels)
    {
        int[] classes = labels.ToArray();
        return [.. order.OrderBy(row => classes[row])];
    }

    /// <summary>Takes rows of each class in proportion to its size, and returns them and what is left; the order stays.</summary>
    public static (int[] Taken, int[] Left) TakeOfEachClass(int[] order, ReadOnlySpan<int> labels, int count)
    {
        int[] classes = labels.ToArray();
        var sizes = order.GroupBy(row => classes[row]).OrderBy(group => group.Key).Select(group => (Class: group.Key, Size: group.Count()));

        // Whole rows first; those that are left over go to the classes with the largest remainders, lower classes first.
        var shares = sizes.Select(one => (one.Class, Whole: (int)((long)one.Size * count / order.Length), Remainder: (long)one.Size * count % order.Length)).ToArray();
        var open = shares.ToDictionary(share => share.Class, share => share.Whole);
        foreach (var (largest, _, _) in shares.OrderByDescending(share => share.Remainder).Take(count - open.Values.Sum())) open[largest]++;

        int[] taken = [.. order.Where(row => open[classes[row]]-- > 0)];
        var isTaken = taken.ToHashSet();
        return (taken, [.. order.Where(row => !isTaken.Contains(row))]);
    }

    private static int Count(string argument, int rows, double share)
    {
        if (!(share >= 0 && share <= 1)) throw new ArgumentOutOfRangeException(argument, share, FormattableString.Invariant($"{argument} must be a share from 0 to 1, but is {share}."));
        int count = (int)Math.Floor((rows * share) + 0.5);
        if (count == 0 && share > 0) throw new ArgumentException(FormattableString.Invariant($"{argument} of {share} is less than a row of {rows}: it must be 0 or larger."), argument);
        return count;
    }
}
#endif
