using NetGen.Tests.Compile;
using Xunit;

namespace NetGen.Tests.Training;

/// <summary>Inside TrainEach the update of a large first matrix waits for the next sample, and nobody can tell.</summary>
public sealed class PutOffUpdateTests
{
    private const int Samples = 7;
    private const int Failing = 4;

    // Few outputs let the sums run along the inputs. What decays by itself, or keeps a state, does not wait.
    private static readonly (int Inputs, string Text, bool Waits)[] _networks =
    [
        (131, "[Dense(67, Activation.Tanh)] [Dense(5)] [HalfSquaredError] [Sgd]", true),
        (131, "[Dense(80, Activation.Relu)] [Dense(5)] [MeanSquaredError] [Sgd(ClipValue = 0.01)]", true),
        (131, "[Dense(131)] [HalfSquaredError] [Sgd]", true),
        (1301, "[Dense(7)] [HalfSquaredError] [Sgd]", true),
        (131, "[Dense(67, Activation.Tanh)] [Dense(9)] [Dense(8, Activation.Relu)] [Dense(5)] [HalfSquaredError] [Sgd]", true),
        (131, "[Dense(67, Bias = false)] [Dense(9, Activation.Relu)] [Dense(8)] [Dense(5, Activation.Sigmoid)] [HalfSquaredError] [Sgd]", true),
        (131, "[Dense(67)] [HalfSquaredError] [Sgd(L2 = 0.01)]", false),
        (131, "[Dense(67)] [HalfSquaredError] [Sgd(L1 = 0.01)]", false),
        (131, "[Dense(67)] [HalfSquaredError] [Sgd(WeightDecay = 0.01)]", false),
        (131, "[Dense(67)] [HalfSquaredError] [Sgd(ClipNorm = 0.1)]", false),
        (131, "[Dense(67)] [HalfSquaredError] [Sgd(Momentum = 0.9)]", false),
        (131, "[Dense(67, Frozen = true)] [Dense(67)] [HalfSquaredError] [Sgd]", false),
    ];

    [Theory]
    [InlineData("Single")]
    [InlineData("Double")]
    public void Training_each_leaves_the_bits_that_training_one_by_one_leaves(string precision)
    {
        var compiled = CompilationHarness.Compile("using NetGen;\n" + string.Join("\n", _networks.Select((network, k) =>
            $"[Network({network.Inputs}, Precision = Precision.{precision})] {network.Text} public sealed partial class Net{k} {{ }}")));
        for (int k = 0; k < _networks.Length; k++)
        {
            Assert.Equal(_networks[k].Waits, compiled.GeneratedSources[$"Net{k}.Kernels.g.cs"].Contains(" Flush(", StringComparison.Ordinal));
            if (precision == "Single") Check(compiled.Create<ITrainable<float, float>>($"Net{k}"), compiled.Create<ITrainable<float, float>>($"Net{k}"));
            else Check(compiled.Create<ITrainable<double, double>>($"Net{k}"), compiled.Create<ITrainable<double, double>>($"Net{k}"));
        }
    }

    private static void Check<T>(ITrainable<T, T> together, ITrainable<T, T> oneByOne)
        where T : struct, System.Numerics.INumber<T>
    {
        var random = new Random(7);
        T[] inputs = Values(Samples * together.InputSize), targets = Values(Samples * together.TargetSize), weights = Values(Samples);

        together.TrainEach(inputs, targets, 0.1, weights);
        for (int n = 0; n < Samples; n++) TrainOne(n);
        Assert.Equal(Parameters(oneByOne), Parameters(together));
        Assert.Equal(Samples, together.Step);

        // Another call begins with nothing waiting, and a sample that fails leaves what those before it made.
        inputs[Failing * together.InputSize] = T.CreateChecked(double.PositiveInfinity);
        inputs[(Failing * together.InputSize) + 1] = T.CreateChecked(double.NaN);
        Assert.Throws<NonFiniteLossException>(() => together.TrainEach(inputs, targets, 0.1, weights));
        for (int n = 0; n < Failing; n++) TrainOne(n);
        Assert.Equal(Parameters(oneByOne), Parameters(together));
        Assert.Equal(Samples + Failing, together.Step);

        T[] Values(int count) => [.. Enumerable.Range(0, count).Select(_ => T.CreateChecked(random.NextDouble() - 0.5))];

        void TrainOne(int n) => oneByOne.Train(
            inputs.AsSpan(n * together.InputSize, together.InputSize), targets.AsSpan(n * together.TargetSize, together.TargetSize), 0.1, weights[n]);
    }

    private static T[] Parameters<T>(ITrainable<T, T> network)
        where T : struct
    {
        var values = new T[network.ParameterCount];
        network.CopyParametersTo(values);
        return values;
    }
}
