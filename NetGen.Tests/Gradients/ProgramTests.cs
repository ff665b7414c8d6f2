using NetGen.Generator;
using NetGen.Generator.Activations;
using NetGen.Generator.Losses;
using NetGen.Generator.Lowering;
using NetGen.Generator.Model;
using NetGen.Generator.Passes;
using NetGen.Generator.Program;
using NetGen.Tests.Interpreter;
using Xunit;

namespace NetGen.Tests.Gradients;

/// <summary>What the passes make of backward programs, in their own words.</summary>
public sealed class ProgramTests
{
    private const int Lanes = 16;

    /// <summary>1 / s times e is p: the loss and its gradient share the softmax, and nothing of the logarithm is left.</summary>
    [Fact]
    public void Softmax_with_cross_entropy_differentiates_to_p_minus_onehot()
    {
        var program = new TensorProgram("Joint");
        var classes = new Axis("k", 3);
        var z = program.Declare("z", TensorRole.Cached, classes);
        ActivationKinds.Find("Softmax")!.Emit(program, z, "p", TensorRole.Output, Settings.None);
        var value = LossKinds.Find("CrossEntropy")!.Emit(new LossContext(program, [], z, Settings.None));
        var loss = program.Emit("loss", [], value, TensorRole.Loss);
        program.Emit("gradient", [classes], Autodiff.Differentiate(program, [new(loss, Expr.One)], [z])[z], TensorRole.Output);
        NetworkCompiler.Optimise(program, Specs.Of(Classes("Softmax")), Lanes);
        AssertText(
            """
            Joint:
              max = max[k] z (detached)
              e[k] = Exp((z - max))
              s = sum[k] e
              p[k] = (e / s)
              total = sum[k] ([k=y] * z)
              loss = ((Log(s) + max) - total)
              ds_2 = (1 / s)
              gradient[k] = ((ds_2 * e) - [k=y])
            """,
            program);
    }

    /// <summary>The same in the program of a network, where the sample's weight multiplies both terms.</summary>
    [Theory]
    [InlineData("None", "")]
    [InlineData("Softmax", "_2")]
    [InlineData("LogSoftmax", "_2")]
    public void Each_output_of_a_classifier_differentiates_from_logits(string activation, string ending)
    {
        var spec = Specs.Of(Classes(activation));
        var program = NetworkPrograms.LossSeed(spec);
        NetworkCompiler.Optimise(program, spec, Lanes);
        AssertText(
            $"""
            LossSeed:
              max{ending} = max[f1] z1 (detached)
              e{ending}[f1] = Exp((z1 - max{ending}))
              s{ending} = sum[f1] e{ending}
              total = sum[f1] ([f1=y] * z1)
              loss = (weight * ((Log(s{ending}) + max{ending}) - total))
              dtotal = -weight
              ds{ending} = (weight * (1 / s{ending}))
              seed[f1] = ((dtotal * [f1=y]) + (ds{ending} * e{ending}))
            """,
            program);
    }

    [Fact]
    public void Nothing_is_propagated_before_the_first_trainable_layer()
    {
        var spec = Specs.Of(new NetworkText("Frozen", 4, ["Dense(5, Activation.Tanh, Frozen = true)", "Dense(6, Activation.Tanh, Frozen = true)", "Dense(7, Activation.Tanh)", "Dense(3, Frozen = true)"], "MeanSquaredError", "Adam"));
        foreach (var (entry, program) in EveryProgram.Of(spec, 8, logicalLanes: 1))
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

    private static NetworkText Classes(string activation) => new("Classes", 4, [$"Dense(3, Activation.{activation})"], "CrossEntropy");

    private static void AssertText(string expected, TensorProgram program) => Assert.Equal(expected.ReplaceLineEndings("\n"), program.ToString().ReplaceLineEndings("\n").TrimEnd());
}
