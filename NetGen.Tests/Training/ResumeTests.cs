using System.Numerics;
using Xunit;

namespace NetGen.Tests.Training;

/// <summary>A training that stopped and went on elsewhere gives the same bits as one that never did.</summary>
public sealed class ResumeTests
{
    private static readonly TrainerOptions Options = new()
    {
        Epochs = 5,
        BatchSize = 6,
        Seed = 3,
        InputNoise = 0.1,
        ClassWeights = [1, 2, 0.5],
        Schedule = new ReduceOnPlateau(0.05, factor: 0.7, patience: 0),
        EarlyStopping = new() { Patience = 1, RestoreOptimizer = true },
        Metrics = [new Accuracy()],
        ReportSteps = 1,
    };

    /// <summary>20 samples in batches of 6: 4 steps an epoch.</summary>
    [Fact]
    public void Stopped_at_any_step_it_goes_on_in_a_fresh_trainer()
    {
        var (training, validation) = (TrainingNetworks.Classes(20), TrainingNetworks.Classes(10, seed: 2));
        CheckEveryStop(() => TrainingNetworks.Labels(), Options, (trainer, progress, stop) => trainer.Fit(training, validation, progress, stop));
    }

    [Fact]
    public void Precision_and_optimizer_do_not_matter()
    {
        var (training, validation) = (TrainingNetworks.InDouble(TrainingNetworks.Classes(20)), TrainingNetworks.InDouble(TrainingNetworks.Classes(10, seed: 2)));
        CheckEveryStop(() => TrainingNetworks.Create<ITrainable<double, int>>("DoubleLabels"), Options, (trainer, progress, stop) => trainer.Fit(training, validation, progress, stop));
    }

    /// <summary>Chunks of odd sizes, windows of two batches.</summary>
    [Fact]
    public void A_stream_goes_on_too()
    {
        var (training, validation) = (TrainingNetworks.Classes(40), TrainingNetworks.Classes(10, seed: 2));
        var options = new TrainerOptions { Epochs = 3, BatchSize = 6, StreamWindow = 12, InputNoise = 0.1, Schedule = new CosineDecay(0.05), ReportSteps = 1 };
        CheckEveryStop(() => TrainingNetworks.Labels(), options, (trainer, progress, stop) => trainer.FitStream(StreamTests.Chunks(training, [5, 1, 9, 25]), validation, 40, progress, stop));
    }

    /// <summary>The state is right wherever progress is told: a checkpoint can be written there.</summary>
    [Fact]
    public void The_state_can_be_captured_while_training_runs()
    {
        var (training, validation) = (TrainingNetworks.Classes(20), TrainingNetworks.Classes(10, seed: 2));
        var network = TrainingNetworks.Labels();
        var trainer = new Trainer<float, int>(network, Options);
        var checkpoints = new List<(float[] Learnt, TrainerState<float> State)>();
        trainer.Fit(training, validation, new DirectProgress<TrainingProgress>(_ => checkpoints.Add((TrainingNetworks.Learnt(network), trainer.CaptureState()))));
        float[] expected = TrainingNetworks.Learnt(network);
        foreach (var (learnt, state) in checkpoints)
        {
            var other = TrainingNetworks.Labels(seed: 99);
            Restore(other, learnt);
            var resumed = new Trainer<float, int>(other, Options);
            resumed.RestoreState(state);
            resumed.Fit(training, validation);
            Assert.Equal(expected, TrainingNetworks.Learnt(other));
        }
    }

    [Fact]
    public void A_cancelled_trainer_goes_on_by_itself()
    {
        var training = TrainingNetworks.Classes(20);
        var (expected, network) = (TrainingNetworks.Labels(), TrainingNetworks.Labels());
        new Trainer<float, int>(expected, Options).Fit(training, training);
        var trainer = new Trainer<float, int>(network, Options);
        int calls = 0;
        while (trainer.Fit(training, training, null, Soon()).Reason == StopReason.Cancelled) Assert.True(++calls < 100);
        Assert.True(calls > 0);
        Assert.Equal(TrainingNetworks.Learnt(expected), TrainingNetworks.Learnt(network));

        CancellationToken Soon()
        {
            var source = new CancellationTokenSource();
            // Cancelled at once every second time: no step is made then.
            if (calls % 2 == 0) source.Cancel();
            return source.Token;
        }
    }

