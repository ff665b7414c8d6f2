namespace NetGen;

/// <summary>Whether the loops over a layer are written out in full.</summary>
public enum Unroll
{
    /// <summary>Decided for each layer by its size and by what the just-in-time compiler can still optimize.</summary>
    Auto,

    /// <summary>Always; an error where that passes the just-in-time compiler's limits.</summary>
    Always,

    /// <summary>Never: the least code.</summary>
    Never,
}
