using Xunit;

namespace NetGen.Tests.Training;

/// <summary>What a look into a network shows.</summary>
public sealed class InspectionTests
{
    [Fact]
    public void Norms_are_those_of_each_layers_blocks()
    {
        var network = TrainingNetworks.Create<ITrainable<double, double>>("Values");
        var samples = TrainingNetworks.Numbers(20, 2);
        var report = NetworkInspector.Inspect(network, samples);
        var (parameters, gradient) = (new double[network.ParameterCount], new double[network.ParameterCount]);
        network.CopyParametersTo(parameters);
        double loss = network.Gradient(samples.Inputs.Span, samples.Targets.Span, gradient);
        Assert.Equal(loss, report.Loss);
        Assert.Equal(["Hidden", "Dense2", "Dense3"], report.Layers.Select(layer => layer.Layer.Name));
        // 4 x 6 + 6, 6 x 5 + 5, and 5 x 2 without biases.
        int offset = 0;
        foreach (var (layer, count) in report.Layers.Zip([30, 35, 10]))
        {
            var own = gradient[offset..(offset + count)];
            Assert.Equal(Norm(own), layer.GradientNorm, 1e-12);
            Assert.Equal(Norm(own) / Math.Sqrt(count), layer.GradientScale, 1e-12);
            Assert.Equal(Norm(parameters[offset..(offset + count)]), layer.ParameterNorm, 1e-12);
            Assert.Equal(count, layer.Gradients.Counts.Sum() + layer.Gradients.Zeros);
            Assert.Equal(own.Count(value => Math.Abs(value) is >= 0.01 and < 0.1), layer.Gradients.Counts[-2 - MagnitudeHistogram.LeastExponent]);
            offset += count;
        }

        Assert.Empty(report.Warnings);

        static double Norm(double[] values) => Math.Sqrt(values.Sum(value => value * value));
    }

    [Fact]
    public void Rectifiers_that_are_always_zero_are_dead()
    {
        var network = TrainingNetworks.Labels();
        SetBlock(network, "dense1.bias", (k, value) => k < 5 ? -100 : value);
        var report = NetworkInspector.Inspect(network, TrainingNetworks.Classes(100));
        Assert.Equal(5 / 7.0, report.Layers[0].DeadShare, 1e-15);
        var warning = Assert.Single(report.Warnings);
        Assert.Equal((TrainingWarning.DeadUnits, "Dense1"), (warning.Id, warning.Layer));
        Assert.Contains("71", warning.Message);
        Assert.Contains("LeakyRelu", warning.Remedy);
    }

    [Fact]
    public void Sigmoids_at_their_ends_are_saturated()
    {
        var network = TrainingNetworks.Create<ITrainable<double, double>>("Wide");
        SetBlock(network, "dense1.weight", (_, value) => value * 1000);
        var report = NetworkInspector.Inspect(network, TrainingNetworks.Numbers(100, 1));
        Assert.True(report.Layers[0].SaturatedShare > 0.9);
        Assert.Contains(report.Warnings, warning => warning.Id == TrainingWarning.SaturatedUnits && warning.Layer == "Dense1" && warning.Message.Contains("Tanh", StringComparison.Ordinal));
    }

    /// <summary>Seven layers of sigmoids, which the textbooks warn of.</summary>
    [Fact]
    public void Gradients_vanish_in_deep_sigmoids_and_the_remedy_is_told()
    {
        var report = NetworkInspector.Inspect(TrainingNetworks.Create<ITrainable<float, int>>("Deep"), TrainingNetworks.Classes(100));
        var warning = report.Warnings.First(warning => warning.Id == TrainingWarning.VanishingGradient);
        Assert.Equal("Dense1", warning.Layer);
        Assert.Contains("Relu", warning.Remedy);
        Assert.DoesNotContain(report.Warnings, other => other.Layer == "Dense7");
    }

    [Fact]
    public void Gradients_explode_where_targets_are_huge()
    {
        var samples = TrainingNetworks.InSingle(TrainingNetworks.Numbers(20, 3));
        var report = NetworkInspector.Inspect(TrainingNetworks.Create<ITrainable<float, float>>("Linear"), new(samples.Inputs, samples.Targets.ToArray().Select(value => value * 1e4f).ToArray()));
        var warning = Assert.Single(report.Warnings);
        Assert.Equal(TrainingWarning.ExplodingGradient, warning.Id);
        Assert.Contains("ClipNorm", warning.ToString());
    }

