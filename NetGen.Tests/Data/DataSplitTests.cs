using Xunit;

namespace NetGen.Tests.Data;

/// <summary>Splits and folds: every row in one part, shares as asked, the same parts everywhere.</summary>
public sealed class DataSplitTests
{
    /// <summary>Classes of very different sizes, their rows in runs; negative numbers and large ones are classes too.</summary>
    private static readonly int[] Labels = [.. Runs((7, 501), (-3, 98), (int.MaxValue, 33), (0, 7), (2, 1))];

    [Theory]
    [InlineData(10, 0.2, 0.3, 2, 3)]
    [InlineData(1797, 0.1, 0.2, 180, 359)]
    [InlineData(5, 0.5, 0, 3, 0)]
    [InlineData(1, 0, 0, 0, 0)]
    [InlineData(640, 0.25, 0.5, 160, 320)]
    public void Every_row_is_in_one_part(int rows, double validation, double test, int validationRows, int testRows)
    {
        foreach (var split in new[] { DataSplit.Random(rows, validation, test, 7), DataSplit.Stratified([.. Labels.Concat(Labels).Concat(Labels).Take(rows)], validation, test, 7) })
        {
            Assert.Equal(validationRows, split.Validation.Length);
            Assert.Equal(testRows, split.Test.Length);
            Assert.Equal(Enumerable.Range(0, rows), All(split).Order());
        }
    }

    [Theory]
    [InlineData(0.2, 0.1)]
    [InlineData(0.5, 0.45)]
    [InlineData(0.01, 0.9)]
    [InlineData(0, 0.3)]
    public void Every_class_has_its_share(double validation, double test)
    {
        for (ulong seed = 0; seed < 20; seed++)
        {
            var split = DataSplit.Stratified(Labels, validation, test, seed);
            foreach (var label in Labels.GroupBy(label => label))
            {
                double expected = label.Count() * split.Validation.Length / (double)Labels.Length;
                Assert.InRange(CountOf(label.Key, split.Validation), expected - 1, expected + 1);
                expected = label.Count() * split.Test.Length / (double)Labels.Length;
                Assert.InRange(CountOf(label.Key, split.Test), expected - 2, expected + 2);
            }
        }
    }

    [Theory]
    [InlineData(2)]
    [InlineData(5)]
    [InlineData(640)]
    public void Each_row_validates_in_one_fold_and_trains_in_the_others(int folds)
    {
        foreach (var parts in new[] { DataSplit.Folds(Labels.Length, folds, 3), DataSplit.StratifiedFolds(Labels, folds, 3) })
        {
            Assert.Equal(folds, parts.Count);
            Assert.Equal(Enumerable.Range(0, Labels.Length), parts.SelectMany(part => part.Validation.ToArray()).Order());
            Assert.All(parts, part => Assert.Equal(Enumerable.Range(0, Labels.Length), All(part).Order()));
            Assert.All(parts, part => Assert.InRange(part.Validation.Length, Labels.Length / folds, (Labels.Length / folds) + 1));
            Assert.All(parts, part => Assert.True(part.Test.IsEmpty));
        }
    }

    [Fact]
    public void Every_class_is_in_every_fold_as_often()
    {
        var parts = DataSplit.StratifiedFolds(Labels, 5, 3);
        foreach (var label in Labels.GroupBy(label => label))
        {
            int[] counts = [.. parts.Select(part => CountOf(label.Key, part.Validation))];
            Assert.InRange(counts.Max() - counts.Min(), 0, 1);
        }
    }

    [Fact]
    public void Seeds_decide()
    {
        Assert.Equal(All(DataSplit.Random(100, 0.2, 0.2, 5)), All(DataSplit.Random(100, 0.2, 0.2, 5)));
        Assert.NotEqual(All(DataSplit.Random(100, 0.2, 0.2, 5)), All(DataSplit.Random(100, 0.2, 0.2, 6)));
        Assert.NotEqual(All(DataSplit.Stratified(Labels, 0.2, 0.2, 5)), All(DataSplit.Stratified(Labels, 0.2, 0.2, 6)));
        Assert.NotEqual(All(DataSplit.Folds(100, 4, 5)[0]), All(DataSplit.Folds(100, 4, 6)[0]));
    }

    /// <summary>The very rows, as a second implementation in another language gave them: whole numbers make them the same on every platform.</summary>
    [Fact]
    public void The_same_seed_gives_these_rows()
    {
        var split = DataSplit.Random(12, 0.25, 0.25, 1);
        Assert.Equal("4 7 8 | 1 2 3 | 11 9 0 6 10 5", Text(split));
        Assert.Equal("4 7 11 | 8 1 2 | 3 9 0 6 10 5", Text(DataSplit.Stratified([0, 0, 0, 0, 0, 0, 1, 1, 1, 2, 2, 2], 0.25, 0.25, 1)));
    }

    /// <summary>Where a row lands is uniform: chi-squared over 8 places with 8,000 draws stays below its 99.99 % quantile for 7 degrees of freedom.</summary>
    [Fact]
    public void Every_place_is_as_likely()
    {
        var counts = new int[8];
        for (ulong seed = 0; seed < 8000; seed++) counts[All(DataSplit.Random(8, 0, 0, seed)).IndexOf(3)]++;
        Assert.InRange(counts.Sum(count => Math.Pow(count - 1000, 2) / 1000), 0, 29.9);
    }

    [Fact]
    public void What_cannot_be_split_is_refused()
    {
        foreach (double share in new[] { -0.1, 1.1, double.NaN, double.PositiveInfinity })
        {
            Assert.Equal("validation", Assert.Throws<ArgumentOutOfRangeException>(() => DataSplit.Random(10, share, 0, 1)).ParamName);
            Assert.Equal("test", Assert.Throws<ArgumentOutOfRangeException>(() => DataSplit.Stratified(Labels, 0, share, 1)).ParamName);
        }

        Assert.Throws<ArgumentException>(() => DataSplit.Random(10, 0.04, 0, 1));
        Assert.Throws<ArgumentException>(() => DataSplit.Random(10, 0.5, 0.5, 1));
        Assert.Throws<ArgumentException>(() => DataSplit.Random(1, 1, 0, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => DataSplit.Random(0, 0, 0, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => DataSplit.Random(-1, 0, 0, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => DataSplit.Stratified([], 0, 0, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => DataSplit.Folds(10, 1, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => DataSplit.Folds(10, 11, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => DataSplit.StratifiedFolds([1, 2, 3], 4, 1));
    }

    private static List<int> All(DataSplit split) => [.. split.Validation, .. split.Test, .. split.Training];

    private static int CountOf(int label, ReadOnlySpan<int> rows) => rows.ToArray().Count(row => Labels[row] == label);

    private static IEnumerable<int> Runs(params (int Label, int Count)[] runs) => runs.SelectMany(run => Enumerable.Repeat(run.Label, run.Count));

    private static string Text(DataSplit split) =>
        $"{string.Join(" ", split.Validation.ToArray())} | {string.Join(" ", split.Test.ToArray())} | {string.Join(" ", split.Training.ToArray())}";
}
