using System.Diagnostics;

namespace NetGen.Sample.Training;

/// <summary>
/// Counts what the trainer's steps cost, shuffled rows and noise included. It is told of every step, and measures from one to the next of
/// the same epoch: what lies between two epochs, such as validation, is no part of a step.
/// </summary>
/// <param name="rows">Training samples.</param>
/// <param name="batchSize">Samples a step.</param>
/// <param name="epochEnded">Is called after every epoch.</param>
internal sealed class StepMeter(int rows, int batchSize, Action<EpochRecord> epochEnded) : IProgress<TrainingProgress>
{
    private long _samples;
    private long _ticks;
    private long _lastTime;
    private long _lastBytes;

    /// <summary>Steps measured.</summary>
    public long Steps { get; private set; }

    /// <summary>Bytes that the steps allocated.</summary>
    public long Bytes { get; private set; }

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
            epochEnded(record);
        }
        else if (value.StepInEpoch > 1)
        {
            Steps++;
            _ticks += time - _lastTime;
            Bytes += bytes - _lastBytes;
        }

        _lastBytes = GC.GetAllocatedBytesForCurrentThread();
        _lastTime = Stopwatch.GetTimestamp();
    }
}
