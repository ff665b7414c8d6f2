using NetGen.Generator.Program;

namespace NetGen.Generator.Scheduling;

/// <summary>What a kernel's iteration space looks like, by the role of its axes and never by their extents.</summary>
internal enum KernelKind
{
    /// <summary>out = init + a sum of products over one axis that only the two factors share, then maps on out's axes.</summary>
    Contraction,

    /// <summary>Maps over the same axes.</summary>
    Map,

    /// <summary>Maps and reductions over at most one feature axis, for each row by itself: softmax, losses.</summary>
    Row,

    /// <summary>A reduction of whole tensors to one number: the norm of a gradient.</summary>
    Total,

    /// <summary>A copy of a matrix with its other axis contiguous.</summary>
    Transpose,
}

/// <summary>Operations that run in one nest of loops and hand values over in registers.</summary>
internal sealed class Kernel(KernelKind kind)
{
    public KernelKind Kind { get; } = kind;

    /// <summary>The contraction, whose output's value the accumulators hold when <see cref="Initial"/> is included.</summary>
    public Compute? Contraction { get; init; }

    /// <summary>What the accumulators start from: a bias, the gradient of earlier blocks where a step is more than w - lr g. Null for 0.</summary>
    public Expr? Initial { get; set; }

    /// <summary>The tensor the finished accumulators are: the contraction's output, or the sum of it and <see cref="Initial"/>.</summary>
    public Tensor? Result { get; set; }

    /// <summary>Maps and reductions in order; of a contraction, those on its output's axes.</summary>
    public List<Compute> Operations { get; } = [];

    /// <summary>Maps over a contraction's whole iteration space that make a factor on the fly and write it back: an update that has waited.</summary>
    public List<Compute> Deferred { get; } = [];

    /// <summary>Maps over a contraction's whole iteration space that share its loads: the update of a matrix inside the pass that reads it.</summary>
    public List<Compute> Siblings { get; } = [];

    public Schedule? Schedule { get; set; }

    /// <summary>The name this kernel's method and comment carry: <c>Dense1Forward</c> is not known here, so it is what it makes.</summary>
    public string Name => string.Join("_", Written.Select(tensor => tensor.Name.Replace("'", "")));

    public IEnumerable<Compute> All => Deferred.Concat(Siblings).Concat(Contraction is null ? [] : [Contraction]).Concat(Operations);

    /// <summary>The values computed here, whether stored or not.</summary>
    public IEnumerable<Tensor> Made
    {
        get
        {
            if (Contraction is not null) yield return Contraction.Output;
            if (Result is not null && Result != Contraction?.Output) yield return Result;
            foreach (var operation in Deferred.Concat(Siblings).Concat(Operations)) yield return operation.Output;
        }
    }

    /// <summary>The values worth a name: all but a contraction's bare sum when it goes on.</summary>
    public IEnumerable<Tensor> Written => Made.Where(tensor => Contraction is null || tensor != Contraction.Output || tensor == Result);

    public IEnumerable<Tensor> Read => All.SelectMany(operation => operation.Value.Tensors()).Concat(Initial?.Tensors() ?? []).Distinct();

    /// <summary>The axes of the results, in the first result's order.</summary>
    public IReadOnlyList<Axis> Axes => (Result ?? Operations[0].Output).Axes;

    /// <summary>True where the lanes of a vector run over the rows of a batch.</summary>
    public bool HasRowsInLanes => Axes.Any(axis => axis.HoldsLanes);

    /// <summary>The same with other tensors in the places of some, not scheduled yet.</summary>
    public Kernel Over(IReadOnlyDictionary<Tensor, Tensor> instead)
    {
        var kernel = new Kernel(Kind) { Contraction = Contraction is null ? null : Of(Contraction), Initial = Initial?.Over(instead), Result = Result is null ? null : Instead(Result) };
        kernel.Operations.AddRange(Operations.Select(Of));
        kernel.Deferred.AddRange(Deferred.Select(Of));
        kernel.Siblings.AddRange(Siblings.Select(Of));
        return kernel;

        Compute Of(Compute operation) => operation with { Output = Instead(operation.Output), Value = operation.Value.Over(instead) };

        Tensor Instead(Tensor tensor) => instead.TryGetValue(tensor, out var other) ? other : tensor;
    }

    public override string ToString()
    {
        var lines = new List<string> { $"{Kind} {Name}{(Initial is null ? "" : $" from {Initial}")}{(Schedule is null ? "" : $" [{Schedule}]")}" };
        lines.AddRange(All.Select(operation => "    " + operation));
        return string.Join("\n", lines);
    }
}
