using NetGen.Generator.Cost;
using NetGen.Generator.Loops;
using NetGen.Generator.Parsing;
using NetGen.Generator.Program;
using NetGen.Generator.Scheduling;

namespace NetGen.Generator.Model;

/// <summary>What the compiler made of a network: everything the printer of the user's members needs to know.</summary>
/// <param name="Spec">What the attributes said.</param>
/// <param name="Options">The target it was compiled for.</param>
/// <param name="Memory">The layout of the instance's array.</param>
/// <param name="Cache">The layout of the caller's cache.</param>
/// <param name="Scalars">What the host computes once a step, in the order in which kernels take it.</param>
/// <param name="InferenceRows">The most rows that a block kernel of inference takes at once.</param>
/// <param name="TrainingRows">The most rows that a block kernel of training takes at once.</param>
/// <param name="TrainsInOneBlock">True where a batch that is one block has a kernel that trains on it without storing gradients.</param>
/// <param name="Threads">How batches are shared by threads, or null where one thread does them.</param>
/// <param name="Layers">What each layer takes and how it runs.</param>
/// <param name="StackBytes">The most stack that one call uses.</param>
/// <param name="Kernels">The files that hold the kernels.</param>
/// <param name="KernelClass">The static class of the kernels: <c>global::NetGen.Generated.App_DigitsNet</c>.</param>
internal sealed record CompiledNetwork(
    NetworkSpec Spec,
    TargetOptions Options,
    MemoryPlan Memory,
    CachePlan Cache,
    IReadOnlyList<HostScalarPlan> Scalars,
    int InferenceRows,
    int TrainingRows,
    bool TrainsInOneBlock,
    ThreadPlan? Threads,
    IReadOnlyList<LayerSummary> Layers,
    int StackBytes,
    IReadOnlyList<GeneratedFile> Kernels,
    string KernelClass)
{
    /// <summary>The kernels where they are the bodies of the user's members themselves; null where they have files of their own.</summary>
    public LoopProgram? Bodies { get; init; }

    /// <summary>True where the parameters are constant data of the code and have no place in the instance's memory.</summary>
    public bool HasConstantWeights { get; init; }

    /// <summary>What the emitted class takes on a device; null on targets that have no need of it.</summary>
    public ClassFigures? Figures { get; init; }

    /// <summary>False where a call would endanger the thread that makes it, so that nothing may be emitted.</summary>
    public bool FitsStack => StackBytes <= Limits.StackBytes;

    /// <summary>Bytes of memory that an instance takes.</summary>
    public long RamBytes => Figures is { } figures
        ? DeviceHeap.Array(Memory.Length) + DeviceHeap.Object(figures.InstanceFields)
        : (long)Memory.Length * (Spec.Precision == Precision.Double ? sizeof(double) : sizeof(float));

    /// <summary>True where it is safe to run and takes no more than it may.</summary>
    public bool Fits => FitsStack && !Budgets.Passed(this).Any() && (Figures is null || !DeviceLimits.Passed(Figures).Any());
}

/// <summary>One emitted file.</summary>
/// <param name="Part">What it holds, for its name: <c>Vector512</c>.</param>
/// <param name="Text">Its C# text.</param>
internal sealed record GeneratedFile(string Part, string Text);

/// <summary>Where one parameter lives. Element [o, i] stands at MemoryOffset + o * RowStride + i * ColumnStride.</summary>
/// <param name="Name">The tensor's name: <c>W1</c>.</param>
/// <param name="Layer">The name of its layer.</param>
/// <param name="IsBias">True for a bias, false for weights.</param>
/// <param name="Rows">The layer's outputs.</param>
/// <param name="Columns">The layer's inputs; 1 for a bias.</param>
/// <param name="CanonicalOffset">Where it starts in the canonical order without padding.</param>
/// <param name="MemoryOffset">Where it starts in the instance's memory.</param>
/// <param name="RowStride">The distance in memory from one output to the next.</param>
/// <param name="ColumnStride">The distance in memory from one input to the next.</param>
/// <param name="IsFrozen">True where nothing trains it.</param>
/// <param name="GradientOffset">Where its gradient starts in the instance's memory, with the same strides; null where it has none.</param>
internal sealed record ParameterPlan(
    string Name,
    string Layer,
    bool IsBias,
    int Rows,
    int Columns,
    int CanonicalOffset,
    int MemoryOffset,
    int RowStride,
    int ColumnStride,
    bool IsFrozen,
    int? GradientOffset)
{
    public int Count => Rows * Columns;
}

