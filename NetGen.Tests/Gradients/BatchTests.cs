using System.Numerics;
using NetGen.Tests.Interpreter;
using Xunit;

namespace NetGen.Tests.Gradients;

/// <summary>A batch's gradient is the mean of its samples' own, for odd batches and widths, and Backward adds where asked.</summary>
public sealed class BatchTests
{
    private static readonly int[] Batches = [1, 2, 3, 5, 7, 8, 13, 31, 64, 65, 67, 129, 131];

    [Fact]
    public void A_batch_is_the_mean_of_its_samples()
    {
        var networks = CompiledCase.Compile([.. Networks()]);
        foreach (var network in networks)
        {
            if (network.Text.TakesLabels) Check<int>(network);
            else Check<double>(network);
        }
    }

    private static IEnumerable<NetworkText> Networks()
    {
        foreach (int bits in new[] { 512, 256, 128, 0 })
        {
            yield return new NetworkText($"Classes{bits}", 13, ["Dense(17, Activation.Tanh)", "Dense(11)"], "CrossEntropy(LabelSmoothing = 0.1)", IsDouble: true, Bits: bits);
            yield return new NetworkText($"Numbers{bits}", 7, ["Dense(29, Activation.Sigmoid)", "Dense(1, Activation.Softplus)", "Dense(3)"], "MeanSquaredError", IsDouble: true, Bits: bits);
            yield return new NetworkText($"Gaussian{bits}", 1, ["Dense(5, Activation.Silu, Bias = false)", "Dense(38)"], "GaussianNegativeLogLikelihood", IsDouble: true, Bits: bits);
        }
    }

    private static void Check<TTarget>(CompiledCase network)
        where TTarget : struct, INumberBase<TTarget>
    {
        var trainable = network.Create<ITrainable<double, TTarget>>();
        var backward = Steps.Backward<double, TTarget>(trainable);
        var data = new SampleData(network.Spec, new Random(1));
        int most = Batches.Max();
        var (inputs, targets, weights) = (data.Inputs(most), SampleData.As<TTarget>(data.Targets(most)), data.Weights(most));
        var sum = new double[trainable.ParameterCount];
        var batch = new double[trainable.ParameterCount];
        double losses = 0;
        for (int count = 1; count <= most; count++)
        {
            // Backward adds the next sample's gradient to those before it.
            int k = count - 1;
            losses += backward(
                inputs.AsSpan(k * trainable.InputSize, trainable.InputSize), new double[trainable.OutputSize], targets.AsSpan(k * trainable.TargetSize, trainable.TargetSize), sum, default, count > 1, weights[k]);
            if (!Batches.Contains(count)) continue;
            double loss = trainable.Gradient(inputs.AsSpan(0, count * trainable.InputSize), targets.AsSpan(0, count * trainable.TargetSize), batch, weights.AsSpan(0, count));
            AssertClose(losses / count, loss, network, count);
            for (int p = 0; p < sum.Length; p++) AssertClose(sum[p] / count, batch[p], network, count);
        }
    }

    private static void AssertClose(double expected, double actual, CompiledCase network, int count) => Assert.True(
        Math.Abs(expected - actual) <= 1e-13 * (1 + Math.Abs(expected)), $"{actual:R} of a batch of {count}, {expected:R} is the mean:\n{network.Text.Attributes}");
}
