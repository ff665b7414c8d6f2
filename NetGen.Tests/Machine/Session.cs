using System.Numerics;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using NetGen.Numerics;

namespace NetGen.Tests.Machine;

/// <summary>Everything a user can ask a trainable network to do.</summary>
public enum Operation
{
    Forward,
    ForwardBatch,
    Evaluate,
    Gradient,
    Update,

    /// <summary>Forward with a cache, Backward, and BackwardFrom added to it.</summary>
    StepThrough,
    Train,
    TrainBatch,
    TrainEach,
}

/// <summary>A network with data and buffers of the right sizes, whatever its numbers and targets are.</summary>
public interface ISession
{
    /// <summary>Runs one operation on some of the samples: its results replace those before.</summary>
    void Do(Operation operation, int first, int rows);

    /// <summary>The bits of the parameters, the optimizer's memory and all buffers, in one short text. Throws where a number is not finite.</summary>
    string Bits();
}

/// <summary>Makes sessions by the type of a compiled network.</summary>
public static class Session
{
    /// <summary>Samples of a session: more than two blocks, a prime number.</summary>
    public const int Samples = 131;

    /// <summary>A session on a new network of this type; three threads share its batches, if any do.</summary>
    public static ISession Of(Type network, IBuffers buffers, ulong seed = 7)
    {
        object instance = Activator.CreateInstance(network, seed)!;
        SetThreads(instance, 3);
        return Of(instance, buffers);
    }

    /// <summary>Sets how many threads share a network's batches, where threads share them.</summary>
    public static void SetThreads(object network, int threads) => network.GetType().GetProperty("MaxDegreeOfParallelism")?.SetValue(network, threads);

    /// <summary>A session on this network.</summary>
    public static ISession Of(object network, IBuffers buffers)
    {
        var trainable = network.GetType().GetInterfaces().Single(type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ITrainable<,>));
        return (ISession)Activator.CreateInstance(typeof(Session<,>).MakeGenericType(trainable.GetGenericArguments()), network, buffers)!;
    }

    /// <summary>A mixture of all ways to train, with batches of odd sizes; then every other operation once.</summary>
    public static string Run(ISession session, int steps)
    {
        ReadOnlySpan<int> sizes = [1, 2, 3, 5, 7, 13, 31, 67];
        for (int step = 0; step < steps; step++)
        {
            // Long batches are rare: what they cover is covered by one.
            int rows = sizes[step % 64 == 0 ? 7 : step % 32 == 0 ? 6 : step % 6];
            var operation = (step % 3) switch { 0 => Operation.TrainBatch, 1 => Operation.Train, _ => Operation.TrainEach };
            session.Do(operation, step * 11 % (Samples - rows), rows);
        }

        foreach (var operation in Enum.GetValues<Operation>()) session.Do(operation, 1, Samples - 2);
        return session.Bits();
    }
}

/// <inheritdoc cref="ISession"/>
public sealed class Session<T, TTarget> : ISession
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
    where TTarget : unmanaged
{
    private const double LearningRate = 0.01;

    private readonly ITrainable<T, TTarget> _network;
    private readonly TextbookSteps _stepThrough;
    private readonly Memory<T> _inputs;
    private readonly Memory<TTarget> _targets;
    private readonly Memory<T> _weights;
    private readonly Memory<T> _outputs;
    private readonly Memory<T> _gradient;
    private readonly Memory<T> _inputGradient;
    private readonly Memory<T> _cache;
    private readonly Edge _edge;
    private T _losses;

    public Session(ITrainable<T, TTarget> network, IBuffers buffers)
    {
        var type = network.GetType();
        _network = network;
        _stepThrough = type.GetMethod("StepThrough")!.CreateDelegate<TextbookSteps>(network);
        _inputs = buffers.Allocate<T>(Session.Samples * network.InputSize);
        _targets = buffers.Allocate<TTarget>(Session.Samples * network.TargetSize);
        _weights = buffers.Allocate<T>(Session.Samples);
        _outputs = buffers.Allocate<T>(Session.Samples * network.OutputSize);
        _gradient = buffers.Allocate<T>(network.ParameterCount);
        _inputGradient = buffers.Allocate<T>(network.InputSize);
        _cache = buffers.Allocate<T>((int)type.GetProperty("CacheLength")!.GetValue(null)!);
        _edge = buffers.Edge;

        var random = new RandomSource(12345);
        foreach (ref T input in _inputs.Span) input = T.CreateTruncating((2 * random.NextDouble()) - 1);
        foreach (ref T weight in _weights.Span) weight = T.CreateTruncating(random.NextDouble() + 0.5);
        foreach (ref var target in _targets.Span)
        {
            double number = random.NextDouble();
            target = typeof(TTarget) == typeof(int) ? (TTarget)(object)(int)(number * network.OutputSize) : (TTarget)(object)T.CreateTruncating(number);
        }
    }

    private delegate T TextbookSteps(ReadOnlySpan<T> input, ReadOnlySpan<TTarget> target, Span<T> cache, Span<T> output, Span<T> gradient, Span<T> inputGradient);

    public void Do(Operation operation, int first, int rows)
    {
        if (operation is Operation.Forward or Operation.StepThrough or Operation.Train) rows = 1;
        var inputs = Part(_inputs.Span, first, rows, _network.InputSize);
        var targets = Part(_targets.Span, first, rows, _network.TargetSize);
        var weights = Part(_weights.Span, first, rows, 1);
        var outputs = Part(_outputs.Span, first, rows, _network.OutputSize);
        switch (operation)
        {
            case Operation.Forward: _network.Forward(inputs, outputs); break;
            case Operation.ForwardBatch: _network.ForwardBatch(inputs, outputs); break;
            case Operation.Evaluate: _losses += _network.Evaluate(inputs, targets, weights); break;
            case Operation.Gradient: _losses += _network.Gradient(inputs, targets, _gradient.Span, weights); break;
            case Operation.Update: _network.Update(_gradient.Span, LearningRate); break;
            case Operation.StepThrough: _losses += _stepThrough(inputs, targets, _cache.Span, outputs, _gradient.Span, _inputGradient.Span); break;
            case Operation.Train: _losses += _network.Train(inputs, targets, LearningRate, weights[0]); break;
            case Operation.TrainBatch: _losses += _network.TrainBatch(inputs, targets, LearningRate, weights); break;
            case Operation.TrainEach: _losses += _network.TrainEach(inputs, targets, LearningRate, weights); break;
            default: throw new ArgumentOutOfRangeException(nameof(operation));
        }
    }

    public string Bits()
    {
        var parameters = new T[_network.ParameterCount];
        var state = new T[_network.OptimizerStateCount];
        _network.CopyParametersTo(parameters);
        _network.CopyOptimizerStateTo(state);
        T[] all = [.. parameters, .. state, .. _outputs.Span, .. _gradient.Span, .. _inputGradient.Span, .. _cache.Span, _losses];
        if (all.Any(number => !T.IsFinite(number))) throw new InvalidOperationException($"{_network.GetType().Name} has numbers that are not finite.");
        return Convert.ToHexString(SHA256.HashData(MemoryMarshal.AsBytes<T>(all)), 0, 8);
    }

    /// <summary>The samples that are used: those at the guard, where there is one.</summary>
    private Span<TValue> Part<TValue>(Span<TValue> all, int first, int rows, int size) => _edge switch
    {
        Edge.Start => all[..(rows * size)],
        Edge.End => all[^(rows * size)..],
        _ => all.Slice(first * size, rows * size),
    };
}
