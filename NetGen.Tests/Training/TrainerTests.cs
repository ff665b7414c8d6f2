using Xunit;

namespace NetGen.Tests.Training;

/// <summary>What reaches a network in which order, and when training ends.</summary>
public sealed class TrainerTests
{
    private static readonly ConstantRate Rate = new(0.5);

    /// <summary>Without shuffling, the trainer's steps are the loop that a user would write: the same bits.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(TrainerOptions.FullBatch)]
    public void Trains_as_the_plain_loop_does(int batch)
    {
        var samples = TrainingNetworks.Classes(20);
        var (expected, actual) = (TrainingNetworks.Labels(), TrainingNetworks.Labels());
        for (int epoch = 0; epoch < 3; epoch++)
        {
            for (int first = 0; first < 20; first += Math.Min(batch, 20))
            {
                int count = Math.Min(batch, 20 - first);
                var inputs = samples.Inputs.Span.Slice(first * 4, count * 4);
                var targets = samples.Targets.Span.Slice(first, count);
                if (batch == 1) expected.Train(inputs, targets, 0.01, 1);
                else expected.TrainBatch(inputs, targets, 0.01);
            }
        }

        new Trainer<float, int>(actual, new() { Epochs = 3, BatchSize = batch, Shuffle = false, Schedule = new ConstantRate(0.01) }).Fit(samples);
        Assert.Equal(TrainingNetworks.Learnt(expected), TrainingNetworks.Learnt(actual));
    }

    [Fact]
    public void Every_epoch_takes_all_samples_in_an_order_of_its_own()
    {
        var network = Train(new() { Epochs = 4, BatchSize = 8, Seed = 5 }, 27);
        float[][] epochs = [.. network.Order.Chunk(27)];
        Assert.Equal(4, epochs.Length);
        Assert.All(epochs, epoch => Assert.Equal(Enumerable.Range(0, 27).Select(k => (float)k), epoch.Order()));
        Assert.Equal(4, epochs.Select(epoch => string.Join(',', epoch)).Distinct().Count());
        Assert.Equal([8, 8, 8, 3], network.Steps[..4].Select(step => step.Inputs.Length));
        Assert.All(network.Steps, step => Assert.Equal(step.Inputs.Select(value => (int)value % 3), step.Labels));
        Assert.Equal(network.Order, Train(new() { Epochs = 4, BatchSize = 8, Seed = 5 }, 27).Order);
        Assert.NotEqual(network.Order, Train(new() { Epochs = 4, BatchSize = 8, Seed = 6 }, 27).Order);
    }

    /// <summary>Written down once: this is the order on every platform.</summary>
    [Fact]
    public void The_order_is_the_same_everywhere() => Assert.Equal(
        KnownOrder, Train(new() { Epochs = 1, BatchSize = 11, Seed = 1 }, 12).Order.Select(value => (int)value));

    private static readonly int[] KnownOrder = [11, 3, 6, 4, 8, 1, 5, 7, 0, 9, 2, 10];

    /// <summary>24 orders of 4, each within 5 deviations of its expected number.</summary>
    [Fact]
    public void Every_order_is_equally_likely()
    {
        const int Epochs = 24_000;
        var counts = Train(new() { Epochs = Epochs, BatchSize = 3 }, 4).Order.Chunk(4).CountBy(order => string.Join("", order)).ToDictionary();
        Assert.Equal(24, counts.Count);
        Assert.All(counts.Values, count => Assert.InRange(count, 1000 - (5 * 32), 1000 + (5 * 32)));
    }

    /// <summary>More samples than have two positions from one draw.</summary>
    [Fact]
    public void Long_orders_hold_every_sample_once()
    {
        float[] order = Train(new() { Epochs = 1, BatchSize = 10_000 }, 100_003).Order;
        // Places that have nothing to do with the numbers there: three quarters of what they would give in order.
        Assert.InRange(order.Select((item, k) => (double)item * k).Sum() / order.Select((_, k) => (double)k * k).Sum(), 0.74, 0.76);
        Array.Sort(order);
        Assert.Equal(Enumerable.Range(0, 100_003).Select(k => (float)k), order);
    }

    /// <summary>Rows shorter than a vector, of odd lengths, and longer than what is copied by vectors.</summary>
    [Fact]
    public void Rows_of_all_lengths_arrive_whole()
    {
        foreach (int size in Enumerable.Range(1, 70).Append(127).Append(600))
        {
            var network = new RecordingNetwork(size);
            float[] inputs = [.. Enumerable.Range(0, 9 * size).Select(k => (float)k)];
            new Trainer<float, int>(network, new() { Epochs = 1, BatchSize = 4 }).Fit(new(inputs, new int[9]));
            float[][] rows = [.. network.Order.Chunk(size).OrderBy(row => row[0])];
            Assert.Equal(inputs, rows.SelectMany(row => row));
        }
    }

