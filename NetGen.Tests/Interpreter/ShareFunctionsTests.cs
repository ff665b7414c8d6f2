using NetGen.Generator;
using NetGen.Generator.Loops;
using NetGen.Generator.Program;
using Xunit;

namespace NetGen.Tests.Interpreter;

/// <summary>What training takes of a layer's z, forward and back, is computed once.</summary>
public sealed class ShareFunctionsTests
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
    private static UnaryOperation[] Functions(EntryPoint entry, string[] layers, string loss)
    {
        var spec = Specs.Of(new NetworkText("Sharing", 40, layers, loss, "Sgd"));
        var program = EveryProgram.Of(spec, blockRows: 64, Lanes).Single(each => each.Entry == entry).Program;
        NetworkCompiler.Optimise(program, spec, Lanes);
        return [.. program.Operations.SelectMany(operation => operation.Value.Walk()).OfType<Unary>().Select(unary => unary.Operation)
            .Where(operation => operation is not (UnaryOperation.Negate or UnaryOperation.Abs))];
    }
}
