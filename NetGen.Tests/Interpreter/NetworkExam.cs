using System.Numerics;
using NetGen.Generator.Model;
using NetGen.Generator.Program;
using Xunit.Sdk;

namespace NetGen.Tests.Interpreter;

using Precision = NetGen.Generator.Model.Precision;

/// <summary>Holds one compiled network against the interpreter, member by member.</summary>
internal static class NetworkExam
{
    /// <summary>Runs every member of a network.</summary>
    public static void Run(CompiledCase network, int seed, int rows, Agreement agreement) => With(
        network,
        seed,
        agreement,
        exam => exam.Run(rows));

    /// <summary>Runs what computes gradients, and changes nothing.</summary>
    public static void RunGradients(CompiledCase network, int seed, int rows, Agreement agreement) => With(
        network,
        seed,
        agreement,
        exam => exam.RunGradients(rows));

    /// <summary>A failure shows the network's attributes and the seed.</summary>
    private static void With(CompiledCase network, int seed, Agreement agreement, Action<INetworkExam> run)
    {
        try
        {
            run((network.Text.IsDouble, network.Text.TakesLabels) switch
            {
                (true, true) => new NetworkExam<double, int>(network, seed, agreement),
                (true, false) => new NetworkExam<double, double>(network, seed, agreement),
                (false, true) => new NetworkExam<float, int>(network, seed, agreement),
                _ => new NetworkExam<float, float>(network, seed, agreement),
            });
        }
        catch (Exception exception)
        {
            throw new XunitException($"{exception.Message}\nseed {seed}:\n{network.Text.Attributes}\n{exception.StackTrace}");
        }
    }
}

/// <inheritdoc cref="NetworkExam"/>
internal interface INetworkExam
{
    void Run(int rows);

    void RunGradients(int rows);
}

