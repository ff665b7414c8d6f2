using NetGen.Generator.Model;
using NetGen.Generator.Program;
using NetGen.Generator.Scheduling;

namespace NetGen.Generator.Loops;

/// <summary>Places a program's temporaries in one piece of stack, each only for the kernels between its first and last use.</summary>
internal sealed class StackPlan
{
    private readonly List<(Tensor Tensor, int Offset, int Length, int First, int Last)> _placed = [];

    public StackPlan(EntryProgram entry)
    {
        var (kernels, stored, logicalLanes) = (entry.Kernels, entry.Stored, entry.LogicalLanes);
        var temporaries = kernels.SelectMany(kernel => kernel.Made).Where(stored.Contains).Select(tensor => tensor.Storage).Distinct()
            .Where(tensor => tensor.Role is TensorRole.Temporary or TensorRole.Loss && !Bindings.LivesInMemory(tensor));
        var used = Uses(kernels);
        foreach (var tensor in temporaries)
        {
            var (first, last) = used[tensor];
            // Threads that share a program are not at the same kernel.
            bool isShared = entry.Entry.Share != Share.Whole;
            Place(tensor, Layout.RoundUp(Layout.Of(tensor, logicalLanes).Length, logicalLanes), isShared ? 0 : first, isShared || tensor.Role == TensorRole.Loss ? int.MaxValue : last);
        }
    }

    /// <summary>The first and the last kernel that make or read each tensor.</summary>
    private static Dictionary<Tensor, (int First, int Last)> Uses(IReadOnlyList<Kernel> kernels)
    {
        var used = new Dictionary<Tensor, (int First, int Last)>();
        for (int k = 0; k < kernels.Count; k++)
        {
            foreach (var tensor in kernels[k].Made.Concat(kernels[k].Read).Select(tensor => tensor.Storage)) used[tensor] = (used.TryGetValue(tensor, out var earlier) ? earlier.First : k, k);
        }

        return used;
    }

    /// <summary>True where the stack holds it: what is small, and what the call may not keep in the instance. A block's worth of stack would be cleared at every call.</summary>
    public static bool IsOnStack(EntryPoint entry) => !(entry.IsOnDevice || (entry.IsExclusive && entry.IsBatched));

    public static int Bytes(int length, Precision precision) => length * (precision == Precision.Single ? sizeof(float) : sizeof(double));

    /// <summary>Elements of the whole piece.</summary>
    public int Length { get; private set; }

    public IEnumerable<(Tensor Tensor, int Offset, int First)> Places => _placed.Select(place => (place.Tensor, place.Offset, place.First));

    /// <summary>First fit among those alive at the same time.</summary>
    private void Place(Tensor tensor, int length, int first, int last)
    {
        int offset = 0;
        foreach (var other in _placed.Where(other => other.First <= last && first <= other.Last).OrderBy(other => other.Offset))
        {
            if (offset + length <= other.Offset) break;
            offset = Math.Max(offset, other.Offset + other.Length);
        }

        _placed.Add((tensor, offset, length, first, last));
        Length = Math.Max(Length, offset + length);
    }
}
