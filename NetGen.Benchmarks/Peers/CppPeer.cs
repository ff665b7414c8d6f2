using System.Diagnostics;
using System.Runtime.InteropServices;
using NetGen.Benchmarks.Cases;

namespace NetGen.Benchmarks.Peers;

/// <summary>
/// C++ with constant sizes, compiled for this very machine on the spot: natural loops for one sample, register-blocked tiles for batches.
/// It loops over its samples itself, so that nothing of .NET is in its times.
/// </summary>
internal sealed class CppPeer : IPeer
{
    private readonly CppLibrary? _library;

    /// <param name="padded">Rows of weights are padded with zeros to whole vectors.</param>
    public CppPeer(bool padded)
    {
        Name = padded ? "C++ padded" : "C++";
        (_library, Missing) = CppLibrary.Compile(padded ? ["-DPADDED"] : []);
        string rows = padded ? "as C++, every layer's outputs padded to whole vectors" : "constant sizes: natural loops for one sample, register-blocked tiles for batches";
        Description = _library is null ? rows : FormattableString.Invariant($"{rows}; g++ {string.Join(' ', CppLibrary.Flags)}; loops over samples itself, entered once a turn in {_library.CallNanoseconds():0.0} ns");
    }

    public string Name { get; }

    public string Description { get; }

    public string? Missing { get; }

    public IEnumerable<Entry> Enter(Work work)
    {
        string function = work.Phase == Phase.Inference ? "inference" : work.Optimizer.ToString();
        return _library!.Find(FormattableString.Invariant($"{work.Case.Name}_{function}_{work.Batch}")) is var address and not 0
            ? [new Entry(Name, new CppContender(work, _library, address))]
            : [];
    }

    public void Dispose() => _library?.Dispose();
}

internal sealed unsafe class CppContender : IContender
{
    private readonly Work _work;
    private readonly delegate* unmanaged<nint, nint, float, float*, float> _run;
    private readonly delegate* unmanaged<float*, void> _reset;
    private readonly delegate* unmanaged<float*, void> _read;
    private readonly float[] _output;
    private readonly GCHandle _labels;
    private int _next;
    private float _loss;

    public CppContender(Work work, CppLibrary library, nint run)
    {
        _work = work;
        _run = (delegate* unmanaged<nint, nint, float, float*, float>)run;
        _reset = (delegate* unmanaged<float*, void>)library.Find(work.Case.Name + "_reset");
        _read = (delegate* unmanaged<float*, void>)library.Find(work.Case.Name + "_read");
        _output = new float[work.Case.OutputSize];
        _labels = GCHandle.Alloc(work.Case.Samples.Labels, GCHandleType.Pinned);

        // The inputs are pinned by what holds them.
        var load = (delegate* unmanaged<float*, int*, int, void>)library.Find(work.Case.Name + "_load");
        fixed (float* inputs = work.Case.Samples.AllInputs) load(inputs, (int*)_labels.AddrOfPinnedObject(), work.Case.Samples.Count);
    }

    public bool InProcess => true;

    public double Run(int calls)
    {
        fixed (float* output = _output)
        {
            long start = Stopwatch.GetTimestamp();
            _loss = _run(calls, _next, _work.LearningRate, output);
            double time = Stopwatch.GetElapsedTime(start).TotalNanoseconds;
            _next = (int)((_next + ((long)calls * _work.SamplesPerCall)) % _work.Case.Samples.Count);
            return time;
        }
    }

    public void Reset()
    {
        fixed (float* parameters = _work.Case.Parameters) _reset(parameters);
        _next = 0;
    }

    public Observation Observe()
    {
        if (_work.Phase == Phase.Inference) return new Observation(0, [.. _output]);
        var parameters = new float[_work.Case.ParameterCount];
        fixed (float* destination = parameters) _read(destination);
        return new Observation(_loss, parameters);
    }

    public void Dispose() => _labels.Free();
}
