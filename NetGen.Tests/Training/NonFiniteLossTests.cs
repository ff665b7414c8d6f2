using NetGen.Tests.Compile;
using Xunit;

namespace NetGen.Tests.Training;

/// <summary>A loss that is not finite throws before anything has changed, whatever is fused with what.</summary>
public sealed class NonFiniteLossTests
{
    private static readonly string[] Kinds =
    [
        "[Dense(1, Activation.Sigmoid)] [BinaryCrossEntropy]", "[Dense(3)] [BinaryCrossEntropy]", "[Dense(2, Activation.Softmax)] [CrossEntropy(Targets = Targets.Distribution)]",
        "[Dense(3)] [KullbackLeibler]", "[Dense(1)] [MeanSquaredError]", "[Dense(3, Activation.Tanh)] [MeanSquaredError]", "[Dense(1)] [HalfSquaredError]",
        "[Dense(2)] [MeanAbsoluteError]", "[Dense(1)] [Huber]", "[Dense(2)] [SmoothL1]", "[Dense(1)] [Hinge]", "[Dense(2)] [Quantile]",
        "[Dense(2)] [GaussianNegativeLogLikelihood]",
    ];

    private static readonly string[] Optimizers = ["[Sgd]", "[Sgd(Momentum = 0.9)]", "[Adam]", "[NAdam]"];

    [Fact]
    public void Nothing_has_changed_when_it_throws()
    {
        var attributes = Kinds.Select((kind, k) => $"[Dense(4, Activation.Tanh)] {kind} {Optimizers[k % Optimizers.Length]}").ToArray();
        string source = "using NetGen;\n" + string.Join("\n", attributes.Select((text, k) => $"[Network(2)] {text} public sealed partial class Net{k} {{ }}"));
        var compiled = CompilationHarness.Compile(source);
        for (int k = 0; k < attributes.Length; k++)
        {
            var network = compiled.Create<ITrainable<float, float>>($"Net{k}");
            float[] inputs = [float.NaN, 1], targets = new float[network.TargetSize];
            network.TrainBatch([0.5f, 1], targets, 0.1);
            var before = State(network);
            AssertRefused(() => network.Train(inputs, targets, 0.1, 1));
            AssertRefused(() => network.TrainBatch(inputs, targets, 0.1));
            AssertRefused(() => network.TrainEach(inputs, targets, 0.1));

            void AssertRefused(Action train)
            {
                Assert.Throws<NonFiniteLossException>(train);
                Assert.True(before.SequenceEqual(State(network)), $"{attributes[k]} changed.");
            }
        }
    }

    private static float[] State(ITrainable<float, float> network)
    {
        var values = new float[network.ParameterCount + network.OptimizerStateCount + 1];
        network.CopyParametersTo(values.AsSpan(0, network.ParameterCount));
        network.CopyOptimizerStateTo(values.AsSpan(network.ParameterCount, network.OptimizerStateCount));
        values[^1] = network.Step;
        return values;
    }
}
