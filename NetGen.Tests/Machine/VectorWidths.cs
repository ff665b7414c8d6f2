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
    public const string As512 = "512 bits";
    public const string As256 = "256 bits";
    public const string Prefer256 = "256 bits though 512 are there";
    public const string As128 = "128 bits";
    public const string WithoutFma = "128 bits without FMA";
    public const string Software = "no intrinsics";

    private static readonly VectorWidths[] _all =
    [
        new(As512, null, "", "512 True, 256 True, 128 True, FMA True"),
        new(As256, "DOTNET_EnableAVX512", "0", "512 False, 256 True, 128 True, FMA True"),
        new(Prefer256, "DOTNET_PreferredVectorBitWidth", "256", "512 False, 256 True, 128 True, FMA True"),
        new(As128, "DOTNET_PreferredVectorBitWidth", "128", "512 False, 256 False, 128 True, FMA True"),
        new(WithoutFma, "DOTNET_EnableAVX2", "0", "512 False, 256 False, 128 True, FMA False"),
        new(Software, "DOTNET_EnableHWIntrinsic", "0", "512 False, 256 False, 128 False, FMA False"),
    ];

    /// <summary>The processor as it is, whatever it is.</summary>
    public static VectorWidths AsIs { get; } = new("this processor", null, "", null);

    /// <summary>Why this machine cannot be made to look so, or null where it can.</summary>
    public string? Missing => Name switch
    {
        _ when !X86Base.IsSupported => "the switches for vector widths are those of x86",
        As512 or Prefer256 when !Avx512F.IsSupported => "this processor has no 512-bit vectors",
        As256 or As128 when !Fma.IsSupported => "this processor has no FMA",
        _ => null,
    };

    public static VectorWidths Find(string name) => _all.Single(widths => widths.Name == name);

    /// <summary>This process, in the words of <see cref="Flags"/>.</summary>
    public static string Describe() =>
        $"512 {Vector512.IsHardwareAccelerated}, 256 {Vector256.IsHardwareAccelerated}, 128 {Vector128.IsHardwareAccelerated}, FMA {Fma.IsSupported}";
}
