#if NET
using System.Diagnostics;
using System.Numerics;

namespace NetGen;

public sealed partial class Trainer<T, TTarget>
{
    private const int InspectedSamples = 256;

    private readonly List<TrainingWarning> _warnings = [];

    /// <summary>Measures, writes down, decides whether to go on, and tells of it.</summary>
    private void EndEpoch(Run run)
    {
        Evaluation? evaluation = null;
        NetworkReport? inspection = null;
        var samples = run.Validation;
        try
        {
            if (samples is { } validation) evaluation = _evaluator.Evaluate(validation);
            if (_options.InspectEpochs > 0 && (_epoch + 1) % _options.InspectEpochs == 0) inspection = Inspect((samples = run.Inspected)!.Value);
        }
        catch (NonFiniteLossException exception)
        {
            Fail(FailureSearch.InStep(_network, samples!.Value.Inputs.Span), exception.Loss);
            return;
        }

        bool isLast = _epoch + 1 == _options.Epochs;
        if ((isLast || _good.AreOld(_step)) && _good.Take(_step, FormattableString.Invariant($"the end of epoch {_epoch + 1}")) is { } layer)
        {
            Fail((layer, $"a parameter of {layer} is not finite"), _lossSum / _lossCount);
            return;
        }

        double trainingLoss = _lossSum / _lossCount;
        double loss = evaluation?.Loss ?? trainingLoss;
        var record = new EpochRecord(_epoch + 1, _step, _learningRate, trainingLoss, evaluation?.Loss ?? double.NaN, evaluation?.Metrics ?? []);
        History.Add(record);
        _schedule = _options.Schedule.Observe(_schedule, loss);
        _epoch++;
        (_stepInEpoch, _lossSum, _lossCount) = (0, 0, 0);
        bool isOver = _best.Observe(_epoch, Watched(loss, evaluation));
        if (isOver) Finish(StopReason.EarlyStopping);
        else if (isLast) Finish(StopReason.Completed);
        Report(run, _epoch, record, inspection);
    }

    private NetworkReport Inspect(in Samples<T, TTarget> samples)
    {
        var report = NetworkInspector.Inspect(_network, samples);
        foreach (var warning in report.Warnings)
        {
            if (!_warnings.Any(known => known.Id == warning.Id && known.Layer == warning.Layer)) _warnings.Add(warning);
        }

        return report;
    }

    /// <summary>The first samples, as many as are looked at.</summary>
    private Samples<T, TTarget>? Some(Samples<T, TTarget>? samples)
    {
        if (samples is not { } all) return null;
        int rows = Math.Min(InspectedSamples, all.Inputs.Length / _network.InputSize);
        return new Samples<T, TTarget>(
            all.Inputs[..(rows * _network.InputSize)], all.Targets[..(rows * _network.TargetSize)], all.Weights.IsEmpty ? default : all.Weights[..rows]);
    }

    /// <summary>What early stopping goes by.</summary>
    private double Watched(double loss, Evaluation? evaluation)
    {
        if (_options.EarlyStopping is not { Metric: { } metric }) return loss;
        for (int k = 0; k < _options.Metrics.Count; k++)
        {
            if (_options.Metrics[k] == metric && evaluation is not null) return evaluation.Metrics[k];
        }

        throw new UnreachableException();
    }

    private void Finish(StopReason reason)
    {
        _finished = reason;
        _best.Restore();
    }

    /// <summary>Divides the samples into those to train on and those that validate, each in their old order.</summary>
    private (Samples<T, TTarget> Training, Samples<T, TTarget> Validation, int TrainingRows) HoldBack(in Samples<T, TTarget> samples, int rows)
    {
        int held = (int)Math.Round(rows * _options.ValidationShare);
        if (held == 0 || held == rows)
            throw new ArgumentException(FormattableString.Invariant($"A validation share of {_options.ValidationShare} leaves {rows - held} of {rows} samples to train on and {held} to validate; both need one at least."), nameof(samples));
        int[] order = Partition.Shuffled(rows, RandomStreams.Seed(_options.Seed, RandomStreams.Split));
        var validation = order.AsSpan(0, held);
        var training = order.AsSpan(held);
        validation.Sort();
        training.Sort();
        return (Select(samples, training), Select(samples, validation), rows - held);
    }

    private Samples<T, TTarget> Select(in Samples<T, TTarget> samples, ReadOnlySpan<int> rows) => new(
        DataRows.Take(samples.Inputs.Span, _network.InputSize, rows),
        DataRows.Take(samples.Targets.Span, _network.TargetSize, rows),
        samples.Weights.IsEmpty ? [] : DataRows.Take(samples.Weights.Span, 1, rows));
}
#endif
