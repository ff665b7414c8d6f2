using NetGen.Benchmarks.Peers;

namespace NetGen.Benchmarks.Cases;

/// <summary>2-2-1: nine parameters, where the time of one exponential is what counts.</summary>
internal static class T1
{
    public static Case Case { get; } = new(
        "T1",
        [2, 2, 1],
        Activation.Sigmoid,
        Activation.Sigmoid,
        [CompiledNetwork.Sgd(() => new T1Network(new Tiny(1)))],
        Case.UsualWorks);
}

[Network(2)]
[Dense(2, Activation.Sigmoid)]
[Dense(1, Activation.Sigmoid)]
[BinaryCrossEntropy]
internal sealed partial class Tiny;

internal readonly struct T1Network(Tiny network) : IManagedNetwork
{
    public void Forward(Samples samples, int first, Span<float> output) => network.Forward(samples.Input(first), output);

    public float Train(Samples samples, int first) => network.Train(samples.Input(first), samples.TargetsOf(first, 1), Work.SgdRate);

    public float TrainBatch(Samples samples, int first, int count) => network.TrainBatch(samples.InputsOf(first, count), samples.TargetsOf(first, count), Work.SgdRate);

    public void CopyParametersTo(Span<float> destination) => network.CopyParametersTo(destination);

    public void Reset(ReadOnlySpan<float> parameters) => network.SetParameters(parameters);
}
