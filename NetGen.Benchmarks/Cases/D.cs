using NetGen.Benchmarks.Peers;

namespace NetGen.Benchmarks.Cases;

/// <summary>64-32-10 on the digits of the sample: once through its training set in batches of 32, with Adam.</summary>
internal static class D
{
    public static Case Case { get; } = new(
        "D",
        [64, 32, 10],
        Activation.Relu,
        Activation.Softmax,
        [CompiledNetwork.Adam(() => new DNetwork(new DigitsWithAdam(1)))],
        item => [new Work(item, Phase.Train, 32, Optimizer.Adam, WholeEpoch: true)],
        LoadSamples);

    private static Samples LoadSamples()
    {
        var (train, _) = Sample.Data.Digits.Load();
        return new Samples(train.FeatureCount, train.Inputs, train.Labels);
    }
}

[Network(64)]
[Dense(32, Activation.Relu)]
[Dense(10, Activation.Softmax)]
[CrossEntropy]
[Adam]
internal sealed partial class DigitsWithAdam;

internal readonly struct DNetwork(DigitsWithAdam network) : IManagedNetwork
{
    public void Forward(Samples samples, int first, Span<float> output) => network.Forward(samples.Input(first), output);

    public float Train(Samples samples, int first) => network.Train(samples.Input(first), samples.Labels[first], Work.AdamRate);

    public float TrainBatch(Samples samples, int first, int count) => network.TrainBatch(samples.InputsOf(first, count), samples.LabelsOf(first, count), Work.AdamRate);

    public void CopyParametersTo(Span<float> destination) => network.CopyParametersTo(destination);

    public void Reset(ReadOnlySpan<float> parameters)
    {
        network.SetParameters(parameters);
        network.ResetOptimizer();
    }
}
