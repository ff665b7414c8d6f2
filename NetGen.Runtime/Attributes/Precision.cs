namespace NetGen;

/// <summary>The numbers a network computes with.</summary>
public enum Precision
{
    /// <summary>32-bit <see cref="float"/>.</summary>
    Single,

    /// <summary>64-bit <see cref="double"/>: half as many values to a vector.</summary>
    Double,
}
