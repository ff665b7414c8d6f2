using System.Text.Json;
using NetGen.Benchmarks.Cases;

namespace NetGen.Benchmarks.Peers;

/// <summary>PyTorch on one thread, in a process of its own that times itself; it gets its turn in every round like everybody.</summary>
internal sealed class TorchPeer : IPeer
{
    private readonly LineProcess? _process;

    public TorchPeer() => (_process, Missing) = LineProcess.StartScript("Torch/peer.py");

    public string Name => "PyTorch";

    public string Description => $"version {_process?.Greeting} on one thread, timed in its own process: nn.Sequential, traced and frozen for inference, torch.optim for training";

    public string? Missing { get; }

    public IEnumerable<Entry> Enter(Work work) => [new Entry(Name, new TorchContender(work, _process!))];

    public void Dispose() => _process?.Dispose();
}

internal sealed class TorchContender : IContender
{
    private readonly LineProcess _process;

    public TorchContender(Work work, LineProcess process)
    {
        _process = process;
        var item = work.Case;
        Ask(new
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

    public double Run(int calls) => Ask(new { command = "run", calls }).GetProperty("nanoseconds").GetDouble();

    public void Reset() => Ask(new { command = "reset" });

    public Observation Observe()
    {
        var answer = Ask(new { command = "observe" });
        return new Observation(answer.GetProperty("loss").GetSingle(), answer.GetProperty("values").Deserialize<float[]>()!);
    }

    public void Dispose()
    {
    }

    private JsonElement Ask(object request) => JsonDocument.Parse(_process.Ask(JsonSerializer.Serialize(request))).RootElement;
}
