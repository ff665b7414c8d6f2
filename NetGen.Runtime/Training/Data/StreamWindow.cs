#if NET
using System.Numerics;

namespace NetGen;

/// <summary>The part of a stream that is trained on next: samples are copied into the same memory again and again.</summary>
internal sealed class StreamWindow<T, TTarget>(ITrainable<T, TTarget> network, int capacity)
    where T : unmanaged, IFloatingPointIeee754<T>
    where TTarget : unmanaged
{
    private readonly int _inputSize = network.InputSize;
    private readonly int _targetSize = network.TargetSize;
    private readonly T[] _inputs = new T[capacity * network.InputSize];
    private readonly TTarget[] _targets = new TTarget[capacity * network.TargetSize];
    private readonly T[] _weights = new T[capacity];
    private bool _hasWeights;

    /// <summary>Samples in it.</summary>
    public int Rows { get; private set; }

    public bool IsFull => Rows == capacity;

    /// <summary>Forgets its samples.</summary>
    public void Clear()
    {
        Rows = 0;
        _hasWeights = false;
    }

    /// <summary>Takes samples until it is full.</summary>
    /// <param name="chunk">Checked samples.</param>
    /// <param name="rows">How many they are.</param>
    /// <param name="first">The first of them that is not yet taken.</param>
    /// <returns>How many were taken.</returns>
    public int Add(in Samples<T, TTarget> chunk, int rows, int first)
    {
        int count = Math.Min(rows - first, capacity - Rows);
        chunk.Inputs.Span.Slice(first * _inputSize, count * _inputSize).CopyTo(_inputs.AsSpan(Rows * _inputSize));
        chunk.Targets.Span.Slice(first * _targetSize, count * _targetSize).CopyTo(_targets.AsSpan(Rows * _targetSize));
        var weights = _weights.AsSpan(Rows, count);
        if (chunk.Weights.IsEmpty)
        {
            weights.Fill(T.One);
        }
        else
        {
            chunk.Weights.Span.Slice(first, count).CopyTo(weights);
            _hasWeights = true;
        }

        Rows += count;
        return count;
    }

    /// <summary>Its samples, to be taken in an order.</summary>
    public Window<T, TTarget> InOrder(ReadOnlySpan<int> order) =>
        new(_inputs.AsSpan(0, Rows * _inputSize), _targets.AsSpan(0, Rows * _targetSize), _hasWeights ? _weights.AsSpan(0, Rows) : [], Rows, order);
}
#endif
