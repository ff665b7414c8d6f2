#if NET
namespace NetGen.Persistence;

/// <summary>The types of numbers that the safetensors format knows, by the names it has for them.</summary>
internal static class ElementType
{
    public const string Single = "F32";

    public const string Double = "F64";

    public const string UInt32 = "U32";

    // In the order of the reference implementation, which writes the last ones first, so that all lie at multiples of their size.
    private static readonly (string Name, int Bits)[] Known =
    [
        ("BOOL", 8), ("F4", 4), ("F6_E2M3", 6), ("F6_E3M2", 6), ("U8", 8), ("I8", 8), ("F8_E5M2", 8), ("F8_E4M3", 8), ("F8_E8M0", 8),
        ("F8_E4M3FNUZ", 8), ("F8_E5M2FNUZ", 8), ("I16", 16), ("U16", 16), ("F16", 16), ("BF16", 16), ("I32", 32), (UInt32, 32), (Single, 32),
        ("C64", 64), (Double, 64), ("I64", 64), ("U64", 64),
    ];

    /// <summary>The bits of a number, or 0 where there is no such type.</summary>
    public static int Bits(string name) => Array.Find(Known, type => type.Name == name).Bits;

    /// <summary>Where a type stands among the others; the higher, the earlier in the file.</summary>
    public static int Rank(string name) => Array.FindIndex(Known, type => type.Name == name);

    /// <summary>The type of numbers of ours.</summary>
    /// <exception cref="NotSupportedException">They are neither a network's nor a generator's.</exception>
    public static string Of<T>() =>
        typeof(T) == typeof(float) ? Single
        : typeof(T) == typeof(double) ? Double
        : typeof(T) == typeof(uint) ? UInt32
        : throw new NotSupportedException($"Numbers must be float or double, but are {typeof(T)}.");
}
#endif
