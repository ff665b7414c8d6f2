namespace NetGen;

/// <summary>What a network's code is emitted for.</summary>
public enum Target
{
    /// <summary>
    /// <see cref="Nano"/> on nanoFramework, <see cref="Simd"/> where the compilation has its types, else <see cref="Portable"/>.
    /// </summary>
    Auto,

    /// <summary>
    /// .NET 8 and later: vectors of 512, 256 or 128 bits, whichever the processor has. Results have the same bits on each.
    /// </summary>
    Simd,

    /// <summary>.NET Standard 2.0: .NET Framework, Unity, Mono. Scalar code without intrinsics, over arrays where there are no spans.</summary>
    Portable,

    /// <summary>
    /// .NET nanoFramework: scalar code over arrays in the class itself, C# 9, nothing of the run-time library. Taken where the compilation
    /// has that platform's core library.
    /// </summary>
    Nano,
}