/// <summary>Where the optimizer's memory lives.</summary>
/// <param name="Name">The tensor's name.</param>
/// <param name="Of">The parameter whose shape and strides it shares; null for one scalar.</param>
/// <param name="MemoryOffset">Where it starts in the instance's memory.</param>
/// <param name="InitialValue">What it holds before the first step.</param>
internal sealed record StatePlan(string Name, ParameterPlan? Of, int MemoryOffset, double InitialValue)
{
    public int Count => Of?.Count ?? 1;
}

/// <summary>A matrix that kernels make for themselves. Element [o, i] stands at MemoryOffset + o * RowStride + i * ColumnStride.</summary>
/// <param name="Name">The tensor's name; programs that make a matrix of this name make the same one.</param>
/// <param name="Rows">Its rows.</param>
/// <param name="Columns">Its columns.</param>
/// <param name="MemoryOffset">Where it starts in the instance's memory.</param>
/// <param name="RowStride">The distance in memory from one row to the next.</param>
/// <param name="ColumnStride">The distance in memory from one column to the next.</param>
internal sealed record MatrixPlan(string Name, int Rows, int Columns, int MemoryOffset, int RowStride, int ColumnStride);

/// <summary>The layout of the instance's array.</summary>
/// <param name="Length">Elements, padding included.</param>
/// <param name="GradientOffset">Where the instance's own gradients start.</param>
/// <param name="GradientLength">How many elements they take, padding included; 0 without training.</param>
/// <param name="Parameters">In canonical order: layer by layer weights, then bias.</param>
/// <param name="States">In the order of <c>CopyOptimizerStateTo</c>.</param>
/// <param name="Matrices">What kernels make for themselves and is too large for the stack.</param>
/// <param name="ScratchOffset">Where the temporaries of training by batches start.</param>
/// <param name="ScratchLength">How many elements they take.</param>
/// <param name="Deferral">What an update needs that waits; null where none does.</param>
internal sealed record MemoryPlan(
    int Length,
    int GradientOffset,
    int GradientLength,
    IReadOnlyList<ParameterPlan> Parameters,
    IReadOnlyList<StatePlan> States,
    IReadOnlyList<MatrixPlan> Matrices,
    int ScratchOffset,
    int ScratchLength,
    DeferralPlan? Deferral);

/// <summary>Where the part of an update waits for the next sample's step.</summary>
/// <param name="Offset">Where the gradient at the layer's sums starts in the instance's memory.</param>
/// <param name="Length">How many elements it takes.</param>
/// <param name="NoInput">Where as many zeros start as the network has inputs: what stands for the sample before the first.</param>
internal sealed record DeferralPlan(int Offset, int Length, int NoInput);

/// <summary>The layout of the caller's cache.</summary>
internal sealed record CachePlan(int Length, IReadOnlyList<CacheView> Views);

/// <summary>A named part of the cache: <c>Z1</c>, <c>A1</c>.</summary>
internal sealed record CacheView(string Name, int Offset, int Length, string Layer);

/// <summary>A number that the host computes once a step, in double, from <c>learningRate</c>, <c>step</c> and earlier ones.</summary>
internal sealed record HostScalarPlan(string Name, Expr Formula);

/// <summary>What one layer takes and how its forward pass on one sample runs.</summary>
/// <param name="Layer">What its attribute said.</param>
/// <param name="Inputs">Input features.</param>
/// <param name="Parameters">Weights and biases.</param>
/// <param name="MultiplyAdds">Multiplications with an addition that one sample takes.</param>
/// <param name="Schedule">How its sums run on the widest vectors, and why.</param>
/// <param name="IsUnrolled">True when no loop is left in it.</param>
internal sealed record LayerSummary(LayerSpec Layer, int Inputs, int Parameters, long MultiplyAdds, string Schedule, bool IsUnrolled);