    /// <summary>Frozen layers have no gradient, and no warning of it.</summary>
    [Fact]
    public void Frozen_layers_are_not_warned_of()
    {
        var report = NetworkInspector.Inspect(TrainingNetworks.Create<ITrainable<float, float>>("Frozen"), TrainingNetworks.InSingle(TrainingNetworks.Numbers(20, 2)));
        Assert.Equal(0, report.Layers[0].GradientNorm);
        Assert.True(report.Layers[0].Layer.IsFrozen);
        Assert.Empty(report.Warnings);
    }

    [Fact]
    public void The_trainer_looks_as_often_as_it_is_asked_and_tells_once()
    {
        var network = TrainingNetworks.Labels();
        SetBlock(network, "dense1.bias", (k, value) => k < 5 ? -100 : value);
        var looks = new List<bool>();
        var result = new Trainer<float, int>(network, new() { Epochs = 5, InspectEpochs = 2 }).Fit(
            TrainingNetworks.Classes(300), null, new DirectProgress<TrainingProgress>(report => looks.Add(report.Inspection is not null)));
        Assert.Equal([false, true, false, true, false], looks);
        Assert.Equal(TrainingWarning.DeadUnits, Assert.Single(result.Warnings).Id);
    }

    /// <summary>y = W x + b: the gradient of output k with respect to the input is row k.</summary>
    [Fact]
    public void Saliency_of_a_linear_network_is_its_weights()
    {
        var network = TrainingNetworks.Create<ITrainable<float, float>>("Linear");
        var parameters = new float[network.ParameterCount];
        network.CopyParametersTo(parameters);
        Assert.Equal(parameters[4..8], Saliency.Of<float>(network, [1, 2, 3, 4], 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Saliency.Of<float>(network, [1, 2, 3, 4], 3));
        Assert.Throws<ArgumentException>(() => Saliency.Of<float>(network, [1, 2, 3], 0));
    }

    /// <summary>Against differences of the outputs.</summary>
    [Fact]
    public void Saliency_is_the_slope_of_the_output()
    {
        var network = TrainingNetworks.Create<ITrainable<double, int>>("DoubleLabels");
        double[] input = [0.3, -0.2, 0.5, 0.1], above = new double[3], below = new double[3];
        double[] saliency = Saliency.Of<double>(network, input, 2);
        for (int k = 0; k < input.Length; k++)
        {
            double before = input[k];
            input[k] = before + 1e-5;
            network.Forward(input, above);
            input[k] = before - 1e-5;
            network.Forward(input, below);
            input[k] = before;
            Assert.Equal((above[2] - below[2]) / 2e-5, saliency[k], 1e-9);
        }
    }

    [Fact]
    public void A_range_test_finds_a_rate_that_works_and_changes_nothing()
    {
        var network = TrainingNetworks.Labels();
        var samples = TrainingNetworks.Classes(200);
        new Trainer<float, int>(network, new() { Epochs = 1 }).Fit(samples);
        float[] before = TrainingNetworks.Learnt(network);
        var result = RangeTest.Run(network, samples, new() { GreatestRate = 1000, Steps = 200 });
        Assert.Equal(before, TrainingNetworks.Learnt(network));
        Assert.Equal(1e-6, result.Points[0].Rate, 1e-18);
        Assert.Equal(Math.Pow(1e9, 1 / 199.0), result.Points[1].Rate / result.Points[0].Rate, 1e-12);
        // It diverged before the end, and what it suggests is neither.
        Assert.True(result.Points.Count < 200);
        Assert.InRange(result.SuggestedRate, 1e-4, 1);
        Assert.Equal(result.RateOfLeastLoss / 10, result.SuggestedRate);
        using var writer = new StringWriter();
        result.WriteCsv(writer);
        Assert.Equal(result.Points.Count + 2, writer.ToString().Split('\n').Length);
        Assert.ThrowsAny<ArgumentException>(() => RangeTest.Run(network, samples, new() { Steps = 5 }));
        Assert.ThrowsAny<ArgumentException>(() => RangeTest.Run(network, samples, new() { LeastRate = 0 }));
        Assert.ThrowsAny<ArgumentException>(() => RangeTest.Run(network, samples, new() { LeastRate = 1, GreatestRate = 1 }));
    }

    private static void SetBlock<T, TTarget>(ITrainable<T, TTarget> network, string name, Func<int, T, T> value)
        where T : unmanaged, System.Numerics.IFloatingPointIeee754<T>
        where TTarget : unmanaged
    {
        var parameters = new T[network.ParameterCount];
        network.CopyParametersTo(parameters);
        var block = network.ParameterBlocks.Single(block => block.Name == name);
        for (int k = 0; k < block.Length; k++) parameters[block.Offset + k] = value(k, parameters[block.Offset + k]);
        network.SetParameters(parameters);
    }
}
