using System.Globalization;
using System.Numerics;

namespace NetGen.Tests.Errors;

/// <content>The wrong calls.</content>
internal sealed partial class Subject<T, TTarget>
{
    private int Inputs => _network.InputSize;

    private int Outputs => _network.OutputSize;

    private int Parameters => _network.ParameterCount;

    private int TargetSize => _network.TargetSize;

    /// <summary>One sample's target as the network's own members take it: a label, or values.</summary>
    private object Target => TakesLabels ? _target(1) : Targets(TargetSize);

    public IEnumerable<Refusal> Refusals() =>
        [.. LengthsOfSamples(), .. LengthsOfParameters(), .. LengthsOfBatches(), .. LearningRates(), .. Losses(), .. TakesLabels ? Labels() : NotFinite(), .. Others()];

    private IEnumerable<Refusal> LengthsOfSamples() =>
    [
        .. Lengths("Forward", "input", Inputs, count => _network.Forward(Values(count), Receiver(Outputs))),
        .. Lengths("Forward", "output", Outputs, count => _network.Forward(Values(Inputs), Receiver(count))),
        .. Lengths("Forward with a cache", "input", Inputs, count => _own.Keep(Values(count), Receiver(Outputs))),
        .. Lengths("Forward with a cache", "output", Outputs, count => _own.Keep(Values(Inputs), Receiver(count))),
        .. Lengths("Train", "input", Inputs, count => _network.Train(Values(count), Targets(TargetSize), 0.1, T.One)),
        .. Lengths("Train", "target", TargetSize, count => _network.Train(Values(Inputs), Targets(count), 0.1, T.One)),
        .. Lengths("Backward", "input", Inputs, count => Backward(Values(count), Target, Receiver(Parameters), Receiver(Inputs))),
        .. Lengths("Backward", "gradient", Parameters, count => Backward(Values(Inputs), Target, Receiver(count), Receiver(Inputs))),
        .. Lengths("Backward", "inputGradient", Inputs, count => Backward(Values(Inputs), Target, Receiver(Parameters), Receiver(count)), mayBeEmpty: true),
        .. Lengths("BackwardFrom", "input", Inputs, count => BackwardFrom(Values(count), Values(Outputs), Receiver(Parameters), Receiver(Inputs))),
        .. Lengths("BackwardFrom", "outputGradient", Outputs, count => BackwardFrom(Values(Inputs), Values(count), Receiver(Parameters), Receiver(Inputs))),
        .. Lengths("BackwardFrom", "gradient", Parameters, count => BackwardFrom(Values(Inputs), Values(Outputs), Receiver(count), Receiver(Inputs))),
        .. Lengths("BackwardFrom", "inputGradient", Inputs, count => BackwardFrom(Values(Inputs), Values(Outputs), Receiver(Parameters), Receiver(count)), mayBeEmpty: true),
    ];

    private IEnumerable<Refusal> LengthsOfParameters() =>
    [
        .. Lengths("Update", "gradient", Parameters, count => _network.Update(Values(count), 0.1)),
        .. Lengths("CopyParametersTo", "destination", Parameters, count => _network.CopyParametersTo(Receiver(count))),
        .. Lengths("SetParameters", "source", Parameters, count => _network.SetParameters(Values(count))),
        .. Lengths("CopyOptimizerStateTo", "destination", _network.OptimizerStateCount, count => _network.CopyOptimizerStateTo(Receiver(count))),
        .. Lengths("SetOptimizerState", "source", _network.OptimizerStateCount, count => _network.SetOptimizerState(Values(count))),
        .. Lengths("Copy weights", "destination", 5 * Inputs, count => _own.CopyWeights(Receiver(count))),
        .. Lengths("Set weights", "source", 5 * Inputs, count => _own.SetWeights(Values(count))),
        .. Lengths("Copy biases", "destination", 5, count => _own.CopyBiases(Receiver(count))),
        .. Lengths("Set biases", "source", 5, count => _own.SetBiases(Values(count))),
    ];

