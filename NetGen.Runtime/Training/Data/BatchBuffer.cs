#if NET
using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NetGen;

/// <summary>Gathers the samples of a step from where they lie: into memory of its own where they are scattered or get noise, else not at all.</summary>
internal sealed class BatchBuffer<T, TTarget>
    where T : unmanaged, IFloatingPointIeee754<T>
    where TTarget : unmanaged
{
    private readonly int _inputSize;
    private readonly int _targetSize;
    private readonly double _noise;
    private readonly T[] _classWeights;
    private T[] _inputs = [];
    private TTarget[] _targets = [];
    private T[] _weights = [];

    public BatchBuffer(ITrainable<T, TTarget> network, TrainerOptions options)
    {
        (_inputSize, _targetSize, _noise) = (network.InputSize, network.TargetSize, options.InputNoise);
        _classWeights = [.. (options.ClassWeights ?? []).Select(T.CreateTruncating)];
    }

    /// <summary>Makes room for as many samples as a step may take.</summary>
    public void Reserve(int rows)
    {
        if (_weights.Length >= rows) return;
        _inputs = new T[rows * _inputSize];
        _targets = new TTarget[rows * _targetSize];
        _weights = new T[rows];
    }

    /// <summary>The samples of one step.</summary>
    /// <param name="window">Where the samples lie.</param>
    /// <param name="first">The first sample of the step, in the order of training.</param>
    /// <param name="count">The number of samples.</param>
    /// <param name="noiseSeed">Decides the noise.</param>
    public Batch<T, TTarget> Gather(in Window<T, TTarget> window, int first, int count, ulong noiseSeed)
    {
        var batch = window.Order.IsEmpty ? Neighbours(window, first, count) : Scattered(window, window.Order.Slice(first, count));
        if (_noise == 0) return batch;
        var inputs = _inputs.AsSpan(0, count * _inputSize);
        if (window.Order.IsEmpty) batch.Inputs.CopyTo(inputs);
        GaussianNoise.Add(inputs, _noise, noiseSeed);
        return new(inputs, batch.Targets, batch.Weights);
    }

    private Batch<T, TTarget> Neighbours(in Window<T, TTarget> window, int first, int count)
    {
        var targets = window.Targets.Slice(first * _targetSize, count * _targetSize);
        var weights = window.Weights.IsEmpty ? [] : window.Weights.Slice(first, count);
        return new(window.Inputs.Slice(first * _inputSize, count * _inputSize), targets, Weighted(targets, weights));
    }

    private Batch<T, TTarget> Scattered(in Window<T, TTarget> window, ReadOnlySpan<int> order)
    {
        var inputs = _inputs.AsSpan(0, order.Length * _inputSize);
        var targets = _targets.AsSpan(0, order.Length * _targetSize);
        for (int k = 0; k < order.Length; k++)
        {
            int row = order[k];
            CopyRow(window.Inputs.Slice(row * _inputSize, _inputSize), inputs.Slice(k * _inputSize, _inputSize));
            if (_targetSize == 1) targets[k] = window.Targets[row];
            else window.Targets.Slice(row * _targetSize, _targetSize).CopyTo(targets.Slice(k * _targetSize, _targetSize));
        }

        if (window.Weights.IsEmpty) return new(inputs, targets, Weighted(targets, []));
        var weights = _weights.AsSpan(0, order.Length);
        for (int k = 0; k < order.Length; k++) weights[k] = window.Weights[order[k]];
        return new(inputs, targets, Weighted(targets, weights));
    }

    // Rows are short: a loop of vectors takes a fraction of the time of a general copy, the last vector overlapping the one before.
    private static void CopyRow(ReadOnlySpan<T> from, Span<T> to)
    {
        int lanes = Vector256<T>.Count;
        if (from.Length < lanes || from.Length > 64 * lanes)
        {
            from.CopyTo(to);
            return;
        }

        ref var source = ref MemoryMarshal.GetReference(from);
        ref var destination = ref MemoryMarshal.GetReference(to);
        int last = from.Length - lanes;
        int k = 0;
        for (; k + (4 * lanes) <= from.Length; k += 4 * lanes)
        {
            var first = Vector256.LoadUnsafe(ref source, (nuint)k);
            var second = Vector256.LoadUnsafe(ref source, (nuint)(k + lanes));
            var third = Vector256.LoadUnsafe(ref source, (nuint)(k + (2 * lanes)));
            var fourth = Vector256.LoadUnsafe(ref source, (nuint)(k + (3 * lanes)));
            first.StoreUnsafe(ref destination, (nuint)k);
            second.StoreUnsafe(ref destination, (nuint)(k + lanes));
            third.StoreUnsafe(ref destination, (nuint)(k + (2 * lanes)));
            fourth.StoreUnsafe(ref destination, (nuint)(k + (3 * lanes)));
        }

        for (; k < last; k += lanes) Vector256.LoadUnsafe(ref source, (nuint)k).StoreUnsafe(ref destination, (nuint)k);
        Vector256.LoadUnsafe(ref source, (nuint)last).StoreUnsafe(ref destination, (nuint)last);
    }

    /// <summary>Each sample's weight times that of its class.</summary>
    private ReadOnlySpan<T> Weighted(ReadOnlySpan<TTarget> targets, ReadOnlySpan<T> weights)
    {
        if (_classWeights.Length == 0) return weights;
        var labels = MemoryMarshal.Cast<TTarget, int>(targets);
        var result = _weights.AsSpan(0, labels.Length);
        for (int k = 0; k < labels.Length; k++) result[k] = weights.IsEmpty ? _classWeights[labels[k]] : weights[k] * _classWeights[labels[k]];
        return result;
    }
}

/// <summary>Samples that lie in memory, and the order in which they are trained on.</summary>
internal readonly ref struct Window<T, TTarget>(ReadOnlySpan<T> inputs, ReadOnlySpan<TTarget> targets, ReadOnlySpan<T> weights, int rows, ReadOnlySpan<int> order)
{
    public ReadOnlySpan<T> Inputs { get; } = inputs;

    public ReadOnlySpan<TTarget> Targets { get; } = targets;

    public ReadOnlySpan<T> Weights { get; } = weights;

    public int Rows { get; } = rows;

    /// <summary>Row numbers; empty where the rows are taken as they lie.</summary>
    public ReadOnlySpan<int> Order { get; } = order;
}

/// <summary>The samples of one step, neighbours in memory.</summary>
internal readonly ref struct Batch<T, TTarget>(ReadOnlySpan<T> inputs, ReadOnlySpan<TTarget> targets, ReadOnlySpan<T> weights)
{
    public ReadOnlySpan<T> Inputs { get; } = inputs;

    public ReadOnlySpan<TTarget> Targets { get; } = targets;

    public ReadOnlySpan<T> Weights { get; } = weights;
}
#endif
