using Xunit;

namespace NetGen.Tests.Data;

/// <summary>Rows chosen, and labels as vectors.</summary>
public sealed class RowTests
{
    [Fact]
    public void Rows_are_taken_in_the_order_asked_for()
    {
        Assert.Equal([5f, 6, 1, 2, 5, 6], DataRows.Take([1f, 2, 3, 4, 5, 6], 2, [2, 0, 2]));
        Assert.Equal([7, 9], DataRows.Take<int>([9, 8, 7], 1, [2, 0]));
        Assert.Empty(DataRows.Take([1d, 2], 2, []));
    }

    [Fact]
    public void Rows_that_are_not_there_are_refused()
    {
        Assert.Contains("rows[1] must be a row from 0 to 2", Assert.Throws<ArgumentOutOfRangeException>(() => DataRows.Take([1f, 2, 3], 1, [0, 3])).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => DataRows.Take([1f, 2, 3], 1, [-1]));
        Assert.Throws<ArgumentOutOfRangeException>(() => DataRows.Take([1f, 2, 3], 0, [0]));
        Assert.Throws<ArgumentException>(() => DataRows.Take([1f, 2, 3], 2, [0]));
    }

    [Fact]
    public void Labels_become_vectors()
    {
        float[] floats = [9, 9, 9, 9, 9, 9];
        LabelEncoding.OneHot([2, 0], 3, floats);
        Assert.Equal([0, 0, 1, 1, 0, 0], floats);
        double[] doubles = new double[2];
        LabelEncoding.OneHot([1], 2, doubles);
        Assert.Equal([0, 1], doubles);
    }

    [Fact]
    public void Labels_that_are_no_class_are_refused_before_anything_is_written()
    {
        float[] destination = [5, 5, 5, 5];
        Assert.Contains("labels[1]", Assert.Throws<ArgumentOutOfRangeException>(() => LabelEncoding.OneHot([0, 2], 2, destination)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => LabelEncoding.OneHot([0, -1], 2, destination));
        Assert.Throws<ArgumentOutOfRangeException>(() => LabelEncoding.OneHot([], 0, destination));
        Assert.Throws<ArgumentException>(() => LabelEncoding.OneHot([0], 2, destination));
        Assert.Equal([5, 5, 5, 5], destination);
    }
}
