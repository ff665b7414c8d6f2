using NetGen.Generator.Program;
using NetGen.Generator.Scheduling;

namespace NetGen.Generator.Passes;

/// <summary>Groups operations into kernels by the role of their axes, so that what is made is used while it is still in a register.</summary>
internal sealed class GroupKernels
{
    private readonly List<Kernel> _kernels = [];
    private readonly Dictionary<Tensor, int> _maker = [];
    private readonly Dictionary<Tensor, int> _makerOfSlices = [];
    private readonly Dictionary<Tensor, int> _readers;
    private readonly IReadOnlyList<Compute> _operations;
    private readonly bool _sharesReads;
    private int _makerOfLoss = -1;

    private GroupKernels(IReadOnlyList<Compute> operations, bool sharesReads)
    {
        _operations = operations;
        _sharesReads = sharesReads;
        _readers = operations.SelectMany(operation => operation.Value.Tensors()).GroupBy(tensor => tensor).ToDictionary(reads => reads.Key, reads => reads.Count());
    }

    /// <summary>Groups a program's operations.</summary>
    /// <param name="program">The program.</param>
    /// <param name="sharesReads">False where a second read of a matrix is as cheap as what is kept of the first: its update then stands alone.</param>
    public static List<Kernel> Run(TensorProgram program, bool sharesReads = true)
    {
        var grouping = new GroupKernels(program.Operations, sharesReads);
        foreach (var operation in program.Operations) grouping.Place(operation);
        grouping.CheckOverwrites();
        return grouping._kernels;
    }

    private void Place(Compute operation)
    {
        int ready = operation.Value.Tensors().Select(MadeBy).DefaultIfEmpty(-1).Max();
        if (operation.Output.IsTransposed || CopyRowsToLanes.IsCopy(operation))
        {
            Open(KernelKind.Transpose, operation);
        }
        else if (IsContraction(operation))
        {
            var kernel = new Kernel(KernelKind.Contraction) { Contraction = operation, Result = operation.Output };
            if (ready >= 0 && ready == _kernels.Count - 1 && MakesFactor(_kernels[ready], operation)) TakeIn(kernel, ready);
            else Open(kernel, operation.Output);
        }
        else if (operation.Reduction == Reduction.None)
        {
            if (!(JoinAsInitial(operation, ready) || JoinEpilogue(operation, ready) || JoinAsSibling(operation, ready) || JoinRow(operation, ready) || JoinMap(operation, ready)))
            {
                Open(KernelKind.Map, operation);
            }
        }
        else if (FeatureAxes(operation).Count() > 1)
        {
            Open(KernelKind.Total, operation);
        }
        else if (!JoinRow(operation, ready))
        {
            Open(KernelKind.Row, operation);
        }
    }

    /// <summary>A sum of one load, or of a product of two that share only the summed axis.</summary>
    private static bool IsContraction(Compute operation)
    {
        // Without an output feature there is nothing for lanes to run over but the sum itself: that is a row.
        if (operation.Reduction != Reduction.Sum || operation.Output.Axes.All(axis => axis.IsDynamic)) return false;
        if (operation.ReducedAxes.Count() != 1) return false;
        var reduced = operation.ReducedAxes.First();
        return operation.Value switch
        {
            Load => reduced.IsDynamic,
            Binary { Operation: BinaryOperation.Multiply, Left: Load left, Right: Load right } =>
                left.Tensor.Axes.Intersect(right.Tensor.Axes).SequenceEqual([reduced]),
            _ => false,
        };
    }

    /// <summary>True where all that the kernel does is to update the matrix that the contraction goes through.</summary>
    private static bool MakesFactor(Kernel kernel, Compute contraction) =>
        kernel is { Kind: KernelKind.Map, Operations: [{ Output: { Alias.Role: TensorRole.Parameter } matrix }] }
        && contraction.Value.Reads(matrix) && SameAxes(matrix.Axes, contraction.Value.Axes());

