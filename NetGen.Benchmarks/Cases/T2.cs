using NetGen.Benchmarks.Peers;

namespace NetGen.Benchmarks.Cases;

/// <summary>4-16-16-3: a layer is one vector.</summary>
internal static class T2
{
    public static Case Case { get; } = new(
        "T2",
        [4, 16, 16, 3],
        Activation.Relu,
        Activation.Softmax,
        [CompiledNetwork.Sgd(() => new T2Network(new Small(1)))],
        Case.UsualWorks);
}

[Network(4)]
[Dense(16, Activation.Relu)]
[Dense(16, Activation.Relu)]
[Dense(3, Activation.Softmax)]
[CrossEntropy]
internal sealed partial class Small;

internal readonly struct T2Network(Small network) : IManagedNetwork
{
    public void Forward(Samples samples, int first, Span<float> output) => network.Forward(samples.Input(first), output);

    public float Train(Samples samples, int first) => network.Train(samples.Input(first), samples.Labels[first], Work.SgdRate);

    public float TrainBatch(Samples samples, int first, int count) => network.TrainBatch(samples.InputsOf(first, count), samples.LabelsOf(first, count), Work.SgdRate);

    public void CopyParametersTo(Span<float> destination) => network.CopyParametersTo(destination);

    public void Reset(ReadOnlySpan<float> parameters) => network.SetParameters(parameters);
}