    [Fact]
    public void Online_training_takes_one_sample_a_step() => Assert.Equal(10, Train(new() { Epochs = 2, BatchSize = 1 }, 5).OnlineSteps);

    [Fact]
    public void A_full_batch_takes_all_samples()
    {
        var network = Train(new() { Epochs = 3, BatchSize = TrainerOptions.FullBatch }, 11);
        Assert.Equal([11, 11, 11], network.Steps.Select(step => step.Inputs.Length));
    }

    [Fact]
    public void Schedules_see_steps_and_epochs()
    {
        var network = Train(new() { Epochs = 4, BatchSize = 5, Schedule = new CosineDecay(1, warmUp: 0.25) }, 9);
        var schedule = new CosineDecay(1, warmUp: 0.25);
        Assert.Equal(Enumerable.Range(0, 8).Select(step => schedule.RateAt(new SchedulePosition(step, 8, step / 2), ScheduleState.Initial)), network.Steps.Select(step => step.Rate));
        Assert.Equal([1, 1, 0.5, 0.5, 0.25, 0.25], Train(new() { Epochs = 3, BatchSize = 5, Schedule = new ExponentialDecay(1, 0.5) }, 9).Steps.Select(step => step.Rate));
    }

    [Fact]
    public void Plateaus_are_seen_in_the_validation_loss()
    {
        var network = new RecordingNetwork();
        foreach (float loss in new[] { 3f, 2, 2, 1, 1 }) network.Losses.Enqueue(loss);
        var schedule = new ReduceOnPlateau(1, factor: 0.5, patience: 0);
        new Trainer<float, int>(network, new() { Epochs = 6, BatchSize = 9, Schedule = schedule }).Fit(RecordingNetwork.Samples(9), RecordingNetwork.Samples(3));
        Assert.Equal([1, 1, 1, 0.5, 0.5, 0.25], network.Steps.Select(step => step.Rate));
    }

    [Fact]
    public void Weights_are_those_of_the_sample_times_those_of_its_class()
    {
        var samples = RecordingNetwork.Samples(6);
        float[] own = [1, 2, 3, 4, 5, 6];
        Assert.All(Train(new() { Epochs = 2, BatchSize = 4, ClassWeights = [1, 10, 100] }, 6).Steps, step => Assert.Equal(step.Labels.Select(label => MathF.Pow(10, label)), step.Weights));
        Check(null, input => input + 1);
        Check([1, 10, 100], input => (input + 1) * MathF.Pow(10, input % 3));
        Assert.All(Train(new() { BatchSize = 4 }, 6).Steps, step => Assert.Empty(step.Weights));

        void Check(double[]? classes, Func<float, float> expected)
        {
            foreach (bool shuffle in new[] { true, false })
            {
                var network = new RecordingNetwork();
                new Trainer<float, int>(network, new() { Epochs = 2, BatchSize = 4, Shuffle = shuffle, ClassWeights = classes }).Fit(new(samples.Inputs, samples.Targets, own));
                Assert.All(network.Steps, step => Assert.Equal(step.Inputs.Select(expected), step.Weights));
            }
        }
    }

    [Fact]
    public void Noise_has_its_deviation_and_is_new_at_every_step()
    {
        var network = new RecordingNetwork();
        new Trainer<float, int>(network, new() { Epochs = 2, BatchSize = 5_000, Shuffle = false, InputNoise = 0.2 }).Fit(new(new float[10_000], new int[10_000]));
        float[] noise = network.Order;
        Assert.Equal(0, noise.Average(), 0.01);
        Assert.Equal(0.2, Math.Sqrt(noise.Average(value => value * value)), 0.005);
        // Of a normal number 68.3 % lie within a deviation and 95.4 % within two.
        Assert.Equal(0.683, noise.Count(value => Math.Abs(value) < 0.2) / 20_000.0, 0.015);
        Assert.Equal(0.954, noise.Count(value => Math.Abs(value) < 0.4) / 20_000.0, 0.01);
        Assert.Equal(4, network.Steps.Select(step => step.Inputs[0]).Distinct().Count());
        // Neighbours, and the places that one generator fills, have nothing to do with each other.
        foreach (int distance in new[] { 1, 8 }) Assert.InRange(noise.Zip(noise.Skip(distance), (a, b) => (double)a * b).Average() / 0.04, -0.03, 0.03);
    }

