using System.Diagnostics;
using NetGen.Numerics;
using NetGen.Sample.Data;

namespace NetGen.Sample.Training;

/// <summary>How a classifier is trained.</summary>
/// <param name="Epochs">Passes over the training samples.</param>
/// <param name="BatchSize">Samples a step.</param>
/// <param name="LearningRate">The rate of the first step; it falls to 0 along half a cosine. (Loshchilov, Hutter 2016.)</param>
internal sealed record TrainingPlan(int Epochs, int BatchSize, double LearningRate);

/// <summary>Trains a classifier epoch by epoch, and counts what its steps cost.</summary>
internal sealed class ClassifierTraining
{
    private readonly ITrainable<float, int> _network;
    private readonly Dataset _data;
    private readonly TrainingPlan _plan;
    private readonly Dataset _shuffled;
    private readonly int[] _order;
    private readonly int _allSteps;
    private readonly List<double> _bytesPerStep = [];
    private RandomSource _random;

    /// <param name="network">The network, which is trained in place.</param>
    /// <param name="data">What to train on.</param>
    /// <param name="plan">How.</param>
    /// <param name="seed">Decides the order of the samples.</param>
    public ClassifierTraining(ITrainable<float, int> network, Dataset data, TrainingPlan plan, ulong seed)
    {
        (_network, _data, _plan) = (network, data, plan);
        _order = [.. Enumerable.Range(0, data.Count)];
        _shuffled = data.Select(_order);
        _allSteps = plan.Epochs * ((data.Count + plan.BatchSize - 1) / plan.BatchSize);
        _random = new RandomSource(seed);
    }

    /// <summary>Updates so far.</summary>
    public int Steps { get; private set; }

    /// <summary>Samples trained on so far.</summary>
    public long Samples { get; private set; }

    /// <summary>Time inside the steps so far.</summary>
    public TimeSpan StepTime { get; private set; }

    /// <summary>Bytes that all threads together allocated during the steps so far.</summary>
    public long AllocatedBytes { get; private set; }

    /// <summary>
    /// Bytes that all threads together allocated during a step: the median over the epochs, since the run-time's own threads allocate
    /// now and then while they compile, and what a step allocates is in every epoch.
    /// </summary>
    public double BytesPerStep => _bytesPerStep.Order().ElementAt(_bytesPerStep.Count / 2);

    public double SamplesPerSecond => Samples / StepTime.TotalSeconds;

    /// <summary>One pass over the training samples in a new order.</summary>
    public void RunEpoch()
    {
        Shuffling.Shuffle(_order, ref _random);
        _shuffled.CopyFrom(_data, _order);

        int stepsBefore = Steps;
        long bytes = GC.GetTotalAllocatedBytes(precise: true);
        long start = Stopwatch.GetTimestamp();
        for (int first = 0; first < _data.Count; first += _plan.BatchSize)
        {
            int count = Math.Min(_plan.BatchSize, _data.Count - first);
            var inputs = _shuffled.Inputs.AsSpan(first * _data.FeatureCount, count * _data.FeatureCount);
            double rate = _plan.LearningRate * 0.5 * (1 + Math.Cos(Math.PI * Steps / _allSteps));
            _network.TrainBatch(inputs, _shuffled.Labels.AsSpan(first, count), rate);
            Steps++;
        }

        StepTime += Stopwatch.GetElapsedTime(start);
        bytes = GC.GetTotalAllocatedBytes(precise: true) - bytes;
        AllocatedBytes += bytes;
        _bytesPerStep.Add(bytes / (double)(Steps - stepsBefore));
        Samples += _data.Count;
    }
}