/// <inheritdoc cref="NetworkExam"/>
internal sealed class NetworkExam<T, TTarget> : INetworkExam
    where T : struct, IFloatingPointIeee754<T>
    where TTarget : struct, INumberBase<TTarget>
{
    private readonly INetwork<T> _network;
    private readonly NetworkSpec _spec;
    private readonly Reference _reference;
    private readonly SampleData _data;
    private readonly Agreement _agreement;
    private readonly Random _random;

    public NetworkExam(CompiledCase network, int seed, Agreement agreement)
    {
        _network = network.Create<INetwork<T>>((ulong)seed);
        _spec = network.Spec;
        _reference = new Reference(_spec);
        _random = new Random(seed);
        _data = new SampleData(_spec, _random);
        _agreement = agreement;

        // From where the network itself starts; biases, which start at 0, a little moved.
        var parameters = new T[_network.ParameterCount];
        _network.CopyParametersTo(parameters);
        _network.SetParameters(SampleData.As<T>(_data.Near(parameters.Select(double.CreateChecked), 0.05)));
    }

    private ITrainable<T, TTarget> Trainable => (ITrainable<T, TTarget>)_network;

    public void Run(int rows)
    {
        RunGradients(rows);
        if (_spec.Loss is null) return;
        CheckTrain("first Train");
        CheckTrain("second Train");
        CheckTrainBatch(rows);
        CheckUpdate();
        CheckTrainEach();
    }

    public void RunGradients(int rows)
    {
        Follow();
        CheckForward(rows);
        CheckBackwardFrom();
        if (_spec.Loss is null) return;
        CheckGradient(rows);
        CheckBackward();
    }

    /// <summary>Lets the reference go on from the network's own parameters, state and step, so that errors do not pile up, and a step that was left out counts for neither.</summary>
    private void Follow()
    {
        var parameters = new T[_network.ParameterCount];
        _network.CopyParametersTo(parameters);
        _reference.ParameterValues = SampleData.Exactly(parameters);
        if (_spec.Loss is null) return;
        var states = new T[Trainable.OptimizerStateCount];
        Trainable.CopyOptimizerStateTo(states);
        _reference.StateValues = SampleData.Exactly(states);
        _reference.Step = Trainable.Step;
    }

    private void CheckForward(int rows)
    {
        double[] inputs = _data.Inputs(rows);
        var expected = _reference.Forward(SampleData.Exactly(inputs), rows);
        var outputs = new T[rows * _spec.OutputSize];
        _network.ForwardBatch(SampleData.As<T>(inputs), outputs);
        _agreement.Check("ForwardBatch", outputs, expected);
        var output = new T[_spec.OutputSize];
        _network.Forward(SampleData.As<T>(inputs[.._spec.InputSize]), output);
        _agreement.Check("Forward", output, expected[.._spec.OutputSize]);
    }

    private void CheckBackwardFrom()
    {
        var (input, upstream) = (_data.Inputs(1), _data.OutputGradient());
        var expected = _reference.BackwardFrom(SampleData.Exactly(input), SampleData.Exactly(upstream));
        var gradient = new T[_network.ParameterCount];
        var inputGradient = new T[_spec.InputSize];
        Steps.BackwardFrom<T>(_network)(SampleData.As<T>(input), new T[_spec.OutputSize], SampleData.As<T>(upstream), gradient, inputGradient, false);
        _agreement.Check("BackwardFrom", gradient, expected.Gradient);
        _agreement.Check("BackwardFrom's input gradient", inputGradient, expected.InputGradient);
    }

    private void CheckGradient(int rows)
    {
        var (inputs, targets, weights) = (_data.Inputs(rows), _data.Targets(rows), _data.Weights(rows));
        var expected = _reference.Gradient(SampleData.Exactly(inputs), SampleData.Exactly(targets), SampleData.Exactly(weights));
        var gradient = new T[_network.ParameterCount];
        var loss = Trainable.Gradient(SampleData.As<T>(inputs), SampleData.As<TTarget>(targets), gradient, SampleData.As<T>(weights));
        _agreement.Check("Gradient's loss", loss, expected.Loss);
        _agreement.Check("Gradient", gradient, expected.Gradient);
        _agreement.Check("Evaluate", Trainable.Evaluate(SampleData.As<T>(inputs), SampleData.As<TTarget>(targets), SampleData.As<T>(weights)), expected.Loss);
    }

    private void CheckBackward()
    {
        var (input, target, weight) = (_data.Inputs(1), _data.Targets(1), _data.Weights(1));
        var expected = _reference.Backward(SampleData.Exactly(input), SampleData.Exactly(target), weight[0]);
        var (output, inputGradient) = (new T[_spec.OutputSize], new T[_spec.InputSize]);
        var gradient = Enumerable.Repeat(T.One, _network.ParameterCount).ToArray();
        var backward = Steps.Backward<T, TTarget>(_network);
        var loss = backward(SampleData.As<T>(input), output, SampleData.As<TTarget>(target), gradient, inputGradient, true, T.CreateChecked(weight[0]));
        _agreement.Check("Forward with a cache", output, expected.Output);
        _agreement.Check("Backward's loss", loss, expected.Loss);
        double unit = _spec.Precision == Precision.Double ? 1e-16 : 6e-8;
        _agreement.Check("Backward, added to 1", gradient, [.. expected.Gradient.Select(value => (1 + value).Rounded(unit, 0))]);
        _agreement.Check("Backward's input gradient", inputGradient, expected.InputGradient);
        backward(SampleData.As<T>(input), output, SampleData.As<TTarget>(target), gradient, default, false, T.CreateChecked(weight[0]));
        _agreement.Check("Backward", gradient, expected.Gradient);
    }

    private void CheckTrain(string what)
    {
        var (input, target, weight, rate) = (_data.Inputs(1), _data.Targets(1), _data.Weights(1)[0], LearningRate());
        Follow();
        var expected = _reference.Train(SampleData.Exactly(input), SampleData.Exactly(target), weight, rate);
        if (MayOverflow(expected)) return;
        var loss = Trainable.Train(SampleData.As<T>(input), SampleData.As<TTarget>(target), rate, T.CreateChecked(weight));
        _agreement.Check(what + "'s loss", loss, expected);
        CheckMemory(what);
    }

    private void CheckTrainBatch(int rows)
    {
        var (inputs, targets, rate) = (_data.Inputs(rows), _data.Targets(rows), LearningRate());
        Follow();
        var expected = _reference.Gradient(SampleData.Exactly(inputs), SampleData.Exactly(targets), [.. Enumerable.Repeat((Bounded)1, rows)]);
        _reference.Update(expected.Gradient, rate);
        if (MayOverflow(expected.Loss)) return;
        var loss = Trainable.TrainBatch(SampleData.As<T>(inputs), SampleData.As<TTarget>(targets), rate);
        _agreement.Check("TrainBatch's loss", loss, expected.Loss);
        CheckMemory("TrainBatch");
    }

    private void CheckUpdate()
    {
        double[] gradient = _data.Near(new double[_network.ParameterCount], 0.3);
        double rate = LearningRate();
        Follow();
        _reference.Update(SampleData.Exactly(gradient), rate);
        Trainable.Update(SampleData.As<T>(gradient), rate);
        CheckMemory("Update");
    }

    private void CheckTrainEach()
    {
        var (inputs, targets, rate) = (_data.Inputs(2), _data.Targets(2), LearningRate());
        Follow();
        int size = _data.TargetSize;
        var first = _reference.Train(SampleData.Exactly(inputs[.._spec.InputSize]), SampleData.Exactly(targets[..size]), 1, rate);
        var second = _reference.Train(SampleData.Exactly(inputs[_spec.InputSize..]), SampleData.Exactly(targets[size..]), 1, rate);
        if (MayOverflow(second)) return;
        var loss = Trainable.TrainEach(SampleData.As<T>(inputs), SampleData.As<TTarget>(targets), rate);
        _agreement.Check("TrainEach's loss", loss, ((first + second) * 0.5).Rounded(_spec.Precision == Precision.Double ? 1e-16 : 6e-8, 0));
        CheckMemory("TrainEach");
    }

    /// <summary>True for a loss that the network's numbers may not hold after a long step: what is not finite is refused, as tests of its own say.</summary>
    private bool MayOverflow(Bounded loss)
    {
        double most = _spec.Precision == Precision.Double ? double.MaxValue : float.MaxValue;
        return !(Math.Abs(loss.Value) + loss.Error < most * 1e-9);
    }

    private void CheckMemory(string after)
    {
        var parameters = new T[_network.ParameterCount];
        _network.CopyParametersTo(parameters);
        _agreement.Check("parameters after " + after, parameters, _reference.ParameterValues);
        var states = new T[Trainable.OptimizerStateCount];
        Trainable.CopyOptimizerStateTo(states);
        _agreement.Check($"{string.Join(", ", _reference.StateNames)} after {after}", states, _reference.StateValues);
        if (Trainable.Step != _reference.Step) throw new XunitException($"Step is {Trainable.Step} after {after}, not {_reference.Step}.");
    }

    private double LearningRate() => Math.Pow(10, -1 - (2 * _random.NextDouble()));
}
