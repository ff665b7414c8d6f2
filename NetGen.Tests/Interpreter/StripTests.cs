using NetGen.Generator.Model;
using NetGen.Generator.Scheduling;
using Xunit;

namespace NetGen.Tests.Interpreter;

/// <summary>How wide the strips are in which an update goes through a matrix, and where it goes row by row.</summary>
public sealed class StripTests
{
    [Theory]
    [InlineData(784, 128, "Sgd", 512, 8, 1, false)]
    [InlineData(784, 128, "Sgd", 256, 8, 1, false)]
    // 24 outputs are two vectors: two rows at once in place of four vectors.
    [InlineData(1024, 24, "Sgd", 512, 2, 2, false)]
    [InlineData(1024, 24, "Sgd", 256, 3, 1, false)]
    // 104 outputs are 13 vectors, of which 8 leave a rest of 5 whatever is tried.
    [InlineData(784, 104, "Sgd", 256, 8, 1, false)]
    [InlineData(784, 112, "Sgd", 256, 7, 1, false)]
    // What the first-level cache holds goes four vectors at a time.
    [InlineData(32, 128, "Sgd", 256, 4, 1, false)]
    [InlineData(784, 128, "Adam", 256, 1, 1, true)]
    [InlineData(784, 128, "Adam", 512, 1, 1, true)]
    public void An_update_takes_what_registers_hold(int inputs, int outputs, string optimizer, int bits, int vectors, int rows, bool isRowByRow)
    {
        var spec = Specs.Of(new NetworkText("Strips", inputs, [$"Dense({outputs}, Activation.Relu)", "Dense(3)"], "CrossEntropy", optimizer));
        var found = TilingOf("W1'", spec, bits);

        Assert.Equal((vectors, rows, isRowByRow), (found.Vectors, found.Unroll, found.IsRowByRow));
    }

    [Theory]
    [InlineData(64, "", true)]
    [InlineData(65, "", false)]
    // Written out is what was asked not to be.
    [InlineData(64, "Unroll = Unroll.Never", false)]
    public void Short_rows_of_weights_are_summed_and_updated_one_by_one(int outputs, string options, bool isRowByRow)
    {
        var spec = Specs.Of(new NetworkText("Rows", 8, ["Dense(64, Activation.Relu)", $"Dense({outputs}, Activation.Relu)", "Dense(3)"], "CrossEntropy", "Sgd", Options: options));

        Assert.All([512, 256, 128], bits => Assert.Equal(isRowByRow, TilingOf("W2'", spec, bits).IsRowByRow));
    }

    [Theory]
    [InlineData(128, 32, 512, 8, 2)]
    [InlineData(100, 48, 512, 5, 2)]
    [InlineData(30, 32, 512, 6, 2)]
    // Of the rest there is a tile.
    [InlineData(7, 32, 512, 6, 2)]
    [InlineData(27, 32, 512, 5, 2)]
    [InlineData(128, 64, 512, 4, 4)]
    [InlineData(100, 64, 512, 5, 4)]
    [InlineData(96, 64, 512, 6, 4)]
    [InlineData(7, 64, 512, 6, 4)]
    // Here fewer passes through the second-level cache count for more.
    [InlineData(128, 128, 512, 6, 4)]
    [InlineData(99, 128, 512, 5, 4)]
    [InlineData(784, 128, 512, 6, 4)]
    [InlineData(96, 64, 256, 6, 2)]
    [InlineData(100, 64, 256, 5, 2)]
    // Neither leaves no rest.
    [InlineData(784, 64, 256, 6, 2)]
    public void A_tile_has_as_many_rows_as_leave_no_rest(int inputs, int outputs, int bits, int rows, int vectors)
    {
        var tiling = TilingOf(inputs, outputs, bits);

        Assert.Equal((rows, vectors), (tiling.Rows, tiling.Vectors));
        Assert.Equal(vectors == 4, tiling.IsRowByRow);
    }

    /// <summary>What a tile of six rows makes of momentum is more than a method holds: four of them, of which there is a tile.</summary>
    [Theory]
    [InlineData(784, "Sgd(Momentum = 0.9)")]
    [InlineData(256, "Sgd(Momentum = 0.9, Nesterov = true)")]
    public void A_tile_that_is_too_much_for_a_method_becomes_one_of_which_the_run_time_has_sums(int inputs, string optimizer)
    {
        var spec = Specs.Of(new NetworkText("Momentum", inputs, ["Dense(128, Activation.Relu)", "Dense(3)"], "CrossEntropy", optimizer));
        var tiling = TilingOf("W1'", spec, 512, "TrainBlock");

        Assert.Equal((4, 4), (tiling.Rows, tiling.Vectors));
        Assert.Contains("the JIT's limits", tiling.Why, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(100, 16, 512)]
    [InlineData(10, 8, 256)]
    public void A_tile_of_one_vector_needs_eight_rows_to_hide_the_latency(int inputs, int outputs, int bits)
    {
        Assert.Equal(8, TilingOf(inputs, outputs, bits).Rows);
    }

    /// <summary>How the first weights' gradient is tiled.</summary>
    private static Tiling TilingOf(int inputs, int outputs, int bits) =>
        TilingOf("W1'", Specs.Of(new NetworkText("Rests", inputs, [$"Dense({outputs}, Activation.Relu)", "Dense(32, Activation.Relu)", "Dense(3)"], "CrossEntropy", "Sgd")), bits, "TrainBlock");

    /// <summary>How the kernel of a step that makes a tensor is tiled.</summary>
    private static Tiling TilingOf(string tensor, NetworkSpec spec, int bits, string step = "Train") =>
        Scheduled.Entry(spec, step, bits)!.Kernels.Single(kernel => kernel.Made.Any(made => made.Name == tensor)).Schedule!.Tiling;
}
