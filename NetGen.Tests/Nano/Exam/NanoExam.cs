using NetGen.Generator;
using NetGen.Generator.Losses;
using NetGen.Generator.Model;
using NetGen.Generator.Program;
using NetGen.Tests.Interpreter;
using NetGen.Tests.Nano.Interpreter;
using Xunit;
using Xunit.Sdk;

namespace NetGen.Tests.Nano.Exam;

/// <summary>
/// Holds one network that runs in the machine against the interpreter of tensor programs, member by member: a difference may be as large as
/// <see cref="Agreement"/> allows, four times the bound of the errors that single precision makes.
/// </summary>
internal sealed class NanoExam
{
    private const string NotFinite = "System.InvalidOperationException";

    /// <summary>Past this, squares of gradients may be infinite in single precision where they are not in the reference.</summary>
    private const double MostGradient = 1e15;

    private readonly NanoMachine _machine;
    private readonly NanoObject _network;
    private readonly NetworkSpec _spec;
    private readonly CompiledNetwork _compiled;
    private readonly Reference _reference;
    private readonly SampleData _data;
    private readonly Agreement _agreement;
    private readonly Random _random;
    private readonly float[] _first;

    public NanoExam(NanoMachine machine, NanoCase network, NetworkSpec spec, int seed, Agreement agreement)
    {
        _machine = machine;
        _network = machine.Create(network.Name, (ulong)seed);
        _spec = spec;
        _compiled = DeviceCompiler.Compile(spec, new TargetOptions(TargetKind.Nano, AllowUnsafe: false));
        _reference = new Reference(spec, _compiled);
        _random = new Random(seed);
        _data = new SampleData(spec, _random);
        _agreement = agreement;

        // From where the network itself starts; biases, which start at 0, a little moved.
        _first = [.. _data.Near(Parameters().Select(value => (double)value), 0.05).Select(value => (float)value)];
        _machine.Call(_network, "SetParameters", _first);
    }

    private bool Trains => _spec.Loss is not null;

    /// <summary>Runs every member of a network.</summary>
    public static void Run(NanoMachine machine, NanoCase network, NetworkSpec spec, int seed, Agreement agreement)
    {
        try
        {
            new NanoExam(machine, network, spec, seed, agreement).Run();
        }
        catch (Exception exception)
        {
            throw new XunitException($"{exception.Message}\nseed {seed}: {network}\n{exception.StackTrace}");
        }
    }

    private void Run()
    {
        CheckForward("Forward", _data.Inputs(1));
        if (Trains)
        {
            CheckSteps("Backward", _data.Inputs(1));
            CheckTrain("first Train", _data.Inputs(1));
            CheckTrain("second Train", _data.Inputs(1));
            CheckUpdate("Update", _data.Near(new double[_first.Length], 0.3));
        }

        foreach (double[] input in Extremes()) CheckExtreme(input);
        if (!Trains) return;
        CheckNothing();
        CheckNotANumber();
    }

    private void CheckForward(string what, double[] input)
    {
        Follow();
        var expected = _reference.Forward(SampleData.Exactly(input), 1);
        float[] output = new float[_spec.OutputSize];
        Call("Forward", Single(input), output);
        Check(what, output, expected);
    }

    private void CheckSteps(string what, double[] input)
    {
        double[] target = _data.Targets(1);
        Follow();
        var expected = _reference.Backward(SampleData.Exactly(input), SampleData.Exactly(target), 1);
        var (output, gradient) = (new float[_spec.OutputSize], Enumerable.Repeat(7f, _first.Length).ToArray());
        float[] cache = new float[_compiled.Cache.Length];
        Call("Forward", Single(input), output, cache);
        Check(what + "'s output", output, expected.Output);
        if (!IsFinite(expected.Loss))
        {
            Refused("Backward", expected.Loss, Single(input), cache, Target(target), gradient);
            return;
        }

        Check(what + "'s loss", [(float)Call("Backward", Single(input), cache, Target(target), gradient)!], [expected.Loss]);
        Check(what, gradient, expected.Gradient);
    }

    private void CheckTrain(string what, double[] input)
    {
        double[] target = _data.Targets(1);
        float rate = LearningRate();
        Follow();
        bool isTame = _reference.Backward(SampleData.Exactly(input), SampleData.Exactly(target), 1).Gradient.All(g => Math.Abs(g.Value) + g.Error < MostGradient);
        var expected = _reference.Train(SampleData.Exactly(input), SampleData.Exactly(target), 1, rate);
        if (!IsFinite(expected))
        {
            Refused("Train", expected, Single(input), Target(target), rate);
            return;
        }

        float loss = (float)Call("Train", Single(input), Target(target), rate)!;
        Check(what + "'s loss", [loss], [expected]);
        if (isTame) CheckMemory(what);
    }

    private void CheckUpdate(string what, double[] gradient)
    {
        float rate = LearningRate();
        Follow();
        _reference.Update(SampleData.Exactly(gradient), rate);
        Call("Update", Single(gradient), rate);
        CheckMemory(what);
    }

    /// <summary>Inputs far out, of both signs, and none at all: everything still agrees, and nothing is divided by 0.</summary>
    private void CheckExtreme(double[] input)
    {
        Restart();
        CheckForward("Forward of an extreme", input);
        if (!Trains) return;
        CheckSteps("Backward of an extreme", input);
        CheckTrain("Train of an extreme", input);
    }

