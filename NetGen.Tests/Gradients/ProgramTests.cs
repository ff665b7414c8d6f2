using NetGen.Generator;
using NetGen.Generator.Lowering;
using NetGen.Generator.Model;
using NetGen.Generator.Program;
using NetGen.Tests.Interpreter;
using Xunit;

namespace NetGen.Tests.Gradients;

/// <summary>What the passes make of backward programs, in their own words.</summary>
public sealed class ProgramTests
{
    private const int Lanes = 16;

    [Theory]
    [InlineData("Softmax", "a1")]
    [InlineData("LogSoftmax", "Exp(a1)")]
    [InlineData("None", "(e / s)")]
    public void Softmax_with_cross_entropy_differentiates_to_p_minus_onehot(string activation, string probabilities)
    {
        var spec = Specs.Of(new NetworkText("Classes", 4, [$"Dense(3, Activation.{activation})"], "CrossEntropy"));
        var program = NetworkPrograms.LossSeed(spec);
        NetworkCompiler.Optimise(program, spec, Lanes);
        Assert.NotEmpty(probabilities);
        Assert.Equal("", program.ToString());
    }

    [Fact]
    public void Nothing_is_propagated_before_the_first_trainable_layer()
    {
        var spec = Specs.Of(new NetworkText("Frozen", 4, ["Dense(5, Activation.Tanh, Frozen = true)", "Dense(6, Activation.Tanh, Frozen = true)", "Dense(7, Activation.Tanh)", "Dense(3, Frozen = true)"], "MeanSquaredError", "Adam"));
        foreach (var (entry, program) in NetworkCompiler.Programs(spec, 8))
        {
            NetworkCompiler.Optimise(program, spec, Lanes);
            var names = program.Operations.Select(operation => operation.Output.Name).ToArray();
            var tensors = program.Operations.SelectMany(operation => operation.Value.Tensors().Append(operation.Output)).Select(tensor => tensor.Storage).Distinct().ToArray();

            // Layers 1, 2 and 4 have no gradient and no memory; only the gradient of the input goes back through layers 1 and 2.
            foreach (string frozen in new[] { "W1", "b1", "W2", "b2", "W4", "b4" })
            {
                Assert.DoesNotContain(tensors, tensor => tensor.Role is TensorRole.Gradient or TensorRole.CallerGradient or TensorRole.State && tensor.Name.EndsWith(frozen, StringComparison.Ordinal));
                Assert.DoesNotContain(frozen + "'", names);
                Assert.DoesNotContain("d" + frozen, names);
            }

            if (entry.Name == "BackwardFromSeed") continue;
            foreach (string propagated in new[] { "dz1", "da1", "dz2", "da2" }) Assert.DoesNotContain(propagated, names);
        }

        var train = NetworkPrograms.Train(spec);
        NetworkCompiler.Optimise(train, spec, Lanes);
        Assert.Equal(["W3", "b3"], train.Operations.Where(operation => operation.Output.Role == TensorRole.Parameter).Select(operation => operation.Output.Alias!.Name));
    }

    [Fact]
    public void A_network_without_trainable_parameters_trains_nothing()
    {
        var spec = Specs.Of(new NetworkText("Still", 4, ["Dense(5, Activation.Tanh, Frozen = true)", "Dense(3, Frozen = true)"], "MeanSquaredError", "Adam"));
        var train = NetworkPrograms.Train(spec);
        NetworkCompiler.Optimise(train, spec, Lanes);
        Assert.Equal("loss", train.Operations[^1].Output.Name);
        Assert.DoesNotContain(train.Operations, operation => operation.Output.Alias is not null);
        NetworkExam.Run(CompiledCase.Compile(new NetworkText("Still", 4, ["Dense(5, Activation.Tanh, Frozen = true)", "Dense(3, Frozen = true)"], "MeanSquaredError", "Adam")), 1, 5, new Agreement());
    }
}
