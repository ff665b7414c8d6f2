using NetGen.Generator.Model;
using NetGen.Generator.Program;
using NetGen.Generator.Scheduling;

namespace NetGen.Generator.Loops;

/// <summary>Finds the memory behind each tensor: which of the caller's buffers it is, or is a part of.</summary>
internal sealed class Bindings(MemoryPlan memory, CachePlan cache, int scratchOffset)
{
    public int ScratchOffset => scratchOffset;

    /// <summary>The buffer that the tensor is a part of and where it starts there; null when it is a buffer of its own or a temporary.</summary>
    public (string Buffer, int Offset)? PartOf(Tensor tensor)
    {
        var storage = tensor.Storage;
        return storage.Role switch
        {
            TensorRole.Parameter => ("memory", Parameter(storage.Name).MemoryOffset),
            TensorRole.Gradient => ("memory", Parameter(storage.Name.Substring(1)).GradientOffset!.Value),
            TensorRole.CallerGradient => ("gradient", Parameter(storage.Name.Substring(1)).CanonicalOffset),
            TensorRole.State => ("memory", memory.States.Single(state => state.Name == storage.Name).MemoryOffset),
            TensorRole.Cached => ("cache", cache.Views.Single(view => string.Equals(view.Name, storage.Name, StringComparison.OrdinalIgnoreCase)).Offset),
            _ => null,
        };
    }

    /// <summary>True for a matrix that a program makes for itself: too large for the stack, so it has a place in the instance's memory.</summary>
    public static bool LivesInScratch(Tensor tensor) =>
        tensor.Storage.Role == TensorRole.Temporary && tensor.Storage.Axes.Count == 2 && !tensor.Storage.Axes.Any(axis => axis.IsDynamic);

    /// <summary>Elements of scratch that a program's own matrices need.</summary>
    public static int ScratchLength(IReadOnlyList<Kernel> kernels, HashSet<Tensor> stored, int logicalLanes) => kernels
        .SelectMany(kernel => kernel.Made).Where(stored.Contains).Select(tensor => tensor.Storage).Distinct().Where(LivesInScratch)
        .Sum(tensor => Layout.RoundUp(Layout.Of(tensor, logicalLanes).Length, logicalLanes));

    private ParameterPlan Parameter(string name) => memory.Parameters.Single(parameter => parameter.Name == name);
}
