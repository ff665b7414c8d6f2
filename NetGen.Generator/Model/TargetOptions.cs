namespace NetGen.Generator.Model;

/// <summary>What the compilation offers: decides the target and what its text may use.</summary>
/// <param name="Kind">The target, found from the compilation or forced by the attribute.</param>
/// <param name="AllowUnsafe">True where the compilation allows unsafe code, so that <c>SkipLocalsInit</c> may be emitted.</param>
/// <param name="OnlyBits">The one vector width to write a body for, or null for all: a test runs each width on any processor.</param>
/// <param name="HasSpans">True where spans are there; arrays take their place otherwise.</param>
/// <param name="HasNullable">True where the language knows nullable references, C# 8.</param>
internal sealed record TargetOptions(TargetKind Kind, bool AllowUnsafe, int? OnlyBits = null, bool HasSpans = true, bool HasNullable = true);

internal enum TargetKind
{
    Simd,
    Portable,
    Nano,
}
