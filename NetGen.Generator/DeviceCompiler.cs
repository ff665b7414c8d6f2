using NetGen.Generator.Cost;
using NetGen.Generator.Loops;
using NetGen.Generator.Lowering;
using NetGen.Generator.Model;
using NetGen.Generator.Passes;
using NetGen.Generator.Printing.Device;
using NetGen.Generator.Program;
using NetGen.Generator.Scheduling;
using NetGen.Generator.Targets;

namespace NetGen.Generator;

/// <summary>
/// The same way as <see cref="NetworkCompiler"/>'s for a device with kilobytes: one sample at a time, and each program is the body of a
/// member, so that no call stands between. Every pass is named here, in order.
/// </summary>
internal static class DeviceCompiler
{
    /// <summary>What the caller's buffers are called as parameters of the members.</summary>
    private static readonly IReadOnlyDictionary<string, string> Names = new Dictionary<string, string> { ["x"] = "input", ["y"] = "target" };

    private static readonly string[] Callers = ["x", "y", "cache"];

    /// <summary>Places of the evaluation stack that one expression may take.</summary>
    private const int DeepestValue = 24;

    /// <summary>Compiles a network; where it would pass a limit of the platform, once more in another way.</summary>
    public static CompiledNetwork Compile(NetworkSpec spec, TargetOptions options, Action<string, object>? observe = null)
    {
        var plan = new DevicePlan(StyleOf(spec));
        var programs = new Dictionary<(string Entry, bool SharesReads), EntryProgram>();
        CompiledNetwork compiled;
        do compiled = Compile(spec, options, plan, programs, observe);
        while (plan.FallBack(compiled.Figures!, compiled.Bodies!));
        return compiled;
    }

    private static CompiledNetwork Compile(NetworkSpec spec, TargetOptions options, DevicePlan plan, Dictionary<(string Entry, bool SharesReads), EntryProgram> programs, Action<string, object>? observe)
    {
        var target = Target.Of(options.Kind);
        int logicalLanes = target.LogicalLanes(spec.Precision);
        var shape = target.Shapes(spec.Precision).Single();
        var planner = new MemoryPlanner(spec, logicalLanes, statesByParameter: true);
        var scalars = NetworkPrograms.HostScalars(spec).Select(scalar => new HostScalarPlan(scalar.Name, scalar.Formula)).ToArray();

        // What is computed.
        var entries = new List<EntryProgram>();
        foreach (var (entry, lower) in Programs(spec))
        {
            var key = (entry.Name, SharesReads: plan.StyleOf(entry.Name) != CodeStyle.Straight);
            if (programs.TryGetValue(key, out var known))
            {
                entries.Add(known);
                continue;
            }

            var program = lower();
            ScaleSeed.Run(program);
            LeaveOutSampleWeights.Run(program);
            ExpandFunctions.Run(program);
            ShareSigmoids.Run(program);
            StoreRowByRow.Run(program);
            NetworkCompiler.Optimise(program, spec with { FastMath = false }, logicalLanes, observe);
            entries.Add(new EntryProgram(entry with { IsOnDevice = true, IsExclusive = true }, program, GroupKernels.Run(program, key.SharesReads), logicalLanes));
            programs.Add(key, entries[entries.Count - 1]);
        }

        var memory = planner.PlanMemory([.. entries.Select(entry => entry.Program)], entries.SelectMany(Bindings.OwnMatrices), BlockSize.ScratchLength(entries));
        var cache = planner.PlanCache(NetworkPrograms.ForwardCache(spec));
        bool isConstant = WeightsPlacement.AreConstant(spec, plan.StyleOf(EntryPoint.Forward.Name));
        if (isConstant) memory = memory with { Length = memory.ScratchLength, ScratchOffset = 0 };

        // How it is computed.
        foreach (var entry in entries)
        {
            new DeviceHeuristic(plan.StyleOf(entry.Entry.Name)).Run(entry);
            observe?.Invoke(nameof(DeviceHeuristic), entry);
        }

        var titles = new KernelTitles([.. spec.Layers.Select(layer => layer.Name)]);
        var bodies = new KernelBodies(shape, [.. scalars.Select(scalar => scalar.Name)]);
        var loops = new ProgramLowering(shape, bodies, isConstant ? new Bindings(memory, cache, Bindings.Weights) : new Bindings(memory, cache), scalars, titles, explains: true, entry => plan.LocalsOf(entry.Name) is not null).Run(entries);
        observe?.Invoke(nameof(ProgramLowering), loops);
        // The summary tells of the forward pass in any case.
        var layers = LayerSummaries.Of(spec, memory, entries);
        if (!spec.Members.HasFlag(MemberGroups.Inference)) loops = loops with { Methods = [.. loops.Methods.Where(method => method.Name != EntryPoint.Forward.Name)] };
        loops = loops with { Methods = [.. loops.Methods.SelectMany(method => plan.LocalsOf(method.Name) is { } locals ? SplitMethod.Run(method, locals, Names) : [method])] };
        bool usesScratch = loops.Methods.SelectMany(method => Values.All(method.Body)).OfType<Part>().Any(part => part.Of == "scratch");
        if (!usesScratch) memory = memory with { Length = memory.ScratchOffset, ScratchLength = 0 };
        foreach (var method in loops.Methods)
        {
            if (isConstant) WriteOutWeights.Run(method.Body, spec.Weights!.Values);
            ReadOnce.Run(method.Body, Callers);
            Straighten.Run(method.Body);
            SubtractProducts.Run(method.Body);
            WriteOutSums.Run(method.Body);
            KeepReads.Run(method.Body);
            InlineSingleUse.Run(method.Body, longest: int.MaxValue, DeepestValue);
            PlainArithmetic.Run(method.Body);
            KeepLiterals.Run(method.Body);
            NameOffsets.Run(method.Body, Names);
            HoistIndices.Run(method.Body);
        }

        observe?.Invoke(nameof(NameOffsets), loops);
        var compiled = new CompiledNetwork(spec, options, memory, cache, scalars, InferenceRows: 1, TrainingRows: 1, TrainsInOneBlock: false, Threads: null, layers, StackBytes: 0, Kernels: [], KernelClass: "") { Bodies = loops, HasConstantWeights = isConstant };
        return compiled with { Figures = SourceCost.Of(DeviceFile.Write(compiled, loops)) };
    }