    [Fact]
    public void A_finished_trainer_has_nothing_to_do()
    {
        var network = TrainingNetworks.Labels();
        var trainer = new Trainer<float, int>(network, new() { Epochs = 2 });
        trainer.Fit(TrainingNetworks.Classes(20));
        float[] learnt = TrainingNetworks.Learnt(network);
        var again = trainer.Fit(TrainingNetworks.Classes(20));
        Assert.Equal((StopReason.Completed, 2), (again.Reason, again.Epochs));
        Assert.Equal(learnt, TrainingNetworks.Learnt(network));
        // More epochs are another matter.
        var longer = new Trainer<float, int>(network, new() { Epochs = 3 });
        longer.RestoreState(trainer.CaptureState());
        Assert.Equal(3, longer.Fit(TrainingNetworks.Classes(20)).Epochs);
        Assert.NotEqual(learnt, TrainingNetworks.Learnt(network));
    }

    [Fact]
    public void A_state_of_something_else_is_refused()
    {
        var trainer = new Trainer<float, int>(TrainingNetworks.Labels(), Options);
        trainer.Fit(TrainingNetworks.Classes(20), TrainingNetworks.Classes(10));
        var state = trainer.CaptureState();
        Refused(new() { Seed = 4, BatchSize = 6, EarlyStopping = Options.EarlyStopping, Metrics = Options.Metrics }, "seed");
        Refused(new() { Seed = 3, BatchSize = 7, EarlyStopping = Options.EarlyStopping, Metrics = Options.Metrics }, "batch size");
        Refused(new() { Seed = 3, BatchSize = 6, EarlyStopping = Options.EarlyStopping }, "metrics");
        Refused(new() { Seed = 3, BatchSize = 6, Metrics = Options.Metrics }, "BestParameters");
        Refused(new() { Seed = 3, BatchSize = 6, EarlyStopping = new(), Metrics = Options.Metrics }, "BestOptimizerState");

        void Refused(TrainerOptions options, string word)
        {
            var other = new Trainer<float, int>(TrainingNetworks.Labels(), options);
            Assert.Contains(word, Assert.Throws<ArgumentException>(() => other.RestoreState(state)).Message);
            Assert.Equal(0, other.Epoch);
        }
    }

    [Fact]
    public void A_state_amid_an_epoch_of_more_samples_is_refused()
    {
        var trainer = new Trainer<float, int>(TrainingNetworks.Labels(), new() { BatchSize = 2 });
        trainer.RestoreState(new() { Seed = 0, BatchSize = 2, Epoch = 0, StepInEpoch = 6, Step = 6 });
        Assert.Contains("step 6", Assert.Throws<InvalidOperationException>(() => trainer.Fit(TrainingNetworks.Classes(10))).Message);
        Assert.Contains("step 6", Assert.Throws<InvalidOperationException>(() => trainer.FitStream([TrainingNetworks.Classes(8)])).Message);
    }

    private static void CheckEveryStop<T, TTarget>(
        Func<ITrainable<T, TTarget>> create, TrainerOptions options, Func<Trainer<T, TTarget>, IProgress<TrainingProgress>, CancellationToken, TrainingResult> fit)
        where T : unmanaged, IFloatingPointIeee754<T>
        where TTarget : unmanaged
    {
        var expected = create();
        var whole = fit(new(expected, options), new DirectProgress<TrainingProgress>(_ => { }), default);
        Assert.True(whole.Steps > 8);
        for (long stop = 1; stop < whole.Steps; stop++)
        {
            var first = create();
            using var source = new CancellationTokenSource();
            var trainer = new Trainer<T, TTarget>(first, options);
            var stopped = fit(trainer, new DirectProgress<TrainingProgress>(report => CancelAt(report.Step)), source.Token);
            Assert.Equal((StopReason.Cancelled, stop), (stopped.Reason, stopped.Steps));
            T[] learnt = TrainingNetworks.Learnt(first);
            var state = trainer.CaptureState();

            var second = create();
            second.Initialize(77);
            Restore(second, learnt);
            var resumed = new Trainer<T, TTarget>(second, options);
            resumed.RestoreState(state);
            var result = fit(resumed, new DirectProgress<TrainingProgress>(_ => { }), default);
            Assert.Equal(TrainingNetworks.Learnt(expected), TrainingNetworks.Learnt(second));
            Assert.Equal((whole.Reason, whole.Steps, whole.BestEpoch), (result.Reason, result.Steps, result.BestEpoch));
            Assert.Equal(Csv(whole), Csv(result));

            void CancelAt(long step)
            {
                if (step == stop) source.Cancel();
            }
        }
    }

    private static string Csv(TrainingResult result)
    {
        using var writer = new StringWriter();
        result.History.WriteCsv(writer);
        return writer.ToString();
    }

    private static void Restore<T, TTarget>(ITrainable<T, TTarget> network, T[] learnt)
        where T : unmanaged, IFloatingPointIeee754<T>
        where TTarget : unmanaged
    {
        network.SetParameters(learnt.AsSpan(0, network.ParameterCount));
        network.SetOptimizerState(learnt.AsSpan(network.ParameterCount, network.OptimizerStateCount));
        network.Step = long.CreateChecked(learnt[^1]);
    }
}