    private IEnumerable<Refusal> LengthsOfBatches()
    {
        foreach (var (name, call) in Batches())
        {
            yield return new(name, () => call([], [], []), typeof(ArgumentException), "inputs", $"inputs must have at least one sample of {Inputs} values, but is empty.");
            foreach (int count in new[] { Inputs - 1, (2 * Inputs) + 1 })
            {
                yield return new($"{name} of {count} inputs", () => call(Values(count), Targets(2 * TargetSize), []), typeof(ArgumentException), "inputs", $"inputs must have a multiple of {Inputs} values, {Inputs} a sample, but has {count}.");
            }

            foreach (int count in new[] { 0, TargetSize, (2 * TargetSize) - 1, 3 * TargetSize })
            {
                yield return new($"{name} of {count} targets", () => call(Values(2 * Inputs), Targets(count), []), typeof(ArgumentException), "targets", $"targets must have {2 * TargetSize} values, {TargetSize} for each of 2 samples, but has {count}.");
            }

            foreach (int count in new[] { 1, 3 })
            {
                yield return new($"{name} of {count} weights", () => call(Values(2 * Inputs), Targets(2 * TargetSize), Values(count)), typeof(ArgumentException), "sampleWeights", $"sampleWeights must have 2 values, 1 for each of 2 samples, but has {count}.");
            }
        }

        foreach (var refusal in Lengths("Gradient", "gradient", Parameters, count => _network.Gradient(Values(Inputs), Targets(TargetSize), Receiver(count)))) yield return refusal;
        yield return new("ForwardBatch of no whole sample", () => _network.ForwardBatch(Values(Inputs + 1), Receiver(Outputs)), typeof(ArgumentException), "inputs", $"inputs must have a multiple of {Inputs} values, {Inputs} a sample, but has {Inputs + 1}.");
        foreach (int samples in new[] { 0, 2 })
        {
            yield return new(
                $"ForwardBatch of {samples} samples", () => _network.ForwardBatch(Values(samples * Inputs), Receiver(Outputs)), typeof(ArgumentException), "outputs", $"outputs must have {samples * Outputs} values, {Outputs} for each of {samples} samples, but has {Outputs}.");
        }
    }

    private IEnumerable<Refusal> LearningRates()
    {
        double[] tooLarge = typeof(T) == typeof(float) ? [1e39, double.MaxValue] : [];
        foreach (double rate in new[] { -0.1, -double.Epsilon, double.NaN, double.PositiveInfinity, double.NegativeInfinity }.Concat(tooLarge))
        {
            string message = tooLarge.Contains(rate)
                ? string.Create(CultureInfo.InvariantCulture, $"learningRate must be at most 3.40282347E+38, the greatest number of the network, but is {rate}.")
                : string.Create(CultureInfo.InvariantCulture, $"learningRate must be a finite number of at least 0, but is {rate}.");
            yield return Of("Train", () => _network.Train(Values(Inputs), Targets(TargetSize), rate, T.One));
            yield return Of("TrainBatch", () => _network.TrainBatch(Values(Inputs), Targets(TargetSize), rate));
            yield return Of("TrainEach", () => _network.TrainEach(Values(Inputs), Targets(TargetSize), rate));
            yield return Of("Update", () => _network.Update(Values(Parameters), rate));

            Refusal Of(string name, Action call) => new($"{name} with a rate of {rate}", call, typeof(ArgumentOutOfRangeException), "learningRate", message);
        }
    }

    /// <summary>An infinite weight makes every loss infinite, also where inputs are checked.</summary>
    private IEnumerable<Refusal> Losses()
    {
        foreach (var weight in new[] { T.PositiveInfinity, T.NegativeInfinity, T.NaN })
        {
            yield return Of("Train", () => _network.Train(Values(Inputs), Targets(TargetSize), 0.1, weight));
            foreach (var (name, call) in Batches().Where(batch => batch.Name != "Evaluate"))
            {
                // Sample by sample those before the infinite one count, so that it stands first there.
                yield return Of(name, () => call(Values(9 * Inputs), Targets(9 * TargetSize), Values(9, name == "TrainEach" ? 0 : 8, weight)));
            }

            Refusal Of(string name, Action call) =>
                new($"{name} with a weight of {weight}", call, typeof(NonFiniteLossException), null, string.Create(CultureInfo.InvariantCulture, $"The loss is {weight}, expected a finite number; nothing was changed."));
        }
    }

    private IEnumerable<Refusal> Labels()
    {
        foreach (int label in new[] { -1, Outputs, int.MinValue, int.MaxValue })
        {
            var wrong = (TTarget)(object)label;
            yield return Of("Train", "target", "target", () => _own.TrainOne(Values(Inputs), label, 0.1));
            yield return Of("Train", "target", "target", () => _network.Train(Values(Inputs), [wrong], 0.1, T.One));
            yield return Of("Backward", "target", "target", () => Backward(Values(Inputs), label, Receiver(Parameters), Receiver(Inputs)));
            foreach (var (name, call) in Batches()) yield return Of(name, "targets", "targets[2]", () => call(Values(3 * Inputs), [_target(0), _target(1), wrong], []));

            Refusal Of(string name, string argument, string place, Action call) =>
                new($"{name} with label {label}", call, typeof(ArgumentOutOfRangeException), argument, $"{place} must be a class from 0 to {Outputs - 1}, but is {label}.");
        }

        foreach (var value in new[] { T.NaN, T.PositiveInfinity, T.NegativeInfinity })
        {
            yield return Of("Train", () => _network.Train(Values(Inputs, 1, value), Targets(TargetSize), 0.1, T.One));
            yield return Of("Backward", () => BackwardAfter(Values(Inputs, 1, value)));
            foreach (var (name, call) in Batches().Where(batch => batch.Name != "Evaluate")) yield return Of(name, () => call(Values(Inputs, 1, value), Targets(TargetSize), []));

            Refusal Of(string name, Action call) => new($"{name} with an input of {value}", call, typeof(NonFiniteLossException), null, "The loss is NaN, expected a finite number; nothing was changed.");
        }
    }

