using NetGen.Benchmarks.Peers;

namespace NetGen.Benchmarks.Cases;

/// <summary>784-128-10: weights beyond the first-level cache; the one case with Adam too.</summary>
internal static class T4
{
    public static Case Case { get; } = new(
        "T4",
        [784, 128, 10],
        Activation.Relu,
        Activation.Softmax,
        [
            CompiledNetwork.Sgd(() => new T4Network(new Large(1))),
            CompiledNetwork.Each(() => new T4Network(new Large(1))),
            CompiledNetwork.Adam(() => new T4AdamNetwork(new LargeWithAdam(1))),
            CompiledNetwork.FastAdam(() => new T4FastAdamNetwork(new LargeWithFastAdam(1))),
        ],
        item =>
        [
            .. Case.UsualWorks(item),
            new Work(item, Phase.Train, 32, Optimizer.Adam),
            new Work(item, Phase.Train, 128, Optimizer.Adam),
        ]);
}

[Network(784)]
[Dense(128, Activation.Relu)]
[Dense(10, Activation.Softmax)]
[CrossEntropy]
internal sealed partial class Large;

[Network(784)]
[Dense(128, Activation.Relu)]
[Dense(10, Activation.Softmax)]
[CrossEntropy]
[Adam]
internal sealed partial class LargeWithAdam;

[Network(784, FastMath = true)]
[Dense(128, Activation.Relu)]
[Dense(10, Activation.Softmax)]
[CrossEntropy]
[Adam]
internal sealed partial class LargeWithFastAdam;

internal readonly struct T4Network(Large network) : ITrainsEach
{
    public void Forward(Samples samples, int first, Span<float> output) => network.Forward(samples.Input(first), output);

    public float Train(Samples samples, int first) => network.Train(samples.Input(first), samples.Labels[first], Work.SgdRate);

    public float TrainBatch(Samples samples, int first, int count) => network.TrainBatch(samples.InputsOf(first, count), samples.LabelsOf(first, count), Work.SgdRate);

    public float TrainEach(Samples samples, int first, int count) => network.TrainEach(samples.InputsOf(first, count), samples.LabelsOf(first, count), Work.SgdRate);

    public void CopyParametersTo(Span<float> destination) => network.CopyParametersTo(destination);

    public void Reset(ReadOnlySpan<float> parameters) => network.SetParameters(parameters);
}

internal readonly struct T4AdamNetwork(LargeWithAdam network) : IManagedNetwork
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

internal readonly struct T4FastAdamNetwork(LargeWithFastAdam network) : IManagedNetwork
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
