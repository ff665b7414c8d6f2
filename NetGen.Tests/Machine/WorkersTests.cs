using System.Collections.Concurrent;
using NetGen.Threading;
using Xunit;

namespace NetGen.Tests.Machine;

/// <summary>The threads that share batches: every row is somebody's, once; what a part throws reaches the caller; none is waited for in vain.</summary>
public class WorkersTests
{
    [Theory]
    [InlineData(1, 8, 2)]
    [InlineData(7, 8, 3)]
    [InlineData(64, 8, 5)]
    [InlineData(131, 16, 3)]
    [InlineData(1000, 4, 64)]
    public void Every_row_is_somebodys_once(int rows, int tile, int threads)
    {
        var work = new Counting(tile);
        Share(work, rows, threads);
        Assert.Equal(Enumerable.Range(0, rows), work.Done.Order());
    }

    [Fact]
    public void Work_comes_again_and_again_at_once_and_after_a_rest()
    {
        var work = new Counting(8);
        for (int round = 1; round <= 300; round++)
        {
            if (round % 100 == 0) Thread.Sleep(20);
            Share(work, 40, 2 + (round % 4));
            Assert.Equal(40 * round, work.Done.Count);
        }
    }

    [Fact]
    public void What_a_part_throws_reaches_the_caller_and_the_threads_go_on()
    {
        var bad = new Throwing(row => row >= 8);
        Assert.Equal("row 8 and on", Assert.Throws<InvalidOperationException>(() => Share(bad, 16, 2)).Message);
        var own = new Throwing(row => row < 8);
        Assert.Equal("row 0 and on", Assert.Throws<InvalidOperationException>(() => Share(own, 16, 2)).Message);

        var work = new Counting(8);
        Share(work, 16, 2);
        Assert.Equal(16, work.Done.Count);
    }

    [Fact]
    public void Who_finds_them_busy_is_told_so()
    {
        bool? inner = null;
        var work = new Throwing(row =>
        {
            if (row == 0) inner = new Counting(8).TryForward(Numbers(16), new float[16], 16, 2);
            return false;
        });
        Share(work, 16, 2);
        Assert.False(inner);
    }

    [Fact]
    public void One_thread_is_nobodys_help() => Assert.False(new Counting(8).TryForward(Numbers(16), new float[16], 16, 1));

    /// <summary>Other tests use the threads too, so that they may be busy for a while.</summary>
    private static void Share(ParallelBatches<float> work, int rows, int threads)
    {
        while (!work.TryForward(Numbers(rows), new float[rows], rows, threads)) Thread.Yield();
    }

    private static float[] Numbers(int count) => [.. Enumerable.Range(0, count).Select(k => (float)k)];

    /// <summary>Notes which rows it was given; a row's input is its number.</summary>
    private sealed class Counting(int tile) : ParallelBatches<float>(new BatchShape(1, 1, 0, 64, 64, tile, 1, 0, 0))
    {
        public ConcurrentBag<int> Done { get; } = [];

        protected override void Forward(ref float inputs, ref float outputs, int rows)
        {
            for (int row = 0; row < rows; row++) Done.Add((int)inputs + row);
        }
    }

    private sealed class Throwing(Predicate<int> throws) : ParallelBatches<float>(new BatchShape(1, 1, 0, 64, 64, 8, 1, 0, 0))
    {
        protected override void Forward(ref float inputs, ref float outputs, int rows)
        {
            if (throws((int)inputs)) throw new InvalidOperationException($"row {(int)inputs} and on");
        }
    }
}