    [Fact]
    public void Noise_leaves_the_callers_samples_alone()
    {
        var samples = TrainingNetworks.Classes(10);
        float[] before = samples.Inputs.ToArray();
        foreach (bool shuffle in new[] { true, false }) new Trainer<float, int>(TrainingNetworks.Labels(), new() { Shuffle = shuffle, InputNoise = 1 }).Fit(samples);
        Assert.Equal(before, samples.Inputs.ToArray());
    }

    [Fact]
    public void Samples_are_held_back_for_validation()
    {
        var network = new RecordingNetwork();
        foreach (float loss in new[] { 5f, 4 }) network.Losses.Enqueue(loss);
        var result = new Trainer<float, int>(network, new() { Epochs = 2, BatchSize = 4, ValidationShare = 0.25 }).Fit(RecordingNetwork.Samples(20));
        float[] trained = network.Order[..15];
        Assert.Equal(15, trained.Distinct().Count());
        Assert.Equal(trained.Order(), network.Order[15..].Order());
        Assert.Equal([5.0, 4], result.History.Epochs.Select(epoch => epoch.ValidationLoss));
    }

    [Fact]
    public void Early_stopping_waits_and_brings_the_best_back()
    {
        // The parameter counts steps, one an epoch.
        var (network, result) = Stop(new() { Patience = 2 }, 5, 3, 4, 3, 6, 2);
        Assert.Equal(StopReason.EarlyStopping, result.Reason);
        Assert.Equal((2, 5), (result.BestEpoch, result.Epochs));
        Assert.Equal(2, Parameter(network));

        (network, result) = Stop(new() { Patience = 3 }, 5, 3, 4, 3, 6, 2);
        Assert.Equal((StopReason.Completed, 6), (result.Reason, result.BestEpoch));

        (network, result) = Stop(new() { Patience = 1, MinimumDelta = 1 }, 5, 4.5f, 4.25f, 1, 1, 1);
        Assert.Equal((StopReason.EarlyStopping, 1, 3), (result.Reason, result.BestEpoch, result.Epochs));
        Assert.Equal(1, Parameter(network));

        (network, _) = Stop(new() { Patience = 0, RestoreBest = false }, 5, 3, 4, 3, 6, 2);
        Assert.Equal(3, Parameter(network));

        // The best comes back after the last epoch too.
        (network, result) = Stop(new(), 5, 3, 4, 3, 6, 4);
        Assert.Equal((StopReason.Completed, 2), (result.Reason, result.BestEpoch));
        Assert.Equal(2, Parameter(network));

        static (RecordingNetwork Network, TrainingResult Result) Stop(EarlyStopping stopping, params float[] losses)
        {
            var network = new RecordingNetwork();
            foreach (float loss in losses) network.Losses.Enqueue(loss);
            var trainer = new Trainer<float, int>(network, new() { Epochs = losses.Length, BatchSize = TrainerOptions.FullBatch, EarlyStopping = stopping });
            return (network, trainer.Fit(RecordingNetwork.Samples(4), RecordingNetwork.Samples(2)));
        }

        static float Parameter(RecordingNetwork network)
        {
            var values = new float[1];
            network.CopyParametersTo(values);
            return values[0];
        }
    }

    /// <summary>The optimizer's memory of the best epoch comes back only where it is asked for.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Early_stopping_brings_the_optimizer_back_on_demand(bool withOptimizer)
    {
        var network = TrainingNetworks.Labels();
        var learnt = new List<float[]>();
        var progress = new DirectProgress<TrainingProgress>(report => learnt.Add(TrainingNetworks.Learnt(network)));
        // A large rate: the loss soon grows.
        var options = new TrainerOptions { Epochs = 60, Schedule = new ConstantRate(0.3), EarlyStopping = new() { Patience = 3, RestoreOptimizer = withOptimizer } };
        var result = new Trainer<float, int>(network, options).Fit(TrainingNetworks.Classes(40), TrainingNetworks.Classes(30, seed: 2), progress);
        Assert.Equal(StopReason.EarlyStopping, result.Reason);
        int parameters = network.ParameterCount;
        float[] now = TrainingNetworks.Learnt(network), best = learnt[result.BestEpoch - 1], last = learnt[^1];
        Assert.Equal(best[..parameters], now[..parameters]);
        Assert.Equal((withOptimizer ? best : last)[parameters..], now[parameters..]);
    }

