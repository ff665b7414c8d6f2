using Xunit;

namespace NetGen.Tests.Training;

/// <summary>What networks say of themselves to code that works on any of them.</summary>
public sealed class DescriptionTests
{
    [Fact]
    public void Layers_are_described_in_order()
    {
        var network = TrainingNetworks.Create<INetwork<double>>("Values");
        Assert.Equal(["Hidden: Dense 4 -> 6, Gelu", "Dense2: Dense 6 -> 5, Relu", "Dense3: Dense 5 -> 2, None"], network.Layers.Select(layer => layer.ToString()));
        Assert.Equal(["Dense1: Dense 4 -> 6, Relu, frozen", "Dense2: Dense 6 -> 2, None"], TrainingNetworks.Create<INetwork<float>>("Frozen").Layers.Select(layer => layer.ToString()));
    }

    [Fact]
    public void Blocks_have_canonical_names_and_follow_each_other()
    {
        var network = TrainingNetworks.Create<ITrainable<double, double>>("Values");
        Assert.Equal(["hidden.weight [6, 4]", "hidden.bias [6]", "dense2.weight [5, 6]", "dense2.bias [5]", "dense3.weight [2, 5]"], network.ParameterBlocks.Select(block => block.ToString()));
        Assert.Equal(
            ["hidden.weight.m [6, 4]", "hidden.weight.v [6, 4]", "hidden.bias.m [6]", "hidden.bias.v [6]", "dense2.weight.m [5, 6]", "dense2.weight.v [5, 6]", "dense2.bias.m [5]", "dense2.bias.v [5]", "dense3.weight.m [2, 5]", "dense3.weight.v [2, 5]"],
            network.OptimizerBlocks.Select(block => block.ToString()).OrderBy(name => network.ParameterBlocks.ToList().FindIndex(block => name.StartsWith(block.Name, StringComparison.Ordinal))));
        AssertWhole(network.ParameterBlocks, network.ParameterCount);
        AssertWhole(network.OptimizerBlocks, network.OptimizerStateCount);

        var frozen = TrainingNetworks.Create<ITrainable<float, float>>("Frozen");
        Assert.Equal([true, true, false, false], frozen.ParameterBlocks.Select(block => block.IsFrozen));
        Assert.Empty(frozen.OptimizerBlocks);

        // NAdam keeps a number for all parameters besides.
        var nadam = TrainingNetworks.Create<ITrainable<double, int>>("DoubleLabels");
        AssertWhole(nadam.OptimizerBlocks, nadam.OptimizerStateCount);
        Assert.Equal(nadam.OptimizerBlocks.Count, nadam.OptimizerBlocks.Select(block => block.Name).Distinct().Count());
        Assert.Equal(1, Assert.Single(nadam.OptimizerBlocks, block => block.Layer.Length == 0).Length);
    }

    /// <summary>The values that the whole copy has at a block's place are those of the layer's own copy.</summary>
    [Fact]
    public void Blocks_lie_where_they_say()
    {
        dynamic network = TrainingNetworks.Create<object>("Values");
        var blocks = ((INetwork<double>)network).ParameterBlocks;
        var all = new double[((INetwork<double>)network).ParameterCount];
        ((INetwork<double>)network).CopyParametersTo(all);
        var copy = network.GetType().GetMethod("CopyDense2WeightsTo").CreateDelegate<CopyTo>(network);
        var own = new double[30];
        ((CopyTo)copy)(own);
        var block = blocks.Single(candidate => candidate.Name == "dense2.weight");
        Assert.Equal(own, all[block.Offset..(block.Offset + block.Length)]);
    }

    private delegate void CopyTo(Span<double> destination);

    /// <summary>Every layer's values, worked out from the parameters; the last ones are those of Forward.</summary>
    [Theory]
    [InlineData("Inference")]
    [InlineData("Portable")]
    [InlineData("Single")]
    public void All_layers_give_what_they_give(string name)
    {
        var network = TrainingNetworks.Create<INetwork<float>>(name);
        var parameters = new float[network.ParameterCount];
        network.CopyParametersTo(parameters);
        float[] input = [0.5f, -1, 2, 0.25f];
        var outputs = new float[network.Layers.Sum(layer => layer.Outputs)];
        network.ForwardLayers(input, outputs);
        var last = new float[3];
        network.Forward(input, last);
        Assert.Equal(last, outputs[^3..]);
        if (network.Layers.Count == 1) return;
        for (int unit = 0; unit < 6; unit++)
        {
            double sum = parameters[24 + unit] + Enumerable.Range(0, 4).Sum(k => (double)parameters[(unit * 4) + k] * input[k]);
            Assert.Equal(Math.Tanh(sum), outputs[unit], 1e-5);
        }

        Assert.Throws<ArgumentException>(() => network.ForwardLayers(input, new float[outputs.Length - 1]));
    }

    /// <summary>Gradients of a sum of outputs, each times a factor, against differences.</summary>
    [Fact]
    public void Backpropagation_from_outside_gives_slopes()
    {
        foreach (string name in new[] { "Inference", "Portable" })
        {
            var network = TrainingNetworks.Create<INetwork<float>>(name);
            float[] input = [0.5f, -1, 0.75f, 0.25f], factors = [1, -2, 3], gradient = new float[network.ParameterCount], inputGradient = new float[4], parameters = new float[network.ParameterCount];
            network.CopyParametersTo(parameters);
            network.Backpropagate(input, factors, gradient, inputGradient);
            for (int k = 0; k < parameters.Length; k++)
            {
                float before = parameters[k];
                Assert.Equal((Total(k, before + 0.01f) - Total(k, before - 0.01f)) / 0.02, gradient[k], 2e-3);
                Total(k, before);
            }

            for (int k = 0; k < 4; k++)
            {
                float before = input[k];
                input[k] = before + 0.01f;
                double above = Value();
                input[k] = before - 0.01f;
                Assert.Equal((above - Value()) / 0.02, inputGradient[k], 2e-3);
                input[k] = before;
            }

            network.Backpropagate(input, factors, gradient, []);
            Assert.Throws<ArgumentException>(() => network.Backpropagate(input, factors, new float[1], []));

            double Total(int k, float value)
            {
                parameters[k] = value;
                network.SetParameters(parameters);
                return Value();
            }

            double Value()
            {
                var output = new float[3];
                network.Forward(input, output);
                return output.Zip(factors, (a, b) => (double)a * b).Sum();
            }
        }
    }

    private static void AssertWhole(IReadOnlyList<ParameterBlock> blocks, int count)
    {
        int offset = 0;
        foreach (var block in blocks)
        {
            Assert.Equal(offset, block.Offset);
            offset += block.Length;
        }

        Assert.Equal(count, offset);
    }
}
