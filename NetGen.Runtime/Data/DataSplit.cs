#if NET
namespace NetGen;

/// <summary>
/// Which rows are for training, which to watch it by and which to judge it by at the end: row numbers in random order, each row in one part.
/// The same seed gives the same parts on every platform.
/// </summary>
public sealed class DataSplit
{
    private readonly int[] _training;
    private readonly int[] _validation;
    private readonly int[] _test;

    private DataSplit(int[] training, int[] validation, int[] test) => (_training, _validation, _test) = (training, validation, test);

    /// <summary>The rows to train on; one at least.</summary>
    public ReadOnlySpan<int> Training => _training;

    /// <summary>The rows to watch training by.</summary>
    public ReadOnlySpan<int> Validation => _validation;

    /// <summary>The rows to judge the result by; none in <see cref="Folds"/>.</summary>
    public ReadOnlySpan<int> Test => _test;

    /// <summary>Splits rows at random.</summary>
    /// <param name="rows">How many there are.</param>
    /// <param name="validation">The share for validation, 0 or more; the number of rows is rounded to the nearest, halves up.</param>
    /// <param name="test">The share for testing, 0 or more; rounded likewise.</param>
    /// <param name="seed">Any number.</param>
    /// <exception cref="ArgumentException">A share is no number from 0 to 1, or so small that its part would be empty, or nothing is left to train on.</exception>
    public static DataSplit Random(int rows, double validation, double test, ulong seed)
    {
        var (validationCount, testCount) = Partition.Counts(rows, validation, test);
        int[] order = Partition.Shuffled(rows, seed);
        return new DataSplit(
            order[(validationCount + testCount)..], order[..validationCount], order[validationCount..(validationCount + testCount)]);
    }

    /// <summary>
    /// Splits rows at random so that every class has its share of each part: in validation, to within one row; in the others, to within two.
    /// </summary>
    /// <param name="labels">Each row's class, any number.</param>
    /// <param name="validation">The share for validation, 0 or more; the number of rows is rounded to the nearest, halves up.</param>
    /// <param name="test">The share for testing, 0 or more; rounded likewise.</param>
    /// <param name="seed">Any number.</param>
    /// <exception cref="ArgumentException">A share is no number from 0 to 1, or so small that its part would be empty, or nothing is left to train on.</exception>
    public static DataSplit Stratified(ReadOnlySpan<int> labels, double validation, double test, ulong seed)
    {
        var (validationCount, testCount) = Partition.Counts(labels.Length, validation, test);
        int[] order = Partition.Shuffled(labels.Length, seed);
        var (validationRows, rest) = Partition.TakeOfEachClass(order, labels, validationCount);
        var (testRows, training) = Partition.TakeOfEachClass(rest, labels, testCount);
        return new DataSplit(training, validationRows, testRows);
    }

    /// <summary>Splits rows at random into parts of equal size, to within one row: each is in turn the one to validate by, the others the ones to train on.</summary>
    /// <param name="rows">How many there are.</param>
    /// <param name="folds">How many parts: 2 to <paramref name="rows"/>.</param>
    /// <param name="seed">Any number.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are too few or too many parts.</exception>
    public static IReadOnlyList<DataSplit> Folds(int rows, int folds, ulong seed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(folds, 2);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(folds, rows);
        return Deal(Partition.Shuffled(rows, seed), folds);
    }

    /// <summary>As <see cref="Folds"/>, so that every class has as many rows in each part, to within one.</summary>
    /// <param name="labels">Each row's class, any number.</param>
    /// <param name="folds">How many parts: 2 to the number of rows.</param>
    /// <param name="seed">Any number.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are too few or too many parts.</exception>
    public static IReadOnlyList<DataSplit> StratifiedFolds(ReadOnlySpan<int> labels, int folds, ulong seed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(folds, 2);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(folds, labels.Length);
        return Deal(Partition.ByClass(Partition.Shuffled(labels.Length, seed), labels), folds);
    }

    /// <summary>Row after row goes to the next part, so that neighbours of one class spread over all.</summary>
    private static DataSplit[] Deal(int[] order, int folds)
    {
        int[][] parts = [.. Enumerable.Range(0, folds).Select(fold => order.Where((_, position) => position % folds == fold).ToArray())];
        return [.. parts.Select((part, fold) => new DataSplit([.. parts.Where((_, other) => other != fold).SelectMany(rows => rows)], part, []))];
    }
}
#endif