    private IEnumerable<double[]> Extremes()
    {
        int size = _spec.InputSize;
        yield return new double[size];
        yield return [.. Enumerable.Repeat(1e4, size)];
        yield return [.. Enumerable.Repeat(-1e4, size)];
        yield return [.. Enumerable.Range(0, size).Select(_ => _random.Next(3) switch { 0 => 0, 1 => 1e4, _ => -1e4 })];

        // Here exponentials are far out, but not yet 0 or infinite.
        yield return [.. Enumerable.Range(0, size).Select(_ => _random.Next(2) == 0 ? 60.0 : -60.0)];
    }

    /// <summary>No parameter, no input and no gradient: nothing is divided by what they come to.</summary>
    private void CheckNothing()
    {
        Restart();
        Call("SetParameters", new float[_first.Length]);
        CheckTrain("Train from nothing", new double[_spec.InputSize]);
        Call("Initialize", 1ul);
        Call("SetParameters", new float[_first.Length]);
        CheckUpdate("Update by nothing", new double[_first.Length]);
    }

    /// <summary>What is not a number is refused, as input or target, and changes nothing.</summary>
    private void CheckNotANumber()
    {
        Restart();
        float[] input = Single(_data.Inputs(1));
        object target = Target(_data.Targets(1));
        if (target is float[] { Length: var length } values)
        {
            float[] spoiled = [.. values];
            spoiled[_random.Next(length)] = float.NaN;
            Refused("Train", double.NaN, input, spoiled, LearningRate());
        }

        input[_random.Next(input.Length)] = float.NaN;
        Refused("Train", double.NaN, input, target, LearningRate());

        var (cache, gradient) = (new float[_compiled.Cache.Length], Enumerable.Repeat(7f, _first.Length).ToArray());
        Call("Forward", input, new float[_spec.OutputSize], cache);
        Refused("Backward", double.NaN, input, cache, target, gradient);
        Assert.True(gradient.All(value => value == 7f), "Backward refused a loss and wrote a gradient all the same.");
    }

    /// <summary>A loss that may not be finite in single precision: where it is not, that is said, and nothing changes.</summary>
    private void Refused(string member, Bounded loss, params object[] arguments)
    {
        var before = Memory();
        try
        {
            Call(member, arguments);
            if (double.IsNaN(loss.Value)) throw new XunitException($"{member} took what is not a number.");
        }
        catch (NanoException exception)
        {
            Assert.Equal(NotFinite, exception.TypeName);
            Assert.Equal(before, Memory());
        }
    }

    /// <summary>Lets the reference go on from the network's own memory, so that errors do not pile up over steps.</summary>
    private void Follow()
    {
        _reference.ParameterValues = SampleData.Exactly(Parameters());
        if (!Trains) return;
        _reference.StateValues = SampleData.Exactly(States());
        _reference.Step = Step;
    }

    private void Restart()
    {
        if (Trains) Call("Initialize", 1ul);
        Call("SetParameters", _first);
    }

    private void CheckMemory(string after)
    {
        Check("parameters after " + after, Parameters(), _reference.ParameterValues);
        Check($"{string.Join(", ", _reference.StateNames)} after {after}", States(), _reference.StateValues);
        Assert.Equal(_reference.Step, Step);
    }

    private void Check(string what, float[] actual, Bounded[] expected) =>
        _agreement.Check<float>(what, actual, [.. expected.Select(value => IsFinite(value) ? value : value with { Error = double.PositiveInfinity })]);

    /// <summary>False where single precision may not hold the number.</summary>
    private static bool IsFinite(Bounded value) => Math.Abs(value.Value) + value.Error < float.MaxValue * 1e-9;

    /// <summary>Calls a member, which must take no memory.</summary>
    private object? Call(string member, params object?[] arguments)
    {
        long before = _machine.AllocatedBytes;
        object? result = _machine.Call(_network, member, arguments);
        if (member != "Initialize" && _machine.AllocatedBytes != before) throw new XunitException($"{member} takes {_machine.AllocatedBytes - before} bytes.");
        return result;
    }

    private (string Parameters, string States, int Step) Memory() => (Bits(Parameters()), Bits(States()), Step);

    private static string Bits(float[] values) => string.Join(' ', values.Select(BitConverter.SingleToInt32Bits));

    private float[] Parameters()
    {
        float[] parameters = new float[_reference.ParameterCount];
        _machine.Call(_network, "CopyParametersTo", parameters);
        return parameters;
    }

    private float[] States()
    {
        float[] states = new float[_reference.StateCount];
        _machine.Call(_network, "CopyOptimizerStateTo", states);
        return states;
    }

    private int Step => (int)_machine.Call(_network, "get_Step")!;

    private object Target(double[] target) => LossKinds.Find(_spec.Loss!.Kind)!.TakesLabels(_spec.Loss.Settings) ? (int)target[0] : Single(target);

    private static float[] Single(double[] values) => [.. values.Select(value => (float)value)];

    private float LearningRate() => (float)Math.Pow(10, -1 - (2 * _random.NextDouble()));
}
