using NetGen.Generator.Program;
using NetGen.Generator.Scheduling;

namespace NetGen.Generator.Loops;

/// <summary>Where a tensor's elements are found: a buffer, the layout of the storage, and the offset of a slice.</summary>
internal sealed record Place(string Buffer, Layout Layout, int Offset);

/// <summary>Where every tensor of a program lives, and which are kept in memory at all.</summary>
internal sealed class Storage(int logicalLanes, HashSet<Tensor> stored)
{
    private readonly Dictionary<Tensor, Place> _places = [];

    /// <summary>True when the value must be written: somebody outside its kernel reads it.</summary>
    public bool Needs(Tensor tensor) => stored.Contains(tensor);

    public Place Of(Tensor tensor)
    {
        if (_places.TryGetValue(tensor, out var place)) return place;
        var layout = Layout.Of(tensor, logicalLanes);
        place = new Place(BufferName(tensor), layout, tensor.Offset == 0 ? 0 : tensor.Offset * layout.Stride(tensor.Axes[tensor.Axes.Count - 1]));
        _places.Add(tensor, place);
        return place;
    }

    /// <summary>The name of the buffer that holds a tensor; tensors that share memory share it.</summary>
    public static string BufferName(Tensor tensor) => tensor.Storage.Name.Replace("'", "New");
}