    /// <summary>The programs of the members that are asked for.</summary>
    private static IEnumerable<(EntryPoint Entry, Func<TensorProgram> Lower)> Programs(NetworkSpec spec)
    {
        yield return (EntryPoint.Forward, () => NetworkPrograms.Forward(spec));
        if (spec.Loss is null) yield break;
        if (spec.Members.HasFlag(MemberGroups.Steps))
        {
            yield return (EntryPoint.ForwardCache, () => NetworkPrograms.ForwardCache(spec));
            yield return (EntryPoint.Backward, () => NetworkPrograms.Backward(spec));
            yield return (EntryPoint.UpdateFrom, () => NetworkPrograms.Update(spec, TensorRole.CallerGradient));
        }

        if (spec.Members.HasFlag(MemberGroups.Train)) yield return (EntryPoint.TrainAlone, () => NetworkPrograms.Train(spec));
    }

    /// <summary>Bytes that straight code takes for each parameter at least, by the members: what comes to more than is safe need not be tried.</summary>
    private static int StraightBytes(NetworkSpec spec)
    {
        const int forward = 8, steps = 30, train = 25;
        return (spec.Members.HasFlag(MemberGroups.Inference) ? forward : 0)
            + (spec.Loss is not null && spec.Members.HasFlag(MemberGroups.Steps) ? steps : 0)
            + (spec.Loss is not null && spec.Members.HasFlag(MemberGroups.Train) ? train : 0);
    }

    private static CodeStyle StyleOf(NetworkSpec spec) => spec.Optimize switch
    {
        _ when spec.Unroll == UnrollMode.Always => spec.ParameterCount * StraightBytes(spec) <= DeviceLimit.Code.Most ? CodeStyle.Straight : CodeStyle.Rows,
        _ when spec.Unroll == UnrollMode.Never => CodeStyle.Loops,
        _ when WeightsPlacement.CanBeLiterals(spec) => CodeStyle.Straight,
        OptimizeMode.Size => CodeStyle.Loops,
        OptimizeMode.Speed => spec.ParameterCount <= Thresholds.StraightForSpeed ? CodeStyle.Straight : CodeStyle.Rows,
        _ => spec.ParameterCount <= Thresholds.Straight ? CodeStyle.Straight : CodeStyle.Rows,
    };
}
