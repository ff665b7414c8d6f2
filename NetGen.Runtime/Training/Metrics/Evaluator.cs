#if NET
using System.Numerics;
using System.Runtime.InteropServices;

namespace NetGen;

/// <summary>Runs a network over samples in blocks, and gives outputs and targets to metrics. Its memory serves all evaluations.</summary>
internal sealed class Evaluator<T, TTarget>
    where T : unmanaged, IFloatingPointIeee754<T>
    where TTarget : unmanaged
{
    private const int BlockRows = 64;

    private readonly ITrainable<T, TTarget> _network;
    private readonly IReadOnlyList<Metric> _metrics;
    private readonly double _threshold;
    private readonly T[] _outputs;
    private readonly double[] _numbers;
    private readonly double[] _targets;
    private readonly int[] _labels = new int[BlockRows];
    private readonly int[] _predicted = new int[BlockRows];

    public Evaluator(ITrainable<T, TTarget> network, IReadOnlyList<Metric> metrics)
    {
        (_network, _metrics) = (network, metrics);
        // A single output is a probability, or what has 0 in the middle.
        _threshold = network.Layers[^1].Activation is Activation.Sigmoid or Activation.HardSigmoid ? 0.5 : 0;
        _outputs = new T[BlockRows * network.OutputSize];
        _numbers = new double[_outputs.Length];
        _targets = new double[BlockRows * network.TargetSize];
    }

    /// <summary>Loss and metrics over checked samples.</summary>
    public Evaluation Evaluate(in Samples<T, TTarget> samples)
    {
        double loss = double.CreateChecked(_network.Evaluate(samples.Inputs.Span, samples.Targets.Span, samples.Weights.Span));
        if (_metrics.Count == 0) return new Evaluation(loss, []);
        foreach (var metric in _metrics) metric.Reset();
        var inputs = samples.Inputs.Span;
        var targets = samples.Targets.Span;
        int rows = inputs.Length / _network.InputSize;
        for (int first = 0; first < rows; first += BlockRows)
        {
            int count = Math.Min(BlockRows, rows - first);
            Add(
                inputs.Slice(first * _network.InputSize, count * _network.InputSize),
                targets.Slice(first * _network.TargetSize, count * _network.TargetSize),
                count);
        }

        var values = new double[_metrics.Count];
        for (int k = 0; k < values.Length; k++) values[k] = _metrics[k].Value;
        return new Evaluation(loss, values);
    }

    private void Add(ReadOnlySpan<T> inputs, ReadOnlySpan<TTarget> targets, int rows)
    {
        int size = _network.OutputSize;
        var outputs = _outputs.AsSpan(0, rows * size);
        _network.ForwardBatch(inputs, outputs);
        var numbers = _numbers.AsSpan(0, outputs.Length);
        Convert(outputs, numbers);
        var predicted = _predicted.AsSpan(0, rows);
        FindLabels(numbers, size, _threshold, predicted);
        if (typeof(TTarget) == typeof(int))
        {
            Share(new Predictions(numbers, size, [], 1, MemoryMarshal.Cast<TTarget, int>(targets), predicted));
            return;
        }

        var wanted = _targets.AsSpan(0, targets.Length);
        Convert(MemoryMarshal.Cast<TTarget, T>(targets), wanted);
        var labels = _labels.AsSpan(0, rows);
        FindLabels(wanted, _network.TargetSize, 0.5, labels);
        Share(new Predictions(numbers, size, wanted, _network.TargetSize, labels, predicted));
    }

    private void Share(in Predictions predictions)
    {
        foreach (var metric in _metrics) metric.Add(predictions);
    }

    private static void Convert(ReadOnlySpan<T> from, Span<double> to)
    {
        for (int k = 0; k < from.Length; k++) to[k] = double.CreateTruncating(from[k]);
    }

    private static void FindLabels(ReadOnlySpan<double> values, int size, double threshold, Span<int> labels)
    {
        for (int row = 0; row < labels.Length; row++)
        {
            var own = values.Slice(row * size, size);
            labels[row] = size == 1 ? (own[0] > threshold ? 1 : 0) : PositionOfLargest(own);
        }
    }

    private static int PositionOfLargest(ReadOnlySpan<double> values)
    {
        int largest = 0;
        for (int k = 1; k < values.Length; k++)
        {
            if (values[k] > values[largest]) largest = k;
        }

        return largest;
    }
}
#endif
