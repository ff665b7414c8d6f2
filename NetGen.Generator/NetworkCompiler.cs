using NetGen.Generator.Loops;
using NetGen.Generator.Lowering;
using NetGen.Generator.Model;
using NetGen.Generator.Passes;
using NetGen.Generator.Printing;
using NetGen.Generator.Program;
using NetGen.Generator.Scheduling;
using NetGen.Generator.Targets;

namespace NetGen.Generator;

/// <summary>From a network's description to C# text. Every pass is named here, in order.</summary>
internal static class NetworkCompiler
{
    /// <summary>Compiles a network.</summary>
    /// <param name="spec">What the attributes said.</param>
    /// <param name="options">What to emit for.</param>
    /// <param name="retile">Replaces the tilings that <see cref="Heuristic"/> chose, which may change speed and size but no bit of a result.</param>
    /// <param name="observe">Sees what each stage made, by the stage's name; everything prints itself.</param>
    public static CompiledNetwork Compile(NetworkSpec spec, TargetOptions options, Func<Kernel, Schedule, Tiling>? retile = null, Action<string, object>? observe = null)
    {
        if (options.Kind == TargetKind.Nano) return DeviceCompiler.Compile(spec, options, observe);
        var target = options.HasSpans ? Target.Of(options.Kind) : new ArrayPortable();
        int logicalLanes = target.LogicalLanes(spec.Precision);
        var planner = new MemoryPlanner(spec, logicalLanes);
        var scalars = NetworkPrograms.HostScalars(spec).Select(scalar => new HostScalarPlan(scalar.Name, scalar.Formula)).ToArray();

        // What is computed: shapes and formulas only, the same for every vector width.
        var (inferenceRows, inference) = BlockSize.Fit(
            Thresholds.InferenceRows,
            Thresholds.StackBudget,
            rows => Entries(InferencePrograms(spec, rows, logicalLanes), spec, logicalLanes, observe),
            spec.Precision);
        var (trainingRows, training) = BlockSize.Fit(
            Layout.HasRowsInLanes(spec, logicalLanes) ? inferenceRows : Thresholds.TrainingRows,
            Thresholds.TrainingBudget,
            rows => Entries(TrainingPrograms(spec, rows, logicalLanes), spec, logicalLanes, observe),
            spec.Precision);

        // Threads take blocks as long as those of one thread: sums over a block have the same bits.
        EntryProgram[] entries = [.. inference, .. training, .. Phases(spec, trainingRows, logicalLanes, observe)];
        var memory = planner.PlanMemory(
            [.. entries.Select(entry => entry.Program)],
            entries.SelectMany(Bindings.OwnMatrices),
            BlockSize.ScratchLength(entries));
        var cache = planner.PlanCache(entries.Single(entry => entry.Entry == EntryPoint.ForwardCache).Program);
        var bindings = new Bindings(memory, cache);

        // How it is computed: a schedule, loops and text for each width.
        string network = spec.Type.FullName;
        var titles = new KernelTitles([.. spec.Layers.Select(layer => layer.Name)]);
        bool sharesLayers = Layout.SharesLayers(spec, logicalLanes);
        var shapes = new List<VectorShape>();
        IReadOnlyList<LoopMethod> entryMethods = [];
        int stackBytes = 0;
        var files = new List<GeneratedFile>();
        IReadOnlyList<LayerSummary> layers = [];
        foreach (var shape in target.Shapes(spec.Precision).Where(shape => options.OnlyBits is not { } bits || shape.Bits == bits))
        {
            var kernelBodies = new KernelBodies(shape, [.. scalars.Select(scalar => scalar.Name)]);
            foreach (var entry in entries) new Heuristic(entry.ShapeIn(shape), spec.Unroll).Run(entry);
            if (sharesLayers) ShareKernels.Run(entries);
            foreach (var entry in entries)
            {
                JitBudget.Apply(entry, entry.ShapeIn(shape), spec.Unroll, kernelBodies);
                if (retile is not null)
                {
                    foreach (var kernel in entry.Kernels) kernel.Schedule = kernel.Schedule! with { Tiling = retile(kernel, kernel.Schedule) };
                }

                observe?.Invoke(nameof(Heuristic), entry);
            }

            if (sharesLayers) ShareKernels.AcrossLayers(entries, kernelBodies);

            // The summary tells of the widest body, which comes first.
            if (shapes.Count == 0) layers = LayerSummaries.Of(spec, memory, entries);
            var printer = new KernelPrinter(target, options, shape);
            var body = new ProgramLowering(shape, kernelBodies, bindings, scalars, titles, explains: shapes.Count == 0).Run(entries);
            observe?.Invoke(nameof(ProgramLowering), body);
            if (sharesLayers)
            {
                body = MergeMethods.Run(body);
                observe?.Invoke(nameof(MergeMethods), body);
            }

            shapes.Add(shape);
            entryMethods = [.. body.Methods.Where(method => method.IsEntry)];
            stackBytes = Math.Max(stackBytes, body.StackBytes);
            files.Add(new GeneratedFile(target.Part(shape), printer.File(body, spec, shapes[0])));
        }

        var threads = IsParallel(spec, logicalLanes) ? ThreadPlan.Of(spec, trainingRows, entries, logicalLanes) : null;
        files.Insert(0, new GeneratedFile("Kernels", DispatchPrinter.File(target, shapes, entryMethods, network)));
        return new CompiledNetwork(spec, options, memory, cache, scalars, inferenceRows, trainingRows, entries.Any(entry => entry.Entry == EntryPoint.TrainBlock), threads, layers, stackBytes, files, $"global::{KernelClasses.Namespace}.{KernelClasses.Dispatch(network)}");
    }

