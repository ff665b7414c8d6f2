#if NET
using System.Numerics;

namespace NetGen;

public sealed partial class Trainer<T, TTarget>
{
    /// <summary>
    /// Trains on a stream, which may be larger than memory: <see cref="TrainerOptions.StreamWindow"/> samples at a time are copied, shuffled
    /// and trained on.
    /// </summary>
    /// <param name="stream">
    /// Any number of samples a chunk, one at least. It is enumerated once an epoch, and must give the same samples each time for training to
    /// be repeatable. A chunk's memory may be used again for the next one.
    /// </param>
    /// <param name="validation">What to measure on after every epoch, in memory; null for nothing.</param>
    /// <param name="sampleCount">The samples an epoch, for schedules that depend on the number of steps; null where nobody knows.</param>
    /// <param name="progress">Is told after every epoch, by the trainer's thread.</param>
    /// <param name="cancellation">Stops training before the next step; the result says so.</param>
    /// <returns>How it ended.</returns>
    /// <exception cref="ArgumentException">An argument does not fit, or the schedule needs <paramref name="sampleCount"/>. A chunk that does not fit throws as well: training stands before it.</exception>
    /// <exception cref="InvalidOperationException">The stream is empty or shorter than the state that was restored, a parameter is not finite, or the trainer is already running.</exception>
    public TrainingResult FitStream(
        IEnumerable<Samples<T, TTarget>> stream,
        Samples<T, TTarget>? validation = null,
        long? sampleCount = null,
        IProgress<TrainingProgress>? progress = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var run = BeginStream(validation, sampleCount, progress, cancellation);
        try
        {
            var epoch = new StreamEpoch(this, run);
            while (_finished is null)
            {
                epoch.Begin();
                foreach (var chunk in stream)
                {
                    if (!epoch.Take(chunk)) return Stopped();
                }

                if (!epoch.End()) return Stopped();
            }

            return Stopped();
        }
        finally
        {
            _isRunning = false;
        }
    }

    /// <summary>As <see cref="FitStream"/>, on a stream that is awaited.</summary>
    /// <param name="stream">Any number of samples a chunk, one at least; enumerated once an epoch. A chunk's memory may be used again for the next one.</param>
    /// <param name="validation">What to measure on after every epoch, in memory; null for nothing.</param>
    /// <param name="sampleCount">The samples an epoch, for schedules that depend on the number of steps; null where nobody knows.</param>
    /// <param name="progress">Is told after every epoch, by the thread that trains.</param>
    /// <param name="cancellation">Stops the stream, and training before the next step; the result says so.</param>
    /// <returns>How it ended.</returns>
    /// <exception cref="ArgumentException">An argument does not fit, or the schedule needs <paramref name="sampleCount"/>. A chunk that does not fit throws as well: training stands before it.</exception>
    /// <exception cref="InvalidOperationException">The stream is empty or shorter than the state that was restored, a parameter is not finite, or the trainer is already running.</exception>
    public async Task<TrainingResult> FitStreamAsync(
        IAsyncEnumerable<Samples<T, TTarget>> stream,
        Samples<T, TTarget>? validation = null,
        long? sampleCount = null,
        IProgress<TrainingProgress>? progress = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var run = BeginStream(validation, sampleCount, progress, cancellation);
        try
        {
            var epoch = new StreamEpoch(this, run);
            while (_finished is null)
            {
                epoch.Begin();
                await foreach (var chunk in stream.WithCancellation(cancellation).ConfigureAwait(false))
                {
                    if (!epoch.Take(chunk)) return Stopped();
                }

                if (!epoch.End()) return Stopped();
            }

            return Stopped();
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return Stopped();
        }
        finally
        {
            _isRunning = false;
        }
    }

    private Run BeginStream(Samples<T, TTarget>? validation, long? sampleCount, IProgress<TrainingProgress>? progress, CancellationToken cancellation)
    {
        if (_options.BatchSize == TrainerOptions.FullBatch) throw new ArgumentException("A full batch needs all samples in memory, not a stream.", nameof(TrainerOptions.BatchSize));
        if (_options.ValidationShare > 0) throw new ArgumentException("ValidationShare needs all samples in memory: give a stream its validation samples.", nameof(TrainerOptions.ValidationShare));
        if (sampleCount is { } known) ArgumentOutOfRangeException.ThrowIfLessThan(known, 1, nameof(sampleCount));
        else if (_options.Schedule.NeedsStepCount) throw new ArgumentException("The schedule depends on the number of steps: say how many samples an epoch has.", nameof(sampleCount));
        if (validation is { } given) SampleChecks.Check(_network, given, nameof(validation));
        CheckWatched(validation is not null);
        if (_options.InspectEpochs > 0 && validation is null) throw new ArgumentException("InspectEpochs needs samples in memory: give a stream validation samples.", nameof(validation));
        long steps = sampleCount is { } count ? ((count - 1) / _options.BatchSize) + 1 : 0;
        Enter();
        return new Run(validation, Some(validation), progress, steps * _options.Epochs, cancellation);
    }

    /// <summary>One pass over a stream after the other, window by window.</summary>
    private sealed class StreamEpoch
    {
        private readonly Trainer<T, TTarget> _trainer;
        private readonly Run _run;
        private readonly StreamWindow<T, TTarget> _window;
        private readonly int[] _order;
        private int _windows;
        private int _steps;

        public StreamEpoch(Trainer<T, TTarget> trainer, Run run)
        {
            (_trainer, _run) = (trainer, run);
            var options = trainer._options;
            // Whole batches, so that only the last step of an epoch has fewer samples.
            int capacity = checked((((options.Shuffle ? options.StreamWindow : 1) - 1) / options.BatchSize * options.BatchSize) + options.BatchSize);
            _window = new(trainer._network, capacity);
            _order = options.Shuffle ? new int[capacity] : [];
            trainer.ReserveBuffer(options.BatchSize, options.Shuffle);
        }

        public void Begin()
        {
            _window.Clear();
            (_windows, _steps) = (0, 0);
        }

        /// <summary>Takes a chunk, and trains whenever the window is full; false where training stops.</summary>
        public bool Take(in Samples<T, TTarget> chunk)
        {
            int rows = SampleChecks.Check(_trainer._network, chunk, nameof(chunk));
            int taken = 0;
            while (taken < rows)
            {
                taken += _window.Add(chunk, rows, taken);
                if (_window.IsFull && !Train()) return false;
            }

            return true;
        }

        /// <summary>Trains on what is left and ends the epoch; false where training stops.</summary>
        public bool End()
        {
            if (_window.Rows > 0 && !Train()) return false;
            if (_steps == 0) throw new InvalidOperationException("The stream has no samples.");
            if (_trainer._stepInEpoch > _steps)
                throw new InvalidOperationException(FormattableString.Invariant($"The trainer stands at step {_trainer._stepInEpoch} of an epoch, for which the stream had only {_steps} steps."));
            _trainer.EndEpoch(_run);
            return true;
        }

        private bool Train()
        {
            var order = _order.AsSpan(0, _order.Length == 0 ? 0 : _window.Rows);
            _trainer.ShuffleOrder(order, _windows++);
            if (!_trainer.TrainWindow(_window.InOrder(order), _steps, _run)) return false;
            _steps += ((_window.Rows - 1) / _trainer._options.BatchSize) + 1;
            _window.Clear();
            return true;
        }
    }
}
#endif
