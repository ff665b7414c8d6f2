using System.Diagnostics;

namespace NetGen.Sample.Training;

/// <summary>
/// Counts what the trainer's steps cost, shuffled rows and noise included. It is told of every step, and measures from one to the next of
/// the same epoch: what lies between two epochs, such as validation, is no part of a step.
/// </summary>
/// <param name="rows">Training samples.</param>
/// <param name="batchSize">Samples a step.</param>
/// <param name="epochEnded">Is called after every epoch.</param>
internal sealed class StepMeter(int rows, int batchSize, Action<TrainingProgress, EpochRecord> epochEnded) : IProgress<TrainingProgress>
{
    private readonly List<double> _bytesPerStep = [];
    private long _samples;
    private long _ticks;
    private long _lastTime;
    private long _lastBytes;
    private long _epochBytes;
    private int _epochSteps;

    /// <summary>Steps measured.</summary>
    public long Steps { get; private set; }

    /// <summary>
    /// Bytes that a step allocates: the median over the epochs. What a step allocates is in every epoch; the run-time counts the unused
    /// rest of a thread's block as allocated whenever it collects for another thread.
    /// </summary>
    public double BytesPerStep => _bytesPerStep.Order().ElementAt(_bytesPerStep.Count / 2);

    /// <summary>Time inside the steps.</summary>
    public TimeSpan Time => TimeSpan.FromSeconds(_ticks / (double)Stopwatch.Frequency);

    public double SamplesPerSecond => _samples / Time.TotalSeconds;

    public void Report(TrainingProgress value)
    {
        long time = Stopwatch.GetTimestamp();
        long bytes = GC.GetAllocatedBytesForCurrentThread();
        if (value.Record is { } record)
        {
            _samples += rows - Math.Min(rows, batchSize);
            _bytesPerStep.Add(_epochBytes / (double)Math.Max(1, _epochSteps));
            (_epochBytes, _epochSteps) = (0, 0);
            epochEnded(value, record);
        }
        else if (value.StepInEpoch > 1)
        {
            Steps++;
            _ticks += time - _lastTime;
            _epochSteps++;
            _epochBytes += bytes - _lastBytes;
        }

        _lastBytes = GC.GetAllocatedBytesForCurrentThread();
        _lastTime = Stopwatch.GetTimestamp();
    }
}
