using System.Diagnostics;
using Microsoft.ML.OnnxRuntime;
using NetGen.Benchmarks.Cases;

namespace NetGen.Benchmarks.Peers;

/// <summary>ONNX Runtime on one thread; inference only.</summary>
internal sealed class OnnxPeer : IPeer
{
    public OnnxPeer()
    {
        try
        {
            Description = $"version {OrtEnv.Instance().GetVersionString()} on one thread, all graph optimizations, values bound once; inference only";
        }
        catch (Exception exception) when (exception is TypeInitializationException or DllNotFoundException or EntryPointNotFoundException)
        {
            Missing = "its native library does not load: " + (exception.InnerException ?? exception).Message;
        }
    }

    public string Name => "ONNX Runtime";

    public string Description { get; } = string.Empty;

    public string? Missing { get; }

    public IEnumerable<Entry> Enter(Work work) => work.Phase == Phase.Inference ? [new Entry(Name, new OnnxContender(work))] : [];

    public void Dispose()
    {
    }
}

internal sealed class OnnxContender : IContender
{
    private static readonly string[] InputNames = [OnnxModel.Input];
    private static readonly string[] OutputNames = [OnnxModel.Output];

    private readonly Samples _samples;
    private readonly InferenceSession _session;
    private readonly RunOptions _options = new();
    private readonly float[] _input;
    private readonly float[] _output;
    private readonly OrtValue[] _inputs;
    private readonly OrtValue[] _outputs;
    private int _next;

    public OnnxContender(Work work)
    {
        using var options = new SessionOptions
        {
            IntraOpNumThreads = 1,
            InterOpNumThreads = 1,
            ExecutionMode = ExecutionMode.ORT_SEQUENTIAL,
            GraphOptimizationLevel = GraphOptimizationLevel.ORT_ENABLE_ALL,
        };
        _samples = work.Case.Samples;
        _session = new InferenceSession(OnnxModel.Write(work.Case), options);
        _input = new float[work.Case.Sizes[0]];
        _output = new float[work.Case.OutputSize];
        _inputs = [OrtValue.CreateTensorValueFromMemory(_input, [1, _input.Length])];
        _outputs = [OrtValue.CreateTensorValueFromMemory(_output, [1, _output.Length])];
    }

    public bool InProcess => true;

    public double Run(int calls)
    {
        long start = Stopwatch.GetTimestamp();
        for (int call = 0; call < calls; call++)
        {
            _samples.Input(_next).CopyTo(_input);
            _session.Run(_options, InputNames, _inputs, OutputNames, _outputs);
            if (++_next == _samples.Count) _next = 0;
        }

        return Stopwatch.GetElapsedTime(start).TotalNanoseconds;
    }

    public void Reset() => _next = 0;

    public Observation Observe() => new(0, [.. _output]);

    public void Dispose()
    {
        foreach (var value in _inputs) value.Dispose();
        foreach (var value in _outputs) value.Dispose();
        _options.Dispose();
        _session.Dispose();
    }
}
