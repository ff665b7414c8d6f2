using Xunit;

namespace NetGen.Tests.Training;

/// <summary>Wrong use throws, and says what is wrong, before anything has changed.</summary>
public sealed class TrainerErrorTests
{
    [Fact]
    public void Wrong_options_are_refused()
    {
        Refused(new() { Epochs = 0 }, "Epochs");
        Refused(new() { BatchSize = 0 }, "BatchSize");
        Refused(new() { StreamWindow = 0 }, "StreamWindow");
        Refused(new() { InputNoise = -1 }, "InputNoise");
        Refused(new() { InputNoise = double.NaN }, "InputNoise");
        Refused(new() { ValidationShare = 1 }, "ValidationShare");
        Refused(new() { ValidationShare = double.NaN }, "ValidationShare");
        Refused(new() { ReportSteps = -1 }, "ReportSteps");
        Refused(new() { InspectEpochs = -1 }, "InspectEpochs");
        Refused(new() { ClassWeights = [1, 2] }, "ClassWeights must have 3 values");
        Refused(new() { ClassWeights = [1, 2, -1] }, "ClassWeights");
        Refused(new() { ClassWeights = [1, 2, double.PositiveInfinity] }, "ClassWeights");
        Refused(new() { EarlyStopping = new() { Metric = new Accuracy() } }, "one of Metrics");
        Assert.Throws<ArgumentOutOfRangeException>(() => new EarlyStopping { Patience = -1 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new EarlyStopping { MinimumDelta = -1 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new EarlyStopping { MinimumDelta = double.NaN });
        Assert.Contains("labels", Assert.Throws<ArgumentException>(() => new Trainer<float, float>(
            TrainingNetworks.Create<ITrainable<float, float>>("Linear"), new() { ClassWeights = [1, 1, 1] })).Message);

        static void Refused(TrainerOptions options, string word) =>
            Assert.Contains(word, Assert.ThrowsAny<ArgumentException>(() => new Trainer<float, int>(new RecordingNetwork(), options)).Message);
    }

    [Fact]
    public void Wrong_samples_are_refused()
    {
        float[] inputs = [1, 2];
        int[] labels = [0, 1];
        Refused(default, "at least one sample");
        Refused(new(inputs, new int[] { 0 }), "training.Targets must have 2 values");
        Refused(new(inputs, new int[] { 0, 3 }), "training.Targets[1] must be a class from 0 to 2, but is 3");
        Refused(new(new float[] { 1, float.NaN }, labels), "training.Inputs[1] must be a finite number");
        Refused(new(inputs, labels, new float[] { 1 }), "training.Weights");
        Refused(new(inputs, labels, new float[] { 1, -1 }), "training.Weights must be at least 0");
        Refused(new(inputs, labels, new float[] { 1, float.PositiveInfinity }), "training.Weights[1]");
        Refused(new(inputs, labels), "validation.Targets", validation: new(inputs, new int[] { 0, -1 }));
        Refused(new(inputs, labels), "validation share", share: 0.1);
        Refused(new(inputs, labels), "needs validation samples", watchesMetric: true);

        static void Refused(Samples<float, int> training, string word, Samples<float, int>? validation = null, double share = 0, bool watchesMetric = false)
        {
            var network = new RecordingNetwork();
            var accuracy = new Accuracy();
            var trainer = new Trainer<float, int>(network, new() { ValidationShare = share, Metrics = [accuracy], EarlyStopping = watchesMetric ? new() { Metric = accuracy } : null });
            Assert.Contains(word, Assert.ThrowsAny<ArgumentException>(() => trainer.Fit(training, validation)).Message);
            Assert.Empty(network.Steps);
            // Nothing is left half begun.
            Assert.Equal(10, new Trainer<float, int>(network, new()).Fit(RecordingNetwork.Samples(3)).Epochs);
        }
    }

    [Fact]
    public void Targets_that_are_numbers_must_be_finite()
    {
        var trainer = new Trainer<float, float>(TrainingNetworks.Create<ITrainable<float, float>>("Linear"), new());
        Assert.Contains("training.Targets[2]", Assert.Throws<ArgumentOutOfRangeException>(() => trainer.Fit(new(new float[4], new float[] { 0, 0, float.NaN }))).Message);
    }

    [Fact]
    public void A_trainer_runs_once_at_a_time()
    {
        var trainer = new Trainer<float, int>(new RecordingNetwork(), new() { Epochs = 2 });
        var samples = RecordingNetwork.Samples(3);
        var exception = Assert.Throws<InvalidOperationException>(() => trainer.Fit(samples, progress: new DirectProgress<TrainingProgress>(_ => trainer.Fit(samples))));
        Assert.Contains("already running", exception.Message);
        // What the progress throws ends that call, no more.
        Assert.Equal(StopReason.Completed, trainer.Fit(samples).Reason);
    }
}