    /// <summary>What each entry point computes, as kernels.</summary>
    private static List<EntryProgram> Entries(IEnumerable<(EntryPoint Entry, TensorProgram Program)> programs, NetworkSpec spec, int logicalLanes, Action<string, object>? observe)
    {
        var entries = new List<EntryProgram>();
        foreach (var (entry, program) in programs)
        {
            Optimise(program, spec, logicalLanes, observe);
            if (entry == EntryPoint.TrainNext)
            {
                if (DeferUpdate.Run(program, spec.Precision) is not { } flush) continue;
                observe?.Invoke(nameof(DeferUpdate), program);
                entries.Add(Grouped(EntryPoint.Flush, flush));
            }

            var made = Grouped(entry, program);
            if (entry != EntryPoint.TrainBlock || made.StoresNoGradient) entries.Add(made);
        }

        return entries;

        EntryProgram Grouped(EntryPoint entry, TensorProgram program)
        {
            // The optimizer's step goes through all parameters in a row, which fill vectors however few each layer has.
            bool isScalar = !entry.IsBatched && entry != EntryPoint.Update && Layout.IsHandful(spec, logicalLanes);
            var kernels = Kernels(program, spec, logicalLanes);
            return new EntryProgram(entry, program, Layout.SharesLayers(spec, logicalLanes) ? SplitOutput.Run(kernels) : kernels, logicalLanes, isScalar);
        }
    }

    /// <summary>The phases of a step that several threads share; none where one thread makes it.</summary>
    private static IEnumerable<EntryProgram> Phases(NetworkSpec spec, int blockRows, int logicalLanes, Action<string, object>? observe)
    {
        if (spec.Loss is null || !IsParallel(spec, logicalLanes)) return [];
        var gradient = NetworkPrograms.GradientBlock(spec, blockRows, Layout.HasRowsInLanes(spec, logicalLanes));
        var update = NetworkPrograms.Update(spec);
        Optimise(gradient, spec, logicalLanes, observe);
        Optimise(update, spec, logicalLanes, observe);
        return [
            .. SplitOverThreads.Gradients(gradient, Kernels(gradient, spec, logicalLanes), NetworkPrograms.HasPlainStep(spec), logicalLanes),
            .. SplitOverThreads.Update(update, Kernels(update, spec, logicalLanes), logicalLanes),
        ];
    }

    private static List<Kernel> Kernels(TensorProgram program, NetworkSpec spec, int logicalLanes)
    {
        var kernels = SplitHeavyKernels.Run(JoinUpdates.Run(GroupKernels.Run(program), logicalLanes), spec.Precision, logicalLanes);
        return spec.Layers.Count > Thresholds.StripLayers ? kernels : UpdateInStrips.Run(kernels, spec.Precision, logicalLanes);
    }

    /// <summary>True where several threads may share a batch: the target has threads that stay.</summary>
    private static bool IsParallel(NetworkSpec spec, int logicalLanes) => spec.Parallel && logicalLanes > 1;

