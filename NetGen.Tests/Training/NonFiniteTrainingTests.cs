using Xunit;

namespace NetGen.Tests.Training;

/// <summary>Where numbers become NaN or infinite, training stops, says where, and gives the last good parameters back.</summary>
public sealed class NonFiniteTrainingTests
{
    /// <summary>A rate far too large: the parameters overflow after some steps.</summary>
    [Fact]
    public void An_overflow_stops_training()
    {
        var network = TrainingNetworks.Create<ITrainable<float, float>>("Linear");
        float[] before = TrainingNetworks.Learnt(network);
        var samples = TrainingNetworks.InSingle(TrainingNetworks.Numbers(20, 3));
        var result = new Trainer<float, float>(network, new() { Epochs = 100, BatchSize = 4, Schedule = new ConstantRate(1000) }).Fit(samples);
        Assert.Equal(StopReason.NonFinite, result.Reason);
        Assert.Equal("Dense1", result.Failure!.Layer);
        Assert.Equal(result.Steps, result.Failure.Step);
        Assert.Contains("Dense1", result.Failure.Message);
        Assert.Contains(FormattableString.Invariant($"step {result.Steps} "), result.Failure.Message);
        Assert.Contains("the start of this run", result.Failure.Message);
        Assert.Contains("learning rate", result.Failure.Message);
        Assert.Equal(before, TrainingNetworks.Learnt(network));
    }

    /// <summary>The last good parameters are those of an epoch's end, once a few hundred steps were made.</summary>
    [Fact]
    public void The_last_good_parameters_are_of_a_late_epoch()
    {
        var network = TrainingNetworks.Create<ITrainable<float, float>>("Linear");
        var samples = TrainingNetworks.InSingle(TrainingNetworks.Numbers(64, 3));
        float[] good = [];
        var progress = new DirectProgress<TrainingProgress>(report =>
        {
            if (report.Epoch == 8) good = TrainingNetworks.Learnt(network)[..network.ParameterCount];
        });
        // 32 steps an epoch; from the tenth on the rate is too large.
        var result = new Trainer<float, float>(network, new() { Epochs = 40, BatchSize = 2, Schedule = new Late() }).Fit(samples, null, progress);
        Assert.Equal(StopReason.NonFinite, result.Reason);
        Assert.Contains("the end of epoch 8", result.Failure!.Message);
        var now = new float[network.ParameterCount];
        network.CopyParametersTo(now);
        Assert.Equal(good, now);
        Assert.Equal(0, network.Step);
    }

    /// <summary>A sample whose products overflow inside the network, by a layer that is named.</summary>
    [Fact]
    public void A_layer_that_overflows_is_named()
    {
        var network = TrainingNetworks.Labels();
        var parameters = new float[network.ParameterCount];
        network.CopyParametersTo(parameters);
        foreach (var block in network.ParameterBlocks.Where(block => block.Name == "dense2.weight")) parameters.AsSpan(block.Offset, block.Length).Fill(1e38f);
        network.SetParameters(parameters);
        var result = new Trainer<float, int>(network, new() { BatchSize = 1, Shuffle = false }).Fit(new(new float[] { 9, 9, 9, 9, -9, -9, -9, -9 }, new int[] { 0, 1 }));
        Assert.Equal("Dense2", result.Failure?.Layer);
        Assert.Contains("Dense2 gives numbers that are not finite for sample 0", result.Failure!.Message);
        Assert.Equal(1, result.Failure.Epoch);
    }

    [Fact]
    public void Broken_parameters_are_not_trained_at_all()
    {
        var network = TrainingNetworks.Labels();
        var parameters = new float[network.ParameterCount];
        parameters[^1] = float.NaN;
        network.SetParameters(parameters);
        var exception = Assert.Throws<InvalidOperationException>(() => new Trainer<float, int>(network, new()).Fit(TrainingNetworks.Classes(5)));
        Assert.Contains("Dense2", exception.Message);
    }

    private sealed class Late : LearningRateSchedule
    {
        public override double RateAt(in SchedulePosition position, in ScheduleState state) => position.Epoch < 9 ? 0.01 : 1e6;
    }
}
