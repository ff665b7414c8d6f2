#if NET
using System.Numerics;

namespace NetGen;

public sealed partial class Trainer<T, TTarget>
{
    /// <summary>
    /// All that is needed to go on bit for bit as if training had never stopped, besides what the network itself holds: its parameters, its
    /// optimizer's memory and <see cref="ITrainable{T, TTarget}.Step"/>. Call it when Fit has returned, or inside a call of the progress.
    /// </summary>
    public TrainerState<T> CaptureState() => new()
    {
        Seed = _options.Seed,
        BatchSize = _options.BatchSize,
        Epoch = _epoch,
        StepInEpoch = _stepInEpoch,
        Step = _step,
        LossSum = _lossSum,
        LossCount = _lossCount,
        LearningRate = _learningRate,
        Schedule = _schedule,
        BestValue = _best.Value,
        BestEpoch = _best.Epoch,
        EpochsWithoutImprovement = _best.Waited,
        BestParameters = _best.Parameters.ToArray(),
        BestOptimizerState = _best.OptimizerState.ToArray(),
        BestStep = _best.Step,
        Finished = _finished,
        History = [.. History.Epochs],
    };

    /// <summary>
    /// Goes to where another trainer stood, which had the same options. The network gets its parameters, its optimizer's memory and
    /// <see cref="ITrainable{T, TTarget}.Step"/> apart, before the next call of Fit.
    /// </summary>
    /// <param name="state">What <see cref="CaptureState"/> gave.</param>
    /// <exception cref="ArgumentException">The state is of other options or another network; nothing was changed.</exception>
    /// <exception cref="InvalidOperationException">The trainer is running.</exception>
    public void RestoreState(TrainerState<T> state)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (_isRunning) throw new InvalidOperationException("The trainer is running.");
        Same("seed", _options.Seed, state.Seed);
        Same("batch size", _options.BatchSize, state.BatchSize);
        ArgumentOutOfRangeException.ThrowIfNegative(state.Epoch, nameof(state));
        ArgumentOutOfRangeException.ThrowIfNegative(state.StepInEpoch, nameof(state));
        ArgumentOutOfRangeException.ThrowIfNegative(state.Step, nameof(state));
        if (state.History.Count != state.Epoch) throw new ArgumentException(FormattableString.Invariant($"The state is of epoch {state.Epoch}, but its history has {state.History.Count}."), nameof(state));
        foreach (var record in state.History)
        {
            if (record.Metrics.Count is not 0 && record.Metrics.Count != _options.Metrics.Count)
                throw new ArgumentException(FormattableString.Invariant($"The state has {record.Metrics.Count} metrics, the options {_options.Metrics.Count}."), nameof(state));
        }

        _best.Set(state);
        (_epoch, _stepInEpoch, _step) = (state.Epoch, state.StepInEpoch, state.Step);
        (_lossSum, _lossCount, _learningRate) = (state.LossSum, state.LossCount, state.LearningRate);
        (_schedule, _failure) = (state.Schedule, null);
        _finished = state.Finished is null && _epoch >= _options.Epochs ? StopReason.Completed : state.Finished;
        if (_finished == StopReason.Completed && _epoch < _options.Epochs) _finished = null;
        History = NewHistory();
        foreach (var record in state.History) History.Add(record);
    }

    private static void Same<TValue>(string what, TValue expected, TValue actual)
        where TValue : IEquatable<TValue>
    {
        if (!expected.Equals(actual)) throw new ArgumentException(FormattableString.Invariant($"The state is of {what} {actual}, the trainer of {what} {expected}."), "state");
    }
}
#endif
