using System.Diagnostics;

namespace NetGen;

/// <summary>What every layer's attribute has in common. Layers apply in the order in which they are written.</summary>
[Conditional("NETGEN_ATTRIBUTES")]
public abstract class LayerAttribute : Attribute
{
    private protected LayerAttribute()
    {
    }

    /// <summary>
    /// The name that the layer's members carry: an identifier, unique in the network. Default: the kind and the layer's
    /// number, <c>Dense1</c>.
    /// </summary>
    public string? Name { get; set; }

    /// <summary>
    /// True for a layer whose parameters stay as they are: it gets no gradient and no optimizer memory. Default: false.
    /// </summary>
    public bool Frozen { get; set; }
}