    /// <summary>The passes over the tensor program.</summary>
    /// <param name="program">The program as it was lowered; holds the result.</param>
    /// <param name="spec">The network.</param>
    /// <param name="logicalLanes">Elements of the target's widest vector.</param>
    /// <param name="observe">Sees the program as it was lowered and after each pass, by the pass's name.</param>
    public static void Optimise(TensorProgram program, NetworkSpec spec, int logicalLanes, Action<string, TensorProgram>? observe = null)
    {
        observe?.Invoke("Lowered", program);
        Pass(nameof(DeadCode), DeadCode.Run);
        Pass(nameof(ExpandFunctions), ExpandFunctions.Run);
        Pass(nameof(CommonSubexpressions), CommonSubexpressions.Run);
        Pass(nameof(InlineMaps), InlineMaps.Run);
        // Code without vectors calls the functions of its own library.
        if (logicalLanes > 1)
        {
            Pass(nameof(KeepSlopes), KeepSlopes.Run);
            Pass(nameof(ShareFunctions), ShareFunctions.Run);
        }

        if (spec.FastMath) Pass(nameof(FastMath), FastMath.Run);
        Pass(nameof(CopyRowsToLanes), CopyRowsToLanes.Run);
        Pass(nameof(TransposeMatrices), read => TransposeMatrices.Run(read, logicalLanes));
        Pass(nameof(DeadCode), DeadCode.Run);

        void Pass(string name, Action<TensorProgram> run)
        {
            run(program);
            observe?.Invoke(name, program);
        }
    }

    /// <summary>The programs of the entry points that leave the instance as it is, as they are lowered.</summary>
    /// <param name="spec">The network.</param>
    /// <param name="blockRows">The most rows of a block.</param>
    /// <param name="logicalLanes">Elements of the target's widest vector.</param>
    public static IEnumerable<(EntryPoint Entry, TensorProgram Program)> InferencePrograms(NetworkSpec spec, int blockRows, int logicalLanes)
    {
        bool rowsInLanes = Layout.HasRowsInLanes(spec, logicalLanes);
        yield return (EntryPoint.Forward, NetworkPrograms.Forward(spec, KeptOfSample(spec, logicalLanes)));
        yield return (EntryPoint.ForwardBlock, NetworkPrograms.ForwardBlock(spec, blockRows, rowsInLanes));
        yield return (EntryPoint.ForwardCache, NetworkPrograms.ForwardCache(spec));
        yield return (EntryPoint.OutputSeed, NetworkPrograms.OutputSeed(spec));
        yield return (EntryPoint.BackwardFromSeed, NetworkPrograms.BackwardFromSeed(spec));
        if (spec.Loss is null) yield break;
        yield return (EntryPoint.LossSeed, NetworkPrograms.LossSeed(spec));
        yield return (EntryPoint.LossBlock, NetworkPrograms.LossBlock(spec, blockRows, rowsInLanes));
    }

    /// <summary>The programs of the entry points that write to the instance, as they are lowered; none without a loss.</summary>
    /// <param name="spec">The network.</param>
    /// <param name="blockRows">The most rows of a block.</param>
    /// <param name="logicalLanes">Elements of the target's widest vector.</param>
    public static IEnumerable<(EntryPoint Entry, TensorProgram Program)> TrainingPrograms(NetworkSpec spec, int blockRows, int logicalLanes)
    {
        if (spec.Loss is null) yield break;
        bool rowsInLanes = Layout.HasRowsInLanes(spec, logicalLanes);
        // The step first: what it shares with GradientBlock is named after it.
        yield return (EntryPoint.TrainBlock, NetworkPrograms.TrainBlock(spec, blockRows, rowsInLanes));
        yield return (EntryPoint.GradientBlock, NetworkPrograms.GradientBlock(spec, blockRows, rowsInLanes));
        yield return (EntryPoint.Train, NetworkPrograms.Train(spec, KeptOfSample(spec, logicalLanes)));
        // Numbers that change from step to step would be the next sample's where the update waits.
        if (logicalLanes > 1 && NetworkPrograms.HostScalars(spec).Count == 1) yield return (EntryPoint.TrainNext, NetworkPrograms.TrainNext(spec, KeptOfSample(spec, logicalLanes)));
        yield return (EntryPoint.Update, NetworkPrograms.Update(spec));
    }

    /// <summary>What becomes of the layers' values where no caller asks for them.</summary>
    private static TensorRole KeptOfSample(NetworkSpec spec, int logicalLanes) => Layout.SharesLayers(spec, logicalLanes) ? TensorRole.Cached : TensorRole.Temporary;
}
