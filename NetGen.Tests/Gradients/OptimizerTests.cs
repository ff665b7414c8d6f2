using NetGen.Generator.Optimizers;
using NetGen.Tests.Interpreter;
using Xunit;

namespace NetGen.Tests.Gradients;

/// <summary>
/// Every optimizer with each of its settings, several steps by every way of training: all follow the interpreter's run of the programs as
/// they were lowered, from the first step to the last, and so agree with each other.
/// </summary>
public sealed class OptimizerTests
{
    private const int StepCount = 5;
    private const double LearningRate = 0.03;
    private const string Regularization = "L1 = 0.01, L2 = 0.02, WeightDecay = 0.05, ClipNorm = 0.4, ClipValue = 0.1";

    private static readonly string[] Optimizers =
    [
        "Sgd", "Sgd(Momentum = 0.8)", "Sgd(Momentum = 0.8, Nesterov = true)", $"Sgd(Momentum = 0.8, Nesterov = true, {Regularization})",
        "Sgd(L1 = 0.01)", "Sgd(L2 = 0.02)", "Sgd(WeightDecay = 0.05)", "Sgd(ClipNorm = 0.4)", "Sgd(ClipValue = 0.1)",
        "Adam", "Adam(Beta1 = 0.7, Beta2 = 0.9, Epsilon = 1e-3)", "Adam(AmsGrad = true)", $"Adam(AmsGrad = true, {Regularization})",
        "AdamW", "AdamW(WeightDecay = 0.2, AmsGrad = true)", $"AdamW({Regularization})",
        "RmsProp", "RmsProp(Centered = true)", "RmsProp(Momentum = 0.6)", $"RmsProp(Alpha = 0.8, Epsilon = 1e-3, Centered = true, Momentum = 0.6, {Regularization})",
        "AdaGrad", $"AdaGrad(InitialAccumulator = 0.2, Epsilon = 1e-4, {Regularization})",
        "AdaDelta", $"AdaDelta(Rho = 0.7, Epsilon = 1e-4, {Regularization})",
        "NAdam", $"NAdam(Beta1 = 0.8, Beta2 = 0.95, MomentumDecay = 0.01, {Regularization})",
        "AdaMax", $"AdaMax(Beta1 = 0.8, Beta2 = 0.95, Epsilon = 1e-4, {Regularization})",
    ];

    [Fact]
    public void Every_way_of_training_follows_the_interpreter()
    {
        var texts = Optimizers.SelectMany((optimizer, k) => new[] { k % 3 == 0 ? 512 : k % 3 == 1 ? 256 : 128, 0 }.Select(bits => new NetworkText(
            $"Network{k}_{bits}", 5, ["Dense(7, Activation.Tanh)", "Dense(9, Activation.Silu, Frozen = true)", "Dense(6, Activation.Sigmoid, Bias = false)", "Dense(3)"], "MeanSquaredError", optimizer, IsDouble: true, Bits: bits)));
        var agreement = new Agreement();
        foreach (var network in CompiledCase.Compile([.. texts])) Check(network, agreement);
        Assert.True(agreement.LooseShare < 0.01, $"{agreement.LooseShare:P2} of the numbers could not be told from wrong ones.");
    }

    [Fact]
    public void Every_optimizer_is_among_them() =>
        Assert.Equal(OptimizerKinds.All.Select(kind => kind.Name).Order(), Optimizers.Select(optimizer => optimizer.Split('(')[0]).Distinct().Order());

