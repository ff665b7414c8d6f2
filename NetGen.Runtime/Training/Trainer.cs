#if NET
using System.Diagnostics;
using System.Numerics;

namespace NetGen;

/// <summary>
/// Trains any compiled network: shuffled batches, validation, schedules, early stopping, progress. A step allocates nothing. For a seed and
/// data the result has the same bits on every machine, and whether training was interrupted or not.
/// </summary>
/// <typeparam name="T">The network's numbers: <see cref="float"/> or <see cref="double"/>.</typeparam>
/// <typeparam name="TTarget">A target's type: <see cref="int"/> for labels, else <typeparamref name="T"/>.</typeparam>
/// <remarks>
/// A trainer remembers how far it is: after <see cref="StopReason.Cancelled"/> the next call of Fit, with the same data, goes on where the
/// last one stopped. <see cref="CaptureState"/> and <see cref="RestoreState"/> carry this over to another process.
/// Nothing else may use the network meanwhile, except inside a call of the progress.
/// </remarks>
public sealed partial class Trainer<T, TTarget>
    where T : unmanaged, IFloatingPointIeee754<T>
    where TTarget : unmanaged
{
    private readonly ITrainable<T, TTarget> _network;
    private readonly TrainerOptions _options;
    private readonly BatchBuffer<T, TTarget> _buffer;
    private readonly Evaluator<T, TTarget> _evaluator;
    private readonly GoodParameters<T, TTarget> _good;
    private readonly BestEpoch<T, TTarget> _best;
    private bool _isRunning;

    /// <summary>A trainer at the start of a training.</summary>
    /// <param name="network">The network, which is trained in place, from the parameters that it has.</param>
    /// <param name="options">How.</param>
    /// <exception cref="ArgumentException">An option is not as stated, or does not suit the network.</exception>
    public Trainer(ITrainable<T, TTarget> network, TrainerOptions options)
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(options);
        options.Check(network.OutputSize, typeof(TTarget) == typeof(int));
        (_network, _options) = (network, options);
        _buffer = new(network, options);
        _evaluator = new(network, options.Metrics);
        _good = new(network);
        _best = new(network, options.EarlyStopping);
        History = NewHistory();
    }

    /// <summary>Epochs that are done.</summary>
    public int Epoch => _epoch;

    /// <summary>Updates since the start of the training.</summary>
    public long Step => _step;

    /// <summary>What every epoch gave.</summary>
    public TrainingHistory History { get; private set; }

    /// <summary>Trains on samples in memory, until all epochs are done or something else ends it.</summary>
    /// <param name="training">What to train on, one sample at least.</param>
    /// <param name="validation">What to measure on after every epoch; null for the share of the training samples that the options say, or nothing.</param>
    /// <param name="progress">Is told after every epoch, by the trainer's thread.</param>
    /// <param name="cancellation">Stops training before the next step; the result says so.</param>
    /// <returns>How it ended.</returns>
    /// <exception cref="ArgumentException">Lengths do not fit, numbers are not finite, or labels are no classes; nothing was changed.</exception>
    /// <exception cref="InvalidOperationException">A parameter is not finite, the state that was restored belongs to other data, or the trainer is already running.</exception>
    public TrainingResult Fit(
        Samples<T, TTarget> training,
        Samples<T, TTarget>? validation = null,
        IProgress<TrainingProgress>? progress = null,
        CancellationToken cancellation = default)
    {
        int rows = SampleChecks.Check(_network, training, nameof(training));
        if (validation is { } given) SampleChecks.Check(_network, given, nameof(validation));
        else if (_options.ValidationShare > 0) (training, validation, rows) = HoldBack(training, rows);
        CheckWatched(validation is not null);
        long steps = ((rows - 1) / _options.BatchSize) + 1;
        if (_stepInEpoch > steps) throw new InvalidOperationException(FormattableString.Invariant($"The trainer stands at step {_stepInEpoch} of an epoch, which has {steps} steps with these samples."));
        var run = new Run(validation, Some(training), progress, steps * _options.Epochs, cancellation);
        Enter();
        try
        {
            return FitInMemory(training, rows, run);
        }
        finally
        {
            _isRunning = false;
        }
    }

    /// <summary>The loss and the options' metrics on samples.</summary>
    /// <param name="samples">One sample at least.</param>
    /// <exception cref="ArgumentException">Lengths do not fit, numbers are not finite, or labels are no classes.</exception>
    /// <exception cref="NonFiniteLossException">The loss is NaN or infinite.</exception>
    public Evaluation Evaluate(Samples<T, TTarget> samples)
    {
        SampleChecks.Check(_network, samples, nameof(samples));
        return _evaluator.Evaluate(samples);
    }

    private TrainingResult FitInMemory(in Samples<T, TTarget> training, int rows, Run run)
    {
        bool isFull = _options.BatchSize >= rows;
        int[] order = _options.Shuffle && !isFull ? new int[rows] : [];
        ReserveBuffer(isFull ? rows : _options.BatchSize, order.Length > 0);
        var inputs = training.Inputs.Span;
        var targets = training.Targets.Span;
        var weights = training.Weights.Span;
        while (_finished is null)
        {
            ShuffleOrder(order, window: 0);
            if (!TrainWindow(new(inputs, targets, weights, rows, order), 0, run)) return Stopped();
            EndEpoch(run);
        }

        return Stopped();
    }

    private void ReserveBuffer(int rows, bool isScattered)
    {
        if (isScattered || _options.InputNoise > 0 || _options.ClassWeights is not null) _buffer.Reserve(rows);
    }

    // Always from the same start, so that the order depends on the epoch alone.
    private void ShuffleOrder(Span<int> order, int window)
    {
        for (int k = 0; k < order.Length; k++) order[k] = k;
        RandomStreams.Shuffle(order, RandomStreams.Seed(_options.Seed, RandomStreams.Order, _epoch, window));
    }

    private void Enter()
    {
        if (_isRunning) throw new InvalidOperationException("The trainer is already running.");
        if (_good.Take(_step, "the start of this run") is { } layer) throw new InvalidOperationException($"A parameter of {layer} is not a finite number: there is nothing to train from.");
        _isRunning = true;
    }

    private void CheckWatched(bool validates)
    {
        if (!validates && _options.EarlyStopping is { Metric: { } metric })
            throw new ArgumentException($"Early stopping goes by the metric {metric.Name}, which needs validation samples.", "validation");
    }

    private TrainingResult Stopped() =>
        new(_finished ?? StopReason.Cancelled, _epoch, _step, _best.Epoch, History, [.. _warnings], _failure);

    private TrainingHistory NewHistory() => new([.. _options.Metrics.Select(metric => metric.Name)]);

    /// <summary>What one call of Fit was given.</summary>
    private sealed record Run(Samples<T, TTarget>? Validation, Samples<T, TTarget>? Inspected, IProgress<TrainingProgress>? Progress, long AllSteps, CancellationToken Cancellation)
    {
        private readonly long _start = Stopwatch.GetTimestamp();

        public TimeSpan Elapsed => Stopwatch.GetElapsedTime(_start);
    }
}
#endif
