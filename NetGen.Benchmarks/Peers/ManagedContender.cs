using System.Diagnostics;
using NetGen.Benchmarks.Cases;

namespace NetGen.Benchmarks.Peers;

/// <summary>Times a network that is written in C#.</summary>
/// <typeparam name="TNetwork">The network.</typeparam>
internal abstract class ManagedContender<TNetwork>(Work work, TNetwork network) : IContender
    where TNetwork : IManagedNetwork
{
    private int _next;

    public bool InProcess => true;

    protected Work Work => work;

    protected Samples Samples { get; } = work.Case.Samples;

    protected TNetwork Network { get; } = network;

    protected float Loss { get; set; }

    /// <summary>The contender for training, or for inference.</summary>
    public static IContender Of(Work work, TNetwork network) =>
        work.Phase == Phase.Inference ? new Inference<TNetwork>(work, network)
        : work.SamplesPerCall == 1 ? new OneSample<TNetwork>(work, network)
        : new Batches<TNetwork>(work, network);

    public double Run(int calls)
    {
        long start = Stopwatch.GetTimestamp();
        _next = Loop(calls, _next);
        return Stopwatch.GetElapsedTime(start).TotalNanoseconds;
    }

    public void Reset()
    {
        Network.Reset(work.Case.Parameters);
        _next = 0;
        Loss = 0;
    }

    public virtual Observation Observe()
    {
        var parameters = new float[work.Case.ParameterCount];
        Network.CopyParametersTo(parameters);
        return new Observation(Loss, parameters);
    }

    public void Dispose()
    {
    }

    /// <summary>Makes calls from a sample on; returns the sample that comes next.</summary>
    protected abstract int Loop(int calls, int next);
}

internal sealed class Inference<TNetwork>(Work work, TNetwork network) : ManagedContender<TNetwork>(work, network)
    where TNetwork : IManagedNetwork
{
    private readonly float[] _output = new float[work.Case.OutputSize];

    public override Observation Observe() => new(0, [.. _output]);

    protected override int Loop(int calls, int next)
    {
        var (network, samples, output) = (Network, Samples, _output);
        for (int call = 0; call < calls; call++)
        {
            network.Forward(samples, next, output);
            if (++next == samples.Count) next = 0;
        }

        return next;
    }
}

internal sealed class OneSample<TNetwork>(Work work, TNetwork network) : ManagedContender<TNetwork>(work, network)
    where TNetwork : IManagedNetwork
{
    protected override int Loop(int calls, int next)
    {
        var (network, samples) = (Network, Samples);
        float loss = 0;
        for (int call = 0; call < calls; call++)
        {
            loss = network.Train(samples, next);
            if (++next == samples.Count) next = 0;
        }

        Loss = loss;
        return next;
    }
}

internal sealed class Batches<TNetwork>(Work work, TNetwork network) : ManagedContender<TNetwork>(work, network)
    where TNetwork : IManagedNetwork
{
    protected override int Loop(int calls, int next)
    {
        for (int step = 0; step < calls * Work.StepsPerCall; step++)
        {
            int count = Math.Min(Work.Batch, Samples.Count - next);
            Loss = Network.TrainBatch(Samples, next, count);
            next += count;
            if (next == Samples.Count) next = 0;
        }

        return next;
    }
}

/// <summary>As many samples a call as there are, timed as so many steps.</summary>
internal sealed class EachSample<TNetwork>(Work work, TNetwork network) : ManagedContender<TNetwork>(work, network)
    where TNetwork : ITrainsEach
{
    protected override int Loop(int calls, int next)
    {
        for (int count; calls > 0; calls -= count)
        {
            count = Math.Min(calls, Samples.Count - next);
            Loss = Network.TrainEach(Samples, next, count);
            next = (next + count) % Samples.Count;
        }

        return next;
    }
}
