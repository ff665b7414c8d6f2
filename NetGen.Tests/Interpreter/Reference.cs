using NetGen.Generator.Lowering;
using NetGen.Generator.Model;
using NetGen.Generator.Passes;
using NetGen.Generator.Program;
using NetGen.Generator.Scheduling;

namespace NetGen.Tests.Interpreter;

using Precision = NetGen.Generator.Model.Precision;
using Referee = NetGen.Generator.Program.Interpreter;
using Target = NetGen.Generator.Targets.Target;

/// <summary>A network as its un-optimised programs define it, run by the interpreter. The rounding of its precision is bounded along the way.</summary>
internal sealed class Reference
{
    private const double DoubleRoundoff = 1.1102230246251565e-16;
    private const double SingleRoundoff = 5.9604644775390625e-8;

    // A board computes the numbers of a step in single precision: a few roundings and a function.
    private const int DeviceScalarUnits = 16;

    private readonly NetworkSpec _spec;
    private readonly bool _isOnDevice;
    private readonly double _roundoff;
    private readonly Dictionary<string, Bounded[]> _persistent = [];
    private readonly IReadOnlyList<StatePlan> _states;

    /// <param name="spec">The network.</param>
    /// <param name="device">What was compiled for a board, where that is to be judged: the rounding of formulas that it has for others is bounded too.</param>
    public Reference(NetworkSpec spec, CompiledNetwork? device = null)
    {
        _spec = spec;
        _isOnDevice = device is not null;
        _roundoff = spec.Precision == Precision.Double ? DoubleRoundoff : SingleRoundoff;
        Parameters = [.. spec.Layers.SelectMany((layer, k) => Shapes(layer, k + 1, k == 0 ? spec.InputSize : spec.Layers[k - 1].Units))];
        _states = device?.Memory.States ?? States(spec);
    }

    /// <summary>Names and sizes in canonical order, and whether they are trained.</summary>
    public IReadOnlyList<(string Name, int Count, bool IsFrozen)> Parameters { get; }

    public int ParameterCount => Parameters.Sum(parameter => parameter.Count);

    public int StateCount => _states.Sum(state => state.Count);

    /// <summary>The names of the optimizer's memory, in the order in which the network copies it.</summary>
    public IEnumerable<string> StateNames => _states.Select(state => state.Name);

    public long Step { get; set; }

    public Bounded[] ParameterValues
    {
        get => [.. Parameters.SelectMany(parameter => _persistent[parameter.Name])];
        set => Scatter(Parameters.Select(parameter => (parameter.Name, parameter.Count)), value);
    }

    public Bounded[] StateValues
    {
        get => [.. _states.SelectMany(state => _persistent[state.Name])];
        set => Scatter(_states.Select(state => (state.Name, state.Count)), value);
    }

    /// <summary>The outputs of all rows.</summary>
    public Bounded[] Forward(Bounded[] inputs, int rows)
    {
        var memory = Memory(("x", inputs));
        new Referee(memory, rows, _roundoff).Run(Meant(NetworkPrograms.ForwardBlock(_spec, rows)));
        return memory["output"];
    }

    /// <summary>Loss and gradient of the mean over all rows.</summary>
    public (Bounded Loss, Bounded[] Gradient) Gradient(Bounded[] inputs, Bounded[] targets, Bounded[] weights)
    {
        int rows = weights.Length;
        // Where a step is plain, its formulas add gradients up at a rate of -1.
        var memory = Memory(("x", inputs), ("y", targets), ("weight", [.. weights.Select(weight => (weight / rows).Rounded(_roundoff, 0))]), ("learningRate", [-1]));
        new Referee(memory, rows, _roundoff).Run(Meant(NetworkPrograms.GradientBlock(_spec, rows)));
        var loss = memory["loss"].Aggregate((Bounded)0, (sum, row) => (sum + row).Rounded(_roundoff, 0));
        return (loss, Gathered(memory));
    }

    /// <summary>Forward with a cache, then Backward: output, loss, gradient of the parameters and of the input.</summary>
    public (Bounded[] Output, Bounded Loss, Bounded[] Gradient, Bounded[] InputGradient) Backward(Bounded[] input, Bounded[] target, Bounded weight)
    {
        var memory = Memory(("x", input), ("y", target), ("weight", [weight]));
        var referee = new Referee(memory, 1, _roundoff);
        referee.Run(Meant(NetworkPrograms.ForwardCache(_spec)));
        var output = memory["output"];
        Forget(memory);
        referee.Run(Meant(NetworkPrograms.LossSeed(_spec)));
        var loss = memory["loss"][0];
        Forget(memory);
        referee.Run(Meant(NetworkPrograms.BackwardFromSeed(_spec)));
        return (output, loss, Gathered(memory), memory["inputGradient"]);
    }

