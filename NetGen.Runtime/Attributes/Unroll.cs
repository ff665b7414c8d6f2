namespace NetGen;

/// <summary>Whether the loops over a layer are written out in full.</summary>
public enum Unroll
{
    /// <summary>Decided for each layer by its size and by what the just-in-time compiler can still optimize.</summary>
    Auto,

    /// <summary>
    /// Wherever the just-in-time compiler can still optimize the method that comes of it; a warning (NETGEN025) tells where a layer is looped
    /// all the same. Batches always run in register tiles.
    /// </summary>
    Always,

    /// <summary>Never: the least code.</summary>
    Never,
}
