using System.Numerics;
using System.Runtime.InteropServices;
using Xunit;

namespace NetGen.Tests.Errors;

/// <summary>A network that is called wrongly.</summary>
internal interface ISubject
{
    /// <summary>Every call that must be refused.</summary>
    IEnumerable<Refusal> Refusals();

    /// <summary>Fails unless the call throws what it must, and nothing that can be seen has changed.</summary>
    void AssertRefused(Refusal refusal);

    /// <summary>Fails unless all further training gives the bits of a twin that was never called wrongly.</summary>
    void AssertUnharmed();

    /// <summary>Fails unless what lies at the edge of the wrong is taken.</summary>
    void AssertEdges();
}

/// <summary>A network of some precision and target, its twin, and buffers that are watched.</summary>
internal sealed partial class Subject<T, TTarget> : ISubject
    where T : unmanaged, IFloatingPointIeee754<T>
    where TTarget : unmanaged
{
    private static readonly T Untouched = T.CreateChecked(7);

    private readonly ITrainable<T, TTarget> _network;
    private readonly ITrainable<T, TTarget> _twin;
    private readonly Func<int, TTarget> _target;
    private readonly bool _isPortable;
    private readonly List<T[]> _receivers = [];

    // Members with caches and those by layer are in no interface: ErrorNetworks gives them forms that take arrays.
    private readonly dynamic _own;

    public Subject(ITrainable<T, TTarget> network, ITrainable<T, TTarget> twin, Func<int, TTarget> target, bool isPortable)
    {
        (_network, _twin, _own, _target, _isPortable) = (network, twin, network, target, isPortable);
        Train(_network);
        Train(_twin);
    }

    private static bool TakesLabels => typeof(TTarget) == typeof(int);

    public void AssertRefused(Refusal refusal)
    {
        var before = State(_network);
        var thrown = Record.Exception(refusal.Call);
        Assert.True(thrown?.GetType() == refusal.Exception, $"{refusal.What} threw {thrown?.ToString() ?? "nothing"}");
        Assert.True(thrown is not ArgumentException argument || argument.ParamName == refusal.Argument, $"{refusal.What} blames {(thrown as ArgumentException)?.ParamName}");
        string message = refusal.Argument is null ? refusal.Message : $"{refusal.Message} (Parameter '{refusal.Argument}')";
        Assert.True(thrown!.Message.StartsWith(message, StringComparison.Ordinal), $"{refusal.What} says: {thrown.Message}");
        Assert.True(before.AsSpan().SequenceEqual(State(_network)), $"{refusal.What} changed the network.");
        Assert.True(_receivers.All(values => values.All(value => value == Untouched)), $"{refusal.What} wrote into the caller's memory.");
        _receivers.Clear();
    }

    public void AssertUnharmed()
    {
        Assert.Equal(State(_twin), State(_network));
        Train(_network);
        Train(_twin);
        Assert.Equal(State(_twin), State(_network));
    }

    public void AssertEdges()
    {
        _network.ForwardBatch([], []);
        _network.Train(Values(Inputs), Targets(TargetSize), -0.0, T.One);
        _twin.Train(Values(Inputs), Targets(TargetSize), 0, T.One);
        Assert.Equal(State(_twin), State(_network));
        Assert.True(T.IsInfinity(_network.Evaluate(Values(2 * Inputs), Targets(2 * TargetSize), [T.One, T.PositiveInfinity])));
        (_network.Step, _twin.Step) = (long.MaxValue / 2, long.MaxValue / 2);

        // Sample by sample, the steps before the loss that is infinite were made.
        Assert.Throws<NonFiniteLossException>(() => _network.TrainEach(Values(3 * Inputs), Targets(3 * TargetSize), 0.1, [T.One, T.NaN, T.One]));
        _twin.Train(Values(Inputs), Targets(TargetSize), 0.1, T.One);
        Assert.Equal(State(_twin), State(_network));
    }

    private void Train(ITrainable<T, TTarget> network)
    {
        network.Train(Values(network.InputSize), Targets(network.TargetSize), 0.1, T.One);
        network.TrainBatch(Values(5 * network.InputSize), Targets(5 * network.TargetSize), 0.1);
        network.TrainEach(Values(3 * network.InputSize), Targets(3 * network.TargetSize), 0.1);
        var gradient = new T[network.ParameterCount];
        network.Gradient(Values(2 * network.InputSize), Targets(2 * network.TargetSize), gradient);
        network.Update(gradient, 0.1);
    }

    private static byte[] State(ITrainable<T, TTarget> network)
    {
        var parameters = new T[network.ParameterCount];
        network.CopyParametersTo(parameters);
        var memory = new T[network.OptimizerStateCount];
        network.CopyOptimizerStateTo(memory);
        return [.. MemoryMarshal.AsBytes<T>(parameters), .. MemoryMarshal.AsBytes<T>(memory), .. BitConverter.GetBytes(network.Step)];
    }

    private static T[] Values(int count) => [.. Enumerable.Range(0, count).Select(k => T.CreateChecked(0.5 - (k % 7 * 0.25)))];

    /// <summary>Right values but for one.</summary>
    private static T[] Values(int count, int index, T value)
    {
        var values = Values(count);
        values[index] = value;
        return values;
    }

    private TTarget[] Targets(int count) => [.. Enumerable.Range(0, count).Select(_target)];

    /// <summary>Memory that no refused call may write to.</summary>
    private T[] Receiver(int count)
    {
        var receiver = new T[count];
        Array.Fill(receiver, Untouched);
        _receivers.Add(receiver);
        return receiver;
    }
}