    /// <summary>The contraction stands for the kernel before it from here on.</summary>
    private void TakeIn(Kernel contraction, int update)
    {
        contraction.Deferred.AddRange(_kernels[update].Operations);
        _kernels[update] = contraction;
        Made(contraction.Result!, update);
    }

    /// <summary>acc + t, the only reader of acc: the accumulators start at t.</summary>
    private bool JoinAsInitial(Compute operation, int ready)
    {
        if (ready < 0 || _kernels[ready] is not { Kind: KernelKind.Contraction, Operations.Count: 0, Initial: null } kernel) return false;
        if (operation.Value is not Binary { Operation: BinaryOperation.Add, Left: Load left, Right: Load right }) return false;
        var sum = kernel.Result!;
        var other = left.Tensor == sum ? right : right.Tensor == sum ? left : null;
        if (other is null || other.Tensor == sum || !SameAxes(operation.Output.Axes, sum.Axes)) return false;
        if (sum.Storage.Role != TensorRole.Temporary || _readers[sum] != 1) return false;
        // A decay of the weights is added to the whole gradient, as where that is summed elsewhere: for the same bits.
        if (other.Tensor.Role == TensorRole.Parameter && kernel.Contraction!.ReducedAxes.Any(axis => axis.IsDynamic)) return false;
        kernel.Initial = other;
        kernel.Result = operation.Output;
        Made(operation.Output, ready);
        return true;
    }

    private bool JoinEpilogue(Compute operation, int ready)
    {
        if (ready < 0 || _kernels[ready] is not { Kind: KernelKind.Contraction } kernel) return false;
        return SameAxes(operation.Output.Axes, kernel.Axes) && IsPlain(operation) && !WouldPrecedeCheck(ready, operation) && Join(kernel, ready, operation);
    }

    /// <summary>The update of a matrix joins the contraction that reads that matrix last.</summary>
    private bool JoinAsSibling(Compute operation, int ready)
    {
        if (!_sharesReads || operation.Output.Axes.Count != 2 || operation.Output.Axes.Any(axis => axis.IsDynamic)) return false;
        for (int k = _kernels.Count - 1; k >= 0; k--)
        {
            var kernel = _kernels[k];
            if (kernel.Kind != KernelKind.Contraction || kernel.Contraction!.Value.Axes().Any(axis => axis.IsDynamic)) continue;
            if (!SameAxes(operation.Output.Axes, kernel.Contraction!.Value.Axes())) continue;
            bool sharesLoad = kernel.Siblings.Count > 0 || kernel.Contraction.Value.Reads(operation.Output.Storage)
                || _operations.Any(later => SameAxes(later.Output.Axes, operation.Output.Axes) && later.Output.Alias is not null && kernel.Contraction.Value.Reads(later.Output.Storage));
            if (!sharesLoad || WouldPrecedeCheck(k, operation) || operation.Value.Tensors().Any(tensor => MadeBy(tensor) >= k && !kernel.Siblings.Any(sibling => sibling.Output == tensor))) return false;
            kernel.Siblings.Add(operation);
            Made(operation.Output, k);
            return true;
        }

        return false;
    }

    private bool JoinRow(Compute operation, int ready)
    {
        for (int k = _kernels.Count - 1; k >= Math.Max(ready, 0); k--)
        {
            var kernel = _kernels[k];
            if (kernel.Kind != KernelKind.Row || WouldPrecedeCheck(k, operation)) continue;
            var axes = kernel.Operations.SelectMany(FeatureAxes).Concat(FeatureAxes(operation)).Distinct();
            bool sameRows = kernel.Operations[0].Output.Axes.Any(axis => axis.IsDynamic) == operation.Output.Axes.Any(axis => axis.IsDynamic);
            if (sameRows && axes.Count() <= 1 && !WritesSlice(kernel, operation)) return Join(kernel, k, operation);
        }

        return false;
    }

