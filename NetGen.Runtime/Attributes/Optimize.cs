namespace NetGen;

/// <summary>What counts more on <see cref="Target.Nano"/>, where each written-out multiplication takes flash.</summary>
public enum Optimize
{
    /// <summary>The same as <see cref="Balanced"/>.</summary>
    Auto,

    /// <summary>The least code: loops.</summary>
    Size,

    /// <summary>Small networks are written out; larger ones run in loops over neurons whose sums are written out.</summary>
    Balanced,

    /// <summary>Networks of a few hundred parameters are written out too.</summary>
    Speed,
}
