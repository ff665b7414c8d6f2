using NetGen.Generator;
using NetGen.Generator.Lowering;
using NetGen.Generator.Passes;
using NetGen.Generator.Scheduling;
using Xunit;

namespace NetGen.Tests.Interpreter;

/// <summary>Which updates share a loop. What the loop computes is held against the interpreter by the tests of whole networks.</summary>
public sealed class JoinUpdatesTests
{
    private const int Lanes = 16;

    [Theory]
    [InlineData("Sgd")]
    [InlineData("Sgd(Momentum = 0.9, Nesterov = true, L2 = 1e-4)")]
    [InlineData("Adam(AmsGrad = true)")]
    [InlineData("AdamW(L1 = 1e-4, ClipValue = 1)")]
    [InlineData("RmsProp(Centered = true)")]
    public void All_parameters_are_updated_in_one_loop(string optimizer)
    {
        var kernel = Assert.Single(Updates(["Dense(20, Activation.Relu)", "Dense(17, Bias = false)", "Dense(3)"], optimizer));

        // [in][out padded], and of the last layer [out][in padded].
        Assert.Equal((8 * 32) + 32 + (20 * 32) + (3 * 32) + 16, kernel.Axes.Single().Extent);
        var run = kernel.Made.Last().Storage.Run;
        Assert.Equal(["W1", "b1", "W2", "W3", "b3"], run.Select(tensor => tensor.Name));
    }

    [Fact]
    public void A_frozen_layer_ends_a_run()
    {
        var kernels = Updates(["Dense(20, Activation.Relu)", "Dense(16, Frozen = true)", "Dense(3)"], "Adam");
        Assert.Equal([["W1", "b1"], ["W3", "b3"]], kernels.Select(kernel => kernel.Made.Last().Storage.Run.Select(tensor => tensor.Name)));
    }

    [Fact]
    public void Numbers_of_the_step_are_shared_and_sums_stay_apart()
    {
        var kernels = Updates(["Dense(20, Activation.Relu)", "Dense(3)"], "NAdam(ClipNorm = 1)");
        var joined = Assert.Single(kernels, IsJoined);
        Assert.Same(kernels[^1], joined);

        // The last biases are updated where their squares have been summed, in one row.
        Assert.Equal(["W1", "b1", "W2"], joined.Made.Last().Storage.Run.Select(tensor => tensor.Name));
    }

    /// <summary>AdaMax's greatest gradient is at least epsilon: where padding would not stay 0 it is masked row by row, which one loop over all cannot.</summary>
    [Fact]
    public void What_fills_padding_stays_apart()
    {
        Assert.DoesNotContain(Updates(["Dense(20, Activation.Relu)", "Dense(3)"], "AdaMax"), IsJoined);
        Assert.Contains(Updates(["Dense(20, Activation.Relu)", "Dense(3)"], "AdaMax", lanes: 1), IsJoined);
    }

    private static bool IsJoined(Kernel kernel) => kernel.Made.Any(tensor => tensor.Storage.Run.Count > 0);

    private static List<Kernel> Updates(IReadOnlyList<string> layers, string optimizer, int lanes = Lanes)
    {
        var spec = Specs.Of(new NetworkText("Joined", 8, layers, "CrossEntropy", optimizer));
        var program = NetworkPrograms.Update(spec);
        NetworkCompiler.Optimise(program, spec, lanes);
        return JoinUpdates.Run(GroupKernels.Run(program), lanes);
    }
}