    private bool JoinMap(Compute operation, int ready)
    {
        for (int k = _kernels.Count - 1; k >= Math.Max(ready, 0); k--)
        {
            var kernel = _kernels[k];
            if (kernel.Kind != KernelKind.Map || WouldPrecedeCheck(k, operation)) continue;
            if (SameAxes(kernel.Axes, operation.Output.Axes) && IsPlain(operation) && kernel.Operations.All(IsPlain)) return Join(kernel, k, operation);
        }

        return false;
    }

    private bool Join(Kernel kernel, int index, Compute operation)
    {
        kernel.Operations.Add(operation);
        Made(operation.Output, index);
        return true;
    }

    private void Open(KernelKind kind, Compute operation)
    {
        var kernel = new Kernel(kind);
        kernel.Operations.Add(operation);
        Open(kernel, operation.Output);
    }

    private void Open(Kernel kernel, Tensor made)
    {
        _kernels.Add(kernel);
        Made(made, _kernels.Count - 1);
    }

    private void Made(Tensor tensor, int kernel)
    {
        _maker[tensor] = kernel;
        if (tensor.SliceOf is { } whole) _makerOfSlices[whole] = Math.Max(kernel, LastOf(_makerOfSlices, whole));
        if (tensor.Role == TensorRole.Loss) _makerOfLoss = Math.Max(kernel, _makerOfLoss);
    }

    /// <summary>What lasts beyond the call may change only after the loss has been checked, in a later kernel than the one that makes it.</summary>
    private bool WouldPrecedeCheck(int kernel, Compute operation) =>
        operation.Output.Storage.Role is TensorRole.Parameter or TensorRole.State or TensorRole.CallerGradient
        && kernel <= _makerOfLoss;

    /// <summary>A whole that is written by slices is complete, and readable, only after the kernel.</summary>
    private static bool WritesSlice(Kernel kernel, Compute operation) =>
        operation.Value.Tensors().Any(tensor => kernel.Operations.Any(made => made.Output != tensor && made.Output.Storage == tensor.Storage && made.Output.SliceOf is not null));

    /// <summary>The last kernel that makes any of the tensor: whoever reads a whole reads its slices, and the other way round.</summary>
    private int MadeBy(Tensor tensor)
    {
        int made = Math.Max(LastOf(_maker, tensor), LastOf(_makerOfSlices, tensor));
        return tensor.SliceOf is { } whole ? Math.Max(made, LastOf(_maker, whole)) : made;
    }

    private static int LastOf(Dictionary<Tensor, int> makers, Tensor tensor) => makers.TryGetValue(tensor, out int kernel) ? kernel : -1;

    private static bool IsPlain(Compute operation) => operation.Output.SliceOf is null && operation.Reduction == Reduction.None;

    private static IEnumerable<Axis> FeatureAxes(Compute operation) =>
        operation.Output.Axes.Concat(operation.Value.Axes()).Where(axis => !axis.IsDynamic).Distinct();

    private static bool SameAxes(IReadOnlyList<Axis> left, IReadOnlyList<Axis> right) =>
        left.Count == right.Count && left.All(right.Contains);

    /// <summary>No kernel may read the old value of what an earlier one updates in place.</summary>
    private void CheckOverwrites()
    {
        var lastReader = new Dictionary<Tensor, int>();
        for (int k = _kernels.Count - 1; k >= 0; k--)
        {
            foreach (var updated in _kernels[k].Made.Where(tensor => tensor.Alias is not null))
            {
                if (lastReader.TryGetValue(updated.Alias!, out int reader)) throw new InvalidOperationException($"{_kernels[reader].Name} reads {updated.Alias!.Name} after its update.");
            }

            foreach (var tensor in _kernels[k].Read.Where(tensor => !lastReader.ContainsKey(tensor))) lastReader.Add(tensor, k);
        }
    }
}
