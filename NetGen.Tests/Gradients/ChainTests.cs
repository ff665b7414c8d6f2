using NetGen.Tests.Interpreter;
using Xunit;

namespace NetGen.Tests.Gradients;

/// <summary>Gradients that come from outside: two networks in a chain are one network, and joint gradients are the unfused ones.</summary>
public sealed class ChainTests
{
    private const double Tolerance = 1e-13;

    [Theory]
    [InlineData(512)]
    [InlineData(256)]
    [InlineData(128)]
    [InlineData(0)]
    public void Two_networks_in_a_chain_are_one(int bits)
    {
        string[] first = ["Dense(9, Activation.Tanh)", "Dense(7, Activation.Silu)"];
        string[] second = ["Dense(5, Activation.Sigmoid)", "Dense(3, Activation.Softmax)"];
        var networks = CompiledCase.Compile(
        [
            new NetworkText("Whole", 6, [.. first, .. second], "CrossEntropy", IsDouble: true, Bits: bits),
            new NetworkText("First", 6, first, Loss: null, IsDouble: true, Bits: bits),
            new NetworkText("Second", 7, second, "CrossEntropy", IsDouble: true, Bits: bits),
        ]);
        var whole = networks[0].Create<ITrainable<double, int>>();
        var (front, back) = (networks[1].Create<INetwork<double>>(), networks[2].Create<ITrainable<double, int>>());
        var parameters = new double[whole.ParameterCount];
        whole.CopyParametersTo(parameters);
        front.SetParameters(parameters.AsSpan(0, front.ParameterCount));
        back.SetParameters(parameters.AsSpan(front.ParameterCount));

        var data = new SampleData(networks[0].Spec, new Random(2));
        var (input, target) = (data.Inputs(1), new[] { 1 });
        var (gradient, inputGradient) = (new double[whole.ParameterCount], new double[6]);
        double loss = Steps.Backward<double, int>(whole)(input, new double[3], target, gradient, inputGradient, false, 1);

        var middle = new double[7];
        front.Forward(input, middle);
        var (backGradient, middleGradient) = (new double[back.ParameterCount], new double[7]);
        double chained = Steps.Backward<double, int>(back)(middle, new double[3], target, backGradient, middleGradient, false, 1);
        var (frontGradient, chainedInput) = (new double[front.ParameterCount], new double[6]);
        Steps.BackwardFrom<double>(front)(input, new double[7], middleGradient, frontGradient, chainedInput, false);

        AssertClose([loss], [chained]);
        AssertClose(gradient, [.. frontGradient, .. backGradient]);
        AssertClose(inputGradient, chainedInput);
    }

    /// <summary>From logits the gradient is p - t at once; unfused it comes through dL/dp and the activation.</summary>
    [Fact]
    public void Joint_gradients_are_the_unfused_ones()
    {
        foreach (int bits in new[] { 512, 256, 128, 0 })
        {
            var networks = CompiledCase.Compile(
            [
                new NetworkText("Softmax", 5, ["Dense(8, Activation.Tanh)", "Dense(7, Activation.Softmax)"], "CrossEntropy(Targets = Targets.Distribution)", IsDouble: true, Bits: bits),
                new NetworkText("LogSoftmax", 5, ["Dense(8, Activation.Tanh)", "Dense(7, Activation.LogSoftmax)"], "CrossEntropy(Targets = Targets.Distribution)", IsDouble: true, Bits: bits),
                new NetworkText("Divergence", 5, ["Dense(8, Activation.Tanh)", "Dense(7, Activation.Softmax)"], "KullbackLeibler", IsDouble: true, Bits: bits),
                new NetworkText("Sigmoid", 5, ["Dense(8, Activation.Tanh)", "Dense(7, Activation.Sigmoid)"], "BinaryCrossEntropy", IsDouble: true, Bits: bits),
            ]);
            AssertUnfused(networks[0], (t, p) => -t / p);
            AssertUnfused(networks[1], (t, logP) => -t);
            AssertUnfused(networks[2], (t, p) => -t / p);
            AssertUnfused(networks[3], (t, p) => ((p - t) / (p * (1 - p))) / 7);
        }
    }

    private static void AssertUnfused(CompiledCase network, Func<double, double, double> outer)
    {
        var trainable = network.Create<ITrainable<double, double>>();
        var data = new SampleData(network.Spec, new Random(4));
        var (input, target, output) = (data.Inputs(1), data.Targets(1), new double[7]);
        var (joint, jointInput) = (new double[trainable.ParameterCount], new double[5]);
        Steps.Backward<double, double>(trainable)(input, output, target, joint, jointInput, false, 1);
        var (unfused, unfusedInput) = (new double[trainable.ParameterCount], new double[5]);
        double[] upstream = [.. target.Zip(output, outer)];
        Steps.BackwardFrom<double>(trainable)(input, output, upstream, unfused, unfusedInput, false);
        AssertClose(joint, unfused);
        AssertClose(jointInput, unfusedInput);
        Assert.Contains(joint, value => Math.Abs(value) > 1e-3);
    }

    private static void AssertClose(double[] expected, double[] actual)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (int k = 0; k < expected.Length; k++) Assert.True(Math.Abs(expected[k] - actual[k]) <= Tolerance, $"element {k} is {actual[k]:R}, expected {expected[k]:R}");
    }
}
