using NetGen.Benchmarks.Cases;

namespace NetGen.Benchmarks.Threads;

/// <summary>A batch that threads share.</summary>
/// <param name="Network">The network, in words.</param>
/// <param name="Text">What is done, in words.</param>
/// <param name="Batch">Samples a call.</param>
/// <param name="Create">Makes a network of which so many threads share batches, and gives the call on it.</param>
internal sealed record SharedWork(string Network, string Text, int Batch, Func<int, Action> Create)
{
    private const string Large = "784-128-10, relu, softmax and cross entropy";
    private const string Deep = "784-512-256-10, relu, softmax and cross entropy";
    private const int Labels = 10;

    public static IReadOnlyList<SharedWork> All { get; } =
    [
        .. Works<LargeShared>(Large, "SGD", threads => new LargeShared(1) { MaxDegreeOfParallelism = threads }),
        Train<LargeSharedWithAdam>(Large, "Adam", 128, threads => new LargeSharedWithAdam(1) { MaxDegreeOfParallelism = threads }),
        .. Works<DeepShared>(Deep, "SGD", threads => new DeepShared(1) { MaxDegreeOfParallelism = threads }),
    ];

    private static IEnumerable<SharedWork> Works<TNetwork>(string network, string optimizer, Func<int, TNetwork> create)
        where TNetwork : ITrainable<float, int> =>
    [
        Infer(network, 128, create),
        Train(network, optimizer, 32, create),
        Train(network, optimizer, 128, create),
        Train(network, optimizer, 256, create),
    ];

    private static SharedWork Infer<TNetwork>(string name, int batch, Func<int, TNetwork> create)
        where TNetwork : ITrainable<float, int> =>
        new(name, $"inference of {batch}", batch, threads =>
        {
            var network = create(threads);
            var samples = Samples.OfRandomNumbers(network.InputSize, Labels);
            float[] outputs = new float[batch * network.OutputSize];
            return () => network.ForwardBatch(samples.InputsOf(0, batch), outputs);
        });

    private static SharedWork Train<TNetwork>(string name, string optimizer, int batch, Func<int, TNetwork> create)
        where TNetwork : ITrainable<float, int> =>
        new(name, $"train, batch {batch}, {optimizer}", batch, threads =>
        {
            var network = create(threads);
            var samples = Samples.OfRandomNumbers(network.InputSize, Labels);
            return () => network.TrainBatch(samples.InputsOf(0, batch), samples.LabelsOf(0, batch), Work.SgdRate);
        });
}

[Network(784, Parallel = true)]
[Dense(128, Activation.Relu)]
[Dense(10, Activation.Softmax)]
[CrossEntropy]
internal sealed partial class LargeShared;

[Network(784, Parallel = true)]
[Dense(128, Activation.Relu)]
[Dense(10, Activation.Softmax)]
[CrossEntropy]
[Adam]
internal sealed partial class LargeSharedWithAdam;

[Network(784, Parallel = true)]
[Dense(512, Activation.Relu)]
[Dense(256, Activation.Relu)]
[Dense(10, Activation.Softmax)]
[CrossEntropy]
internal sealed partial class DeepShared;