    /// <summary>What a network that checks its inputs refuses.</summary>
    private IEnumerable<Refusal> NotFinite()
    {
        foreach (var value in new[] { T.NaN, T.PositiveInfinity, T.NegativeInfinity })
        {
            var wrong = (TTarget)(object)value;
            yield return Of("Forward", "input", 2, () => _network.Forward(Values(Inputs, 2, value), Receiver(Outputs)));
            yield return Of("Forward with a cache", "input", 0, () => _own.Keep(Values(Inputs, 0, value), Receiver(Outputs)));
            yield return Of("ForwardBatch", "inputs", 5, () => _network.ForwardBatch(Values(2 * Inputs, 5, value), Receiver(2 * Outputs)));
            yield return Of("Train", "input", 1, () => _network.Train(Values(Inputs, 1, value), Targets(TargetSize), 0.1, T.One));
            yield return Of("Train", "target", 1, () => _network.Train(Values(Inputs), [_target(0), wrong], 0.1, T.One));
            yield return Of("Backward", "input", 0, () => Backward(Values(Inputs, 0, value), Target, Receiver(Parameters), Receiver(Inputs)));
            yield return Of("Backward", "target", 0, () => Backward(Values(Inputs), (TTarget[])[wrong, _target(0)], Receiver(Parameters), Receiver(Inputs)));
            yield return Of("BackwardFrom", "input", 2, () => BackwardFrom(Values(Inputs, 2, value), Values(Outputs), Receiver(Parameters), Receiver(Inputs)));
            yield return Of("Update", "gradient", 3, () => _network.Update(Values(Parameters, 3, value), 0.1));
            foreach (var (name, call) in Batches())
            {
                yield return Of(name, "inputs", 7, () => call(Values(9 * Inputs, 7, value), Targets(9 * TargetSize), []));
                yield return Of(name, "targets", 3, () => call(Values(2 * Inputs), [_target(0), _target(1), _target(0), wrong], []));
            }

            Refusal Of(string name, string argument, int index, Action call) =>
                new($"{name} with {value}", call, typeof(ArgumentOutOfRangeException), argument, string.Create(CultureInfo.InvariantCulture, $"{argument}[{index}] must be a finite number, but is {value}."));
        }
    }

    private IEnumerable<Refusal> Others()
    {
        yield return new("Step", () => _network.Step = -1, typeof(ArgumentOutOfRangeException), "value", "value must be at least 0, but is -1.");
        yield return new("Step", () => _network.Step = long.MinValue, typeof(ArgumentOutOfRangeException), "value", $"value must be at least 0, but is {long.MinValue}.");

        // Only where the language has no inline arrays can a cache be without its values: here the layers' z and a, which differ in the first.
        int kept = 5 + 5 + Outputs;
        Action call = () => _own.BackwardFromNothing(Values(Inputs), Values(Outputs), Receiver(Parameters));
        if (_isPortable) yield return new("BackwardFrom with no cache", call, typeof(ArgumentException), "cache", $"cache must have {kept} values, but has 0.");
    }

    /// <summary>One too few, one too many, none.</summary>
    private static IEnumerable<Refusal> Lengths(string name, string argument, int expected, Action<int> call, bool mayBeEmpty = false)
    {
        foreach (int count in new[] { expected - 1, expected + 1, 0 }.Distinct())
        {
            if (count == 0 && mayBeEmpty) continue;
            yield return new(
                $"{name} with {argument} of {count}", () => call(count), typeof(ArgumentException), argument, $"{argument} must have {expected} {(expected == 1 ? "value" : "values")}, but has {count}.");
        }
    }

    /// <summary>Everything that takes samples with targets and weights.</summary>
    private IEnumerable<(string Name, Action<T[], TTarget[], T[]> Call)> Batches() =>
    [
        ("TrainBatch", (inputs, targets, weights) => _network.TrainBatch(inputs, targets, 0.1, weights)),
        ("TrainEach", (inputs, targets, weights) => _network.TrainEach(inputs, targets, 0.1, weights)),
        ("Gradient", (inputs, targets, weights) => _network.Gradient(inputs, targets, Receiver(Parameters), weights)),
        ("Evaluate", (inputs, targets, weights) => _network.Evaluate(inputs, targets, weights)),
    ];

    private void Backward(T[] input, object target, T[] gradient, T[] inputGradient) => _own.BackwardAfter(Values(Inputs), input, (dynamic)target, gradient, inputGradient);

    /// <summary>The loss of a forward pass whose input was wrong.</summary>
    private void BackwardAfter(T[] input) => _own.BackwardAfter(input, Values(Inputs), (dynamic)Target, Receiver(Parameters), Receiver(Inputs));

    private void BackwardFrom(T[] input, T[] outputGradient, T[] gradient, T[] inputGradient) => _own.BackwardFromAfter(Values(Inputs), input, outputGradient, gradient, inputGradient);
}
