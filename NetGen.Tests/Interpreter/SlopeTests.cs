using NetGen.Generator;
using NetGen.Generator.Loops;
using NetGen.Generator.Program;
using Xunit;

namespace NetGen.Tests.Interpreter;

/// <summary>What training takes of a layer's z, forward and back, is computed once, where z is made.</summary>
public sealed class SlopeTests
{
    private const int Lanes = 16;

    [Theory]
    [InlineData("Sigmoid", 3, 0)]
    [InlineData("Silu", 3, 0)]
    [InlineData("Softplus", 3, 0)]
    [InlineData("LogSigmoid", 3, 0)]
    [InlineData("Mish", 3, 0)]
    [InlineData("GeluTanh", 3, 0)]
    [InlineData("Gelu", 1, 2)]
    public void A_step_takes_one_exponential_a_layer(string activation, int exponentials, int cumulative)
    {
        // Two layers, and the loss: softplus of the last z and its slope.
        foreach (var entry in new[] { EntryPoint.Train, EntryPoint.TrainBlock, EntryPoint.GradientBlock })
        {
            var functions = Functions(entry, [$"Dense(24, Activation.{activation})", $"Dense(20, Activation.{activation})", "Dense(2, Activation.Sigmoid)"], "BinaryCrossEntropy");
            Assert.Equal(exponentials, functions.Count(function => function == UnaryOperation.ExpMinusAbs));
            Assert.Equal(cumulative, functions.Count(function => function == UnaryOperation.NormalCdf));
            Assert.DoesNotContain(UnaryOperation.Sigmoid, functions);
            Assert.DoesNotContain(UnaryOperation.Softplus, functions);
        }
    }

    [Theory]
    [InlineData("Sigmoid", true)]
    [InlineData("Tanh", true)]
    [InlineData("Silu", true)]
    [InlineData("Softplus", true)]
    [InlineData("LogSigmoid", true)]
    [InlineData("Mish", true)]
    [InlineData("Gelu", true)]
    [InlineData("GeluTanh", true)]
    [InlineData("Elu", false)]
    [InlineData("Selu", false)]
    [InlineData("Relu", false)]
    [InlineData("HardSwish", false)]
    public void A_slope_that_takes_a_function_is_kept_in_place_of_z(string activation, bool takesFunction)
    {
        foreach (var entry in new[] { EntryPoint.Train, EntryPoint.TrainBlock, EntryPoint.GradientBlock })
        {
            var program = Program(entry, [$"Dense(24, Activation.{activation})", "Dense(3)"], "MeanSquaredError");
            var back = program.Operations.Single(operation => operation.Output.Name == "dz1");
            string[] read = [.. back.Value.Tensors().Select(tensor => tensor.Name)];
            if (!takesFunction)
            {
                Assert.DoesNotContain("slope1", read);
                continue;
            }

            Assert.Equal(["da1", "slope1"], read.Order());
            int made = program.Operations.FindIndex(operation => operation.Output.Name == "slope1");
            Assert.True(made < program.Operations.FindIndex(operation => operation.Output.Name.StartsWith("acc2", StringComparison.Ordinal)), program.ToString());
        }
    }

    [Fact]
    public void No_slope_is_made_apart_where_z_is_kept_or_given()
    {
        string[] layers = ["Dense(24, Activation.Tanh)", "Dense(20, Activation.Selu)", "Dense(18, Activation.Sigmoid)", "Dense(2, Activation.Tanh)"];
        foreach (var entry in new[] { EntryPoint.Train, EntryPoint.Forward, EntryPoint.ForwardBlock, EntryPoint.BackwardFromSeed, EntryPoint.LossSeed, EntryPoint.OutputSeed })
        {
            Assert.DoesNotContain("slope", Program(entry, layers, "MeanSquaredError").ToString());
        }

        Assert.DoesNotContain("slope", Program(EntryPoint.TrainBlock, ["Dense(24)", "Dense(8)"], "GaussianNegativeLogLikelihood").ToString());
    }

    [Fact]
    public void A_function_that_stands_alone_stays()
    {
        var functions = Functions(EntryPoint.Forward, ["Dense(24, Activation.Sigmoid)", "Dense(2, Activation.Softplus)"], "MeanSquaredError");
        Assert.Equal([UnaryOperation.Sigmoid, UnaryOperation.Softplus], functions);
    }

    [Fact]
    public void What_the_cache_keeps_is_made_by_its_own_kernels()
    {
        // Four layers: a step runs the forward kernels of ForwardCache.
        string[] layers = ["Dense(24, Activation.Sigmoid)", "Dense(20, Activation.Sigmoid)", "Dense(18, Activation.Sigmoid)", "Dense(2)"];
        Assert.DoesNotContain(UnaryOperation.ExpMinusAbs, Functions(EntryPoint.Train, layers, "MeanSquaredError"));
        Assert.Equal(3, Functions(EntryPoint.TrainBlock, layers, "MeanSquaredError").Count(function => function == UnaryOperation.ExpMinusAbs));
    }

    /// <summary>The functions in an entry point's program as it is scheduled.</summary>
    private static UnaryOperation[] Functions(EntryPoint entry, string[] layers, string loss) =>
        [.. Program(entry, layers, loss).Operations.SelectMany(operation => operation.Value.Walk()).OfType<Unary>().Select(unary => unary.Operation)
            .Where(operation => operation is not (UnaryOperation.Negate or UnaryOperation.Abs))];

    private static TensorProgram Program(EntryPoint entry, string[] layers, string loss)
    {
        var spec = Specs.Of(new NetworkText("Sharing", 40, layers, loss, "Sgd"));
        var program = EveryProgram.Of(spec, blockRows: 64, Lanes).Single(each => each.Entry == entry).Program;
        NetworkCompiler.Optimise(program, spec, Lanes);
        return program;
    }
}
