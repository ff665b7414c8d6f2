using NetGen.Generator.Model;
using NetGen.Generator.Program;
using NetGen.Generator.Scheduling;

namespace NetGen.Generator.Loops;

/// <summary>Finds the memory behind each tensor: which of the caller's buffers it is, or is a part of.</summary>
/// <param name="memory">The instance's array.</param>
/// <param name="cache">The values of a sample's layers, in the caller's cache or on the stack.</param>
/// <param name="parameters">The buffer that holds the parameters, where the instance's does not.</param>
internal sealed class Bindings(MemoryPlan memory, CachePlan cache, string parameters = "memory")
{
    /// <summary>The buffer of parameters that no one changes: the instances share it.</summary>
    public const string Weights = "weights";

    /// <summary>The buffer of what the layers of one sample give.</summary>
    public const string Cache = "cache";

    /// <summary>Elements of the cache.</summary>
    public int CacheLength => cache.Length;

    /// <summary>Where temporaries start that are too large for the stack.</summary>
    public int ScratchOffset => memory.ScratchOffset;

    /// <summary>The buffer that the tensor is a part of and where it starts there; null when it is a buffer of its own or a temporary on the stack.</summary>
    public (string Buffer, int Offset)? PartOf(Tensor tensor)
    {
        var storage = tensor.Storage;
        if (storage.Run.Count > 0) storage = storage.Run[0];
        return storage.Role switch
        {
            TensorRole.Parameter => (parameters, Parameter(storage.Name).MemoryOffset),
            TensorRole.Gradient => ("memory", Parameter(storage.Name.Substring(1)).GradientOffset!.Value),
            TensorRole.CallerGradient => ("gradient", Parameter(storage.Name.Substring(1)).CanonicalOffset),
            TensorRole.State => ("memory", memory.States.Single(state => state.Name == storage.Name).MemoryOffset),
            TensorRole.Waiting => ("memory", memory.Deferral!.Offset),
            TensorRole.Cached => (Cache, cache.Views.Single(view => string.Equals(view.Name, storage.Name, StringComparison.OrdinalIgnoreCase)).Offset),
            TensorRole.Temporary when LivesInMemory(storage) && memory.Matrices.FirstOrDefault(matrix => matrix.Name == storage.Name) is { } own => ("memory", own.MemoryOffset),
            _ => null,
        };
    }

    /// <summary>True for a matrix that a program makes for itself: too large for the stack, so it has a place in the instance's memory.</summary>
    public static bool LivesInMemory(Tensor tensor) =>
        tensor.Storage is { Role: TensorRole.Temporary, Axes.Count: 2, StripRows: 0 } && !tensor.Storage.Axes.Any(axis => axis.IsDynamic);

    /// <summary>The matrices that a program makes for itself.</summary>
    public static IEnumerable<Tensor> OwnMatrices(EntryProgram entry) =>
        entry.Kernels.SelectMany(kernel => kernel.Made).Where(entry.Stored.Contains).Select(tensor => tensor.Storage).Distinct().Where(LivesInMemory);

    private ParameterPlan Parameter(string name) => memory.Parameters.Single(parameter => parameter.Name == name);
}