    /// <summary>Forward with a cache, then BackwardFrom.</summary>
    public (Bounded[] Gradient, Bounded[] InputGradient) BackwardFrom(Bounded[] input, Bounded[] outputGradient)
    {
        var memory = Memory(("x", input), ("outputGradient", outputGradient));
        var referee = new Referee(memory, 1, _roundoff);
        referee.Run(Meant(NetworkPrograms.ForwardCache(_spec)));
        Forget(memory);
        referee.Run(Meant(NetworkPrograms.OutputSeed(_spec)));
        Forget(memory);
        referee.Run(Meant(NetworkPrograms.BackwardFromSeed(_spec)));
        return (Gathered(memory), memory["inputGradient"]);
    }

    /// <summary>One step on one sample; returns its loss.</summary>
    public Bounded Train(Bounded[] input, Bounded[] target, Bounded weight, double learningRate)
    {
        var memory = Memory(("x", input), ("y", target), ("weight", [weight]));
        StartStep(memory, learningRate);
        new Referee(memory, 1, _roundoff).Run(Meant(NetworkPrograms.Train(_spec)));
        return memory["loss"][0];
    }

    /// <summary>One step from a gradient.</summary>
    public void Update(Bounded[] gradient, double learningRate)
    {
        var memory = Memory();
        int next = 0;
        foreach (var (name, count, isFrozen) in Parameters)
        {
            if (!isFrozen) memory["g" + name] = gradient[next..(next + count)];
            next += count;
        }

        StartStep(memory, learningRate);
        new Referee(memory, 1, _roundoff).Run(Meant(NetworkPrograms.Update(_spec)));
    }

    /// <summary>The program as it was lowered; with FastMath, with the roots that may be estimated; on a device, with the formulas that spare functions.</summary>
    private TensorProgram Meant(TensorProgram program)
    {
        if (_isOnDevice)
        {
            ExpandFunctions.Run(program);
            ShareSigmoids.Run(program);
        }
        else if (_spec.FastMath)
        {
            FastMath.Run(program);
        }

        return program;
    }

    private static IEnumerable<(string Name, int Count, bool IsFrozen)> Shapes(LayerSpec layer, int number, int inputs)
    {
        yield return ($"W{number}", layer.Units * inputs, layer.IsFrozen);
        if (layer.HasBias) yield return ($"b{number}", layer.Units, layer.IsFrozen);
    }

    /// <summary>What the optimizer remembers, in the order in which the network copies it.</summary>
    private static IReadOnlyList<StatePlan> States(NetworkSpec spec)
    {
        int lanes = Target.Of(TargetKind.Simd).LogicalLanes(spec.Precision);
        var programs = EveryProgram.Of(spec, 8, logicalLanes: 1).Select(entry => entry.Program).ToArray();
        foreach (var program in programs) NetGen.Generator.NetworkCompiler.Optimise(program, spec, lanes);
        return new MemoryPlanner(spec, lanes).PlanMemory(programs, [], 0).States;
    }

    /// <summary>The parameters and states, which a program updates in place, and what it is given besides.</summary>
    private Dictionary<string, Bounded[]> Memory(params (string Name, Bounded[] Values)[] given)
    {
        var memory = new Dictionary<string, Bounded[]>(_persistent);
        foreach (var (name, values) in given) memory.Add(name, values);
        return memory;
    }

    /// <summary>Only what is named outlives a program: the next one has temporaries of the same names.</summary>
    private void Forget(Dictionary<string, Bounded[]> memory)
    {
        var kept = new HashSet<string>(_persistent.Keys) { "x", "y", "weight", "seed", "outputGradient" };
        for (int k = 1; k <= _spec.Layers.Count; k++) kept.UnionWith([$"z{k}", $"a{k}"]);
        foreach (string name in memory.Keys.Except(kept).ToArray()) memory.Remove(name);
    }

    /// <summary>The numbers that the host computes once a step: in double, then in the network's precision.</summary>
    private void StartStep(Dictionary<string, Bounded[]> memory, double learningRate)
    {
        Step++;
        var host = new Dictionary<string, Bounded[]> { ["learningRate"] = [learningRate], ["step"] = [Step] };
        foreach (var scalar in NetworkPrograms.HostScalars(_spec))
        {
            var value = new Referee(host, 1, DoubleRoundoff).Evaluate(scalar.Formula);
            host[scalar.Name] = [value];
            memory[scalar.Name] = [value.Rounded((_isOnDevice ? DeviceScalarUnits : 1) * _roundoff, 0)];
        }
    }

    private Bounded[] Gathered(Dictionary<string, Bounded[]> memory) =>
        [.. Parameters.SelectMany(parameter => parameter.IsFrozen ? new Bounded[parameter.Count] : memory["g" + parameter.Name])];

    private void Scatter(IEnumerable<(string Name, int Count)> parts, Bounded[] values)
    {
        int next = 0;
        foreach (var (name, count) in parts)
        {
            _persistent[name] = values[next..(next + count)];
            next += count;
        }
    }
}
