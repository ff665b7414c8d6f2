using System.Text.Json;
using NetGen.Benchmarks.Cases;

namespace NetGen.Benchmarks.Peers;

/// <summary>PyTorch on one thread, in a process of its own that times itself; it gets its turn in every round like everybody.</summary>
internal sealed class TorchPeer : IPeer
{
    private readonly TorchProcess? _process;
    private readonly string? _version;

    public TorchPeer() => (_process, _version, Missing) = TorchProcess.Start();

    public string Name => "PyTorch";

    public string Description => $"PyTorch {_version} on one thread, timed in its own process: nn.Sequential, traced and frozen for inference, torch.optim for training".Replace("  ", " ", StringComparison.Ordinal);

    public string? Missing { get; }

    public IEnumerable<Entry> Enter(Work work) => [new Entry(Name, new TorchContender(work, _process!))];

    public void Dispose() => _process?.Dispose();
}

internal sealed class TorchContender : IContender
{
    private readonly TorchProcess _process;

    public TorchContender(Work work, TorchProcess process)
    {
        _process = process;
        var item = work.Case;
        process.Ask(new
        {
            command = "prepare",
            sizes = item.Sizes,
            hidden = item.Hidden.ToString(),
            binary = item.Output == Activation.Sigmoid,
            training = work.Phase == Phase.Train,
            batch = work.Batch,
            wholeEpoch = work.WholeEpoch,
            adam = work.Optimizer == Optimizer.Adam,
            learningRate = work.LearningRate,
            parameters = item.Parameters.ToArray(),
            inputs = item.Samples.AllInputs.ToArray(),
            labels = item.Samples.Labels,
        });
    }

    public bool InProcess => false;

    public double Run(int calls) => _process.Ask(new { command = "run", calls }).GetProperty("nanoseconds").GetDouble();

    public void Reset() => _process.Ask(new { command = "reset" });

    public Observation Observe()
    {
        var answer = _process.Ask(new { command = "observe" });
        return new Observation(answer.GetProperty("loss").GetSingle(), answer.GetProperty("values").Deserialize<float[]>()!);
    }

    public void Dispose()
    {
    }
}
