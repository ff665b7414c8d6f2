using NetGen.Benchmarks.Peers;

namespace NetGen.Benchmarks.Cases;

/// <summary>64-64-32-10: weights that fit the first-level cache, and a tanh in every layer.</summary>
internal static class T3
{
    public static Case Case { get; } = new(
        "T3",
        [64, 64, 32, 10],
        Activation.Tanh,
        Activation.Softmax,
        [CompiledNetwork.Sgd(() => new T3Network(new Middle(1)))],
        Case.UsualWorks);
}

[Network(64)]
[Dense(64, Activation.Tanh)]
[Dense(32, Activation.Tanh)]
[Dense(10, Activation.Softmax)]
[CrossEntropy]
internal sealed partial class Middle;

internal readonly struct T3Network(Middle network) : IManagedNetwork
{
    public void Forward(Samples samples, int first, Span<float> output) => network.Forward(samples.Input(first), output);

    public float Train(Samples samples, int first) => network.Train(samples.Input(first), samples.Labels[first], Work.SgdRate);

    public float TrainBatch(Samples samples, int first, int count) => network.TrainBatch(samples.InputsOf(first, count), samples.LabelsOf(first, count), Work.SgdRate);

    public void CopyParametersTo(Span<float> destination) => network.CopyParametersTo(destination);

    public void Reset(ReadOnlySpan<float> parameters) => network.SetParameters(parameters);
}
