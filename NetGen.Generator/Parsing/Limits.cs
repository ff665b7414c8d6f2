namespace NetGen.Generator.Parsing;

/// <summary>How large a network may be.</summary>
internal static class Limits
{
    /// <summary>Features in or out of a layer.</summary>
    public const int Features = 1 << 16;

    /// <summary>Characters of a layer's name: the members that are called after it must have names that metadata can hold.</summary>
    public const int NameLength = 256;

    /// <summary>Weights and biases: with gradients and three states a parameter, offsets still fit an array's index.</summary>
    public const long Parameters = 1 << 27;

    /// <summary>Bytes of stack that a call may need: a quarter of what Windows gives a thread, the least of the desktop systems.</summary>
    public const int StackBytes = 1 << 18;
}