    /// <summary>The recorder is right for even inputs alone: of 0, 1, 2, 3 two.</summary>
    [Fact]
    public void Metrics_are_of_the_validation_samples_and_stopping_may_go_by_one()
    {
        var network = new RecordingNetwork();
        var accuracy = new Accuracy();
        var options = new TrainerOptions { Epochs = 9, Metrics = [new TopKAccuracy(3), accuracy], EarlyStopping = new() { Metric = accuracy, Patience = 1 } };
        var result = new Trainer<float, int>(network, options).Fit(RecordingNetwork.Samples(5), RecordingNetwork.Samples(4));
        Assert.Equal(["top_3_accuracy", "accuracy"], result.History.MetricNames);
        Assert.All(result.History.Epochs, epoch => Assert.Equal([1, 0.5], epoch.Metrics));
        Assert.Equal((1, 3), (result.BestEpoch, result.Epochs));
    }

    [Fact]
    public void Progress_tells_of_steps_and_epochs()
    {
        var reports = new List<TrainingProgress>();
        new Trainer<float, int>(new RecordingNetwork(), new() { Epochs = 2, BatchSize = 2, Shuffle = false, ReportSteps = 2, Schedule = Rate })
            .Fit(RecordingNetwork.Samples(10), progress: new DirectProgress<TrainingProgress>(reports.Add));
        Assert.Equal([(1, 2, 2L, false), (1, 4, 4L, false), (1, 0, 5L, true), (2, 2, 7L, false), (2, 4, 9L, false), (2, 0, 10L, true)], reports.Select(report => (report.Epoch, report.StepInEpoch, report.Step, report.Record is not null)));
        // Batches of 0, 1 and 2, 3: means 0.5 and 2.5.
        Assert.Equal(1.5, reports[0].TrainingLoss);
        Assert.Equal(4.5, reports[2].Record!.TrainingLoss);
        Assert.All(reports, report => Assert.Equal((2, 0.5), (report.Epochs, report.LearningRate)));
    }

    /// <summary>Both precisions, labels and numbers, several outputs: the loss falls by half at least, and evaluation gives it again.</summary>
    [Fact]
    public void All_kinds_of_networks_learn()
    {
        var classes = TrainingNetworks.Classes(200);
        Learns(TrainingNetworks.Labels(), classes);
        Learns(TrainingNetworks.Create<ITrainable<double, int>>("DoubleLabels"), TrainingNetworks.InDouble(classes));
        Learns(TrainingNetworks.Create<ITrainable<float, int>>("Portable"), classes);
        var numbers = TrainingNetworks.Numbers(200, 2);
        Learns(TrainingNetworks.Create<ITrainable<double, double>>("Values"), numbers, new RSquared(), new AbsoluteErrorMetric(), new RootMeanSquaredErrorMetric());
        var signs = TrainingNetworks.InSingle(TrainingNetworks.Numbers(200, 1));
        float[] binary = [.. signs.Targets.ToArray().Select(value => value > 0 ? 1f : 0)];
        Learns(TrainingNetworks.Create<ITrainable<float, float>>("Binary"), new Samples<float, float>(signs.Inputs, binary), new Accuracy(), new RocAuc());

        static void Learns<T, TTarget>(ITrainable<T, TTarget> network, Samples<T, TTarget> samples, params Metric[] metrics)
            where T : unmanaged, System.Numerics.IFloatingPointIeee754<T>
            where TTarget : unmanaged
        {
            var trainer = new Trainer<T, TTarget>(network, new() { Epochs = 60, BatchSize = 16, Schedule = new OneCycle(0.1), Metrics = metrics });
            var before = trainer.Evaluate(samples);
            var result = trainer.Fit(samples, samples);
            var after = trainer.Evaluate(samples);
            Assert.True(after.Loss < before.Loss / 2, $"{before.Loss} became {after.Loss}");
            Assert.Equal(result.History.Epochs[^1].ValidationLoss, after.Loss);
            Assert.Equal(result.History.Epochs[^1].Metrics, after.Metrics);
            for (int k = 0; k < metrics.Length; k++) Assert.True(metrics[k].HigherIsBetter == after.Metrics[k] > before.Metrics[k], metrics[k].Name);
        }
    }

    private static RecordingNetwork Train(TrainerOptions options, int samples)
    {
        var network = new RecordingNetwork();
        Assert.Equal(StopReason.Completed, new Trainer<float, int>(network, options).Fit(RecordingNetwork.Samples(samples)).Reason);
        return network;
    }
}
