using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace NetGen.Tests.Machine;

/// <summary>A kind of processor that the run-time can be made to see.</summary>
/// <param name="Name">How a test calls it.</param>
/// <param name="Variable">The environment variable that makes it, or null for the processor as it is.</param>
/// <param name="Value">The variable's value.</param>
/// <param name="Flags">What a child process must say of itself, so that no test compares a width with itself; null where it does not matter.</param>
public sealed record VectorWidths(string Name, string? Variable, string Value, string? Flags)
{
    public static VectorWidths AsIs { get; } = new("this processor", null, "", null);

    public static VectorWidths As512 { get; } = new("512 bits", null, "", "512 True, 256 True, 128 True, FMA True");

    public static VectorWidths As256 { get; } = new("256 bits", "DOTNET_EnableAVX512", "0", "512 False, 256 True, 128 True, FMA True");

    public static VectorWidths Prefer256 { get; } = new("256 bits preferred", "DOTNET_PreferredVectorBitWidth", "256", "512 False, 256 True, 128 True, FMA True");

    public static VectorWidths As128 { get; } = new("128 bits", "DOTNET_PreferredVectorBitWidth", "128", "512 False, 256 False, 128 True, FMA True");

    public static VectorWidths WithoutFma { get; } = new("128 bits without FMA", "DOTNET_EnableAVX2", "0", "512 False, 256 False, 128 True, FMA False");

    public static VectorWidths Software { get; } = new("no intrinsics", "DOTNET_EnableHWIntrinsic", "0", "512 False, 256 False, 128 False, FMA False");

    public static IReadOnlyList<VectorWidths> All { get; } = [As512, As256, Prefer256, As128, WithoutFma, Software];

    /// <summary>This process, in the words of <see cref="Flags"/>.</summary>
    public static string Describe() =>
        $"512 {Vector512.IsHardwareAccelerated}, 256 {Vector256.IsHardwareAccelerated}, 128 {Vector128.IsHardwareAccelerated}, FMA {Fma.IsSupported}";

    /// <summary>Why this machine cannot be made to look so, or null where it can.</summary>
    public string? Missing =>
        !X86Base.IsSupported ? "the switches for vector widths are those of x86"
        : this == As512 ? (Vector512.IsHardwareAccelerated ? null : "this processor has no fast 512-bit vectors")
        : this == Software || this == WithoutFma || Fma.IsSupported ? null
        : "this processor has no FMA";

    public override string ToString() => Name;
}
