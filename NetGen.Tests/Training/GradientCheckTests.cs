using Xunit;

namespace NetGen.Tests.Training;

/// <summary>The public gradient check passes for right gradients and fails for wrong ones.</summary>
public sealed class GradientCheckTests
{
    [Fact]
    public void Networks_in_double_agree_to_seven_digits()
    {
        Passes(GradientCheck.Run(TrainingNetworks.Create<ITrainable<double, int>>("DoubleLabels"), TrainingNetworks.InDouble(TrainingNetworks.Classes(5))), "dense1.weight", "dense1.bias", "dense2.weight", "dense2.bias");
        Passes(GradientCheck.Run(TrainingNetworks.Create<ITrainable<double, double>>("Values"), TrainingNetworks.Numbers(5, 2)), "hidden.weight", "hidden.bias", "dense2.weight", "dense2.bias", "dense3.weight");
        Passes(GradientCheck.Run(TrainingNetworks.Create<ITrainable<double, double>>("Wide"), TrainingNetworks.Numbers(5, 1)), "dense1.weight", "dense1.bias", "dense2.weight", "dense2.bias");

        static void Passes(GradientReport report, params string[] blocks)
        {
            Assert.Equal(1e-7, report.Tolerance);
            Assert.True(report.Passes, report.ToString());
            Assert.Equal(blocks, report.Blocks.Select(block => block.Block.Name));
            Assert.All(report.Blocks, block => Assert.Equal(block.Block.Length, block.CheckedCount));
            Assert.All(report.Blocks, block => Assert.True(block.Error < 1e-8, report.ToString()));
        }
    }

    [Fact]
    public void Networks_in_single_agree_to_their_precision()
    {
        foreach (ulong seed in new ulong[] { 1, 2, 3 })
        {
            var report = GradientCheck.Run(TrainingNetworks.Labels(seed), TrainingNetworks.Classes(5));
            Assert.True(report.Passes, report.ToString());
            Assert.Equal(1e-2, report.Tolerance);
        }

        // The frozen layer has no gradient to check.
        var frozen = GradientCheck.Run(TrainingNetworks.Create<ITrainable<float, float>>("Frozen"), TrainingNetworks.InSingle(TrainingNetworks.Numbers(5, 2)));
        Assert.True(frozen.Passes, frozen.ToString());
        Assert.Equal(["dense2.weight", "dense2.bias"], frozen.Blocks.Select(block => block.Block.Name));
    }

    [Fact]
    public void The_parameters_are_as_before()
    {
        var network = TrainingNetworks.Labels();
        float[] before = TrainingNetworks.Learnt(network);
        GradientCheck.Run(network, TrainingNetworks.Classes(3));
        Assert.Equal(before, TrainingNetworks.Learnt(network));
    }

    [Fact]
    public void Some_parameters_are_chosen_by_the_seed()
    {
        var network = TrainingNetworks.Create<ITrainable<double, int>>("DoubleLabels");
        var samples = TrainingNetworks.InDouble(TrainingNetworks.Classes(3));
        var report = GradientCheck.Run(network, samples, parametersPerBlock: 4, seed: 1);
        Assert.Equal([4, 4, 4, 3], report.Blocks.Select(block => block.CheckedCount));
        Assert.True(report.Passes);
        Assert.Throws<ArgumentOutOfRangeException>(() => GradientCheck.Run(network, samples, 0));
    }

    /// <summary>A network whose gradient of one parameter is off by a hundredth.</summary>
    [Fact]
    public void A_wrong_gradient_is_found_in_its_block()
    {
        var report = GradientCheck.Run(new Wrong(TrainingNetworks.Create<ITrainable<double, int>>("DoubleLabels")), TrainingNetworks.InDouble(TrainingNetworks.Classes(5)));
        Assert.False(report.Passes);
        var wrong = Assert.Single(report.Blocks, block => block.Error > report.Tolerance);
        Assert.Equal(("dense1.bias", 2), (wrong.Block.Name, wrong.Position));
        Assert.Equal(0.01, wrong.Gradient - wrong.Slope, 1e-7);
        Assert.Contains("WRONG  dense1.bias [7]", report.ToString());
    }

    private sealed class Wrong(ITrainable<double, int> right) : ITrainable<double, int>
    {
        public int InputSize => right.InputSize;

        public int OutputSize => right.OutputSize;

        public int ParameterCount => right.ParameterCount;

        public string Summary => right.Summary;

        public IReadOnlyList<LayerDescription> Layers => right.Layers;

        public IReadOnlyList<ParameterBlock> ParameterBlocks => right.ParameterBlocks;

        public int TargetSize => right.TargetSize;

        public int OptimizerStateCount => right.OptimizerStateCount;

        public IReadOnlyList<ParameterBlock> OptimizerBlocks => right.OptimizerBlocks;

        public long Step
        {
            get => right.Step;
            set => right.Step = value;
        }

        public double Gradient(ReadOnlySpan<double> inputs, ReadOnlySpan<int> targets, Span<double> gradient, ReadOnlySpan<double> sampleWeights = default)
        {
            double loss = right.Gradient(inputs, targets, gradient, sampleWeights);
            gradient[right.ParameterBlocks.Single(block => block.Name == "dense1.bias").Offset + 2] += 0.01;
            return loss;
        }

        public double Evaluate(ReadOnlySpan<double> inputs, ReadOnlySpan<int> targets, ReadOnlySpan<double> sampleWeights = default) => right.Evaluate(inputs, targets, sampleWeights);

        public void CopyParametersTo(Span<double> destination) => right.CopyParametersTo(destination);

        public void SetParameters(ReadOnlySpan<double> source) => right.SetParameters(source);

        public void Initialize(ulong seed) => throw new NotSupportedException();

        public void Forward(ReadOnlySpan<double> input, Span<double> output) => throw new NotSupportedException();

        public void ForwardBatch(ReadOnlySpan<double> inputs, Span<double> outputs) => throw new NotSupportedException();

        public void ForwardLayers(ReadOnlySpan<double> input, Span<double> outputs) => throw new NotSupportedException();

        public void Backpropagate(ReadOnlySpan<double> input, ReadOnlySpan<double> outputGradient, Span<double> gradient, Span<double> inputGradient) => throw new NotSupportedException();

        public double Train(ReadOnlySpan<double> input, ReadOnlySpan<int> target, double learningRate, double sampleWeight) => throw new NotSupportedException();

        public double TrainBatch(ReadOnlySpan<double> inputs, ReadOnlySpan<int> targets, double learningRate, ReadOnlySpan<double> sampleWeights = default) => throw new NotSupportedException();

        public double TrainEach(ReadOnlySpan<double> inputs, ReadOnlySpan<int> targets, double learningRate, ReadOnlySpan<double> sampleWeights = default) => throw new NotSupportedException();

        public void Update(ReadOnlySpan<double> gradient, double learningRate) => throw new NotSupportedException();

        public void CopyOptimizerStateTo(Span<double> destination) => throw new NotSupportedException();

        public void SetOptimizerState(ReadOnlySpan<double> source) => throw new NotSupportedException();

        public void ResetOptimizer() => throw new NotSupportedException();
    }
}