    private static void Check(CompiledCase network, Agreement agreement)
    {
        var data = new SampleData(network.Spec, new Random(6));
        var (inputs, targets) = (data.Inputs(StepCount), data.Targets(StepCount));
        var parameters = data.Near(Parameters(network.Create<ITrainable<double, double>>()), 0.2);
        var expected = Expected(network, inputs, targets, parameters);

        foreach (var (name, train) in Ways)
        {
            var trainable = network.Create<ITrainable<double, double>>();
            trainable.SetParameters(parameters);
            train(trainable, inputs, targets);
            var states = new double[trainable.OptimizerStateCount];
            trainable.CopyOptimizerStateTo(states);
            string what = $"{network.Text.Optimizer} by {name}, {network.Text.Bits} bits";
            agreement.Check(what + ": parameters", Parameters(trainable), expected.ParameterValues);
            agreement.Check(what + ": " + string.Join(", ", expected.StateNames), states, expected.StateValues);
            Assert.Equal(StepCount, trainable.Step);
            Assert.DoesNotContain(expected.StateNames, state => state.EndsWith("W2", StringComparison.Ordinal) || state.EndsWith("b2", StringComparison.Ordinal));
            AssertFrozen(expected, parameters, Parameters(trainable));
        }
    }

    private static IReadOnlyList<(string Name, Action<ITrainable<double, double>, double[], double[]> Train)> Ways { get; } =
    [
        ("Train", (network, inputs, targets) => Each(network, inputs, targets, (input, target) => network.Train(input, target, LearningRate, 1))),
        ("TrainBatch", (network, inputs, targets) => Each(network, inputs, targets, (input, target) => network.TrainBatch(input, target, LearningRate))),
        ("TrainEach", (network, inputs, targets) => network.TrainEach(inputs, targets, LearningRate)),
        ("Gradient and Update", (network, inputs, targets) => Each(network, inputs, targets, (input, target) =>
        {
            var gradient = new double[network.ParameterCount];
            network.Gradient(input, target, gradient);
            network.Update(gradient, LearningRate);
        })),
        ("Forward, Backward and Update", (network, inputs, targets) => Each(network, inputs, targets, (input, target) =>
        {
            var gradient = new double[network.ParameterCount];
            Steps.Backward<double, double>(network)(input, new double[network.OutputSize], target, gradient, default, false, 1);
            network.Update(gradient, LearningRate);
        })),
        ("Train from a saved state", (network, inputs, targets) => Each(network, inputs, targets, (input, target) =>
        {
            network.Train(input, target, LearningRate, 1);
            var states = new double[network.OptimizerStateCount];
            network.CopyOptimizerStateTo(states);
            long step = network.Step;
            network.ResetOptimizer();
            network.SetOptimizerState(states);
            network.Step = step;
        })),
    ];

    /// <summary>The interpreter's steps, errors carried along from each to the next.</summary>
    private static Reference Expected(CompiledCase network, double[] inputs, double[] targets, double[] parameters)
    {
        var reference = new Reference(network.Spec) { ParameterValues = SampleData.Exactly(parameters) };
        var initial = new double[reference.StateCount];
        network.Create<ITrainable<double, double>>().CopyOptimizerStateTo(initial);
        reference.StateValues = SampleData.Exactly(initial);
        for (int k = 0; k < StepCount; k++)
        {
            reference.Train(SampleData.Exactly(inputs.AsSpan(k * 5, 5).ToArray()), SampleData.Exactly(targets.AsSpan(k * 3, 3).ToArray()), 1, LearningRate);
        }

        return reference;
    }

    private static void Each(ITrainable<double, double> network, double[] inputs, double[] targets, Action<double[], double[]> train)
    {
        for (int k = 0; k < StepCount; k++)
        {
            train(inputs.AsSpan(k * network.InputSize, network.InputSize).ToArray(), targets.AsSpan(k * network.TargetSize, network.TargetSize).ToArray());
        }
    }

    private static void AssertFrozen(Reference reference, double[] before, double[] after)
    {
        int next = 0;
        foreach (var (name, count, isFrozen) in reference.Parameters)
        {
            Assert.Equal(isFrozen, before.AsSpan(next, count).SequenceEqual(after.AsSpan(next, count)));
            Assert.Equal(isFrozen, name is "W2" or "b2");
            next += count;
        }
    }

    private static double[] Parameters(ITrainable<double, double> network)
    {
        var parameters = new double[network.ParameterCount];
        network.CopyParametersTo(parameters);
        return parameters;
    }
}
