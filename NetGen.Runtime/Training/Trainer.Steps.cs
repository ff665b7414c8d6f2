#if NET
using System.Numerics;

namespace NetGen;

public sealed partial class Trainer<T, TTarget>
{
    private int _epoch;
    private int _stepInEpoch;
    private long _step;
    private double _lossSum;
    private long _lossCount;
    private double _learningRate;
    private ScheduleState _schedule = ScheduleState.Initial;
    private StopReason? _finished;
    private TrainingFailure? _failure;

    /// <summary>Trains on the samples of a window, one step after the other, from the step of the epoch at which the trainer stands.</summary>
    /// <param name="window">Samples in memory.</param>
    /// <param name="firstStep">The step of the epoch with which the window begins.</param>
    /// <param name="run">What Fit was given.</param>
    /// <returns>False where training stops.</returns>
    private bool TrainWindow(in Window<T, TTarget> window, int firstStep, Run run)
    {
        int batch = _options.BatchSize;
        int steps = ((window.Rows - 1) / batch) + 1;
        for (int k = Math.Max(0, _stepInEpoch - firstStep); k < steps; k++)
        {
            if (run.Cancellation.IsCancellationRequested) return false;
            int first = k * batch;
            ulong noiseSeed = _options.InputNoise > 0 ? RandomStreams.Seed(_options.Seed, RandomStreams.Noise, _epoch, _stepInEpoch) : 0;
            if (!TrainStep(_buffer.Gather(window, first, Math.Min(batch, window.Rows - first), noiseSeed), run)) return false;
        }

        return true;
    }

    private bool TrainStep(in Batch<T, TTarget> batch, Run run)
    {
        double rate = _options.Schedule.RateAt(new SchedulePosition(_step, run.AllSteps, _epoch), _schedule);
        int rows = batch.Inputs.Length / _network.InputSize;
        T loss;
        try
        {
            loss = _options.BatchSize == 1
                ? _network.Train(batch.Inputs, batch.Targets, rate, batch.Weights.IsEmpty ? T.One : batch.Weights[0])
                : _network.TrainBatch(batch.Inputs, batch.Targets, rate, batch.Weights);
        }
        catch (NonFiniteLossException exception)
        {
            Fail(FailureSearch.InStep(_network, batch.Inputs), exception.Loss);
            return false;
        }

        _lossSum += double.CreateTruncating(loss) * rows;
        _lossCount += rows;
        _learningRate = rate;
        _step++;
        _stepInEpoch++;
        if (_options.ReportSteps > 0 && _stepInEpoch % _options.ReportSteps == 0) Report(run, _epoch + 1, null, null);
        return true;
    }

    private void Report(Run run, int epoch, EpochRecord? record, NetworkReport? inspection) => run.Progress?.Report(
        new TrainingProgress(epoch, _options.Epochs, _stepInEpoch, _step, _learningRate, record?.TrainingLoss ?? (_lossSum / _lossCount), run.Elapsed, record, inspection));

    /// <summary>Ends training where numbers are not finite any more: the last good parameters come back.</summary>
    private void Fail((string Layer, string What) found, double loss)
    {
        _good.Restore();
        _finished = StopReason.NonFinite;
        string message = FormattableString.Invariant(
            $"At step {_step} (epoch {_epoch + 1}, step {_stepInEpoch} of it) {found.What}; the loss is {loss}. The network has the last good parameters again, those of {_good.Place}, and forgot the optimizer's memory. ")
            + "Lower the learning rate or warm it up, clip the gradients (ClipNorm of the optimizer; Pascanu et al. 2013), and bring the inputs to mean 0 and deviation 1.";
        _failure = new TrainingFailure(_epoch + 1, _step, found.Layer, message);
    }
}
#endif
