using Microsoft.CodeAnalysis;

namespace NetGen.Tests.Portable;

/// <summary>What a project for a framework older than .NET 8 compiles against, from the packages that the SDK itself takes.</summary>
/// <param name="Name">What a failing test shows.</param>
/// <param name="References">The framework, the attributes and, perhaps, spans.</param>
/// <param name="HasSpans">True where System.Memory is there.</param>
public sealed record Framework(string Name, IReadOnlyList<MetadataReference> References, bool HasSpans)
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "frameworks");

    /// <summary>.NET Standard 2.0.</summary>
    public static Framework Standard { get; } = new(".NET Standard 2.0", [.. Of("netstandard2.0"), .. Of("runtime"), .. Of("System.Memory")], HasSpans: true);

    /// <summary>.NET Standard 2.0 without System.Memory.</summary>
    public static Framework StandardAlone { get; } = new(".NET Standard 2.0 alone", [.. Of("netstandard2.0"), .. Of("runtime")], HasSpans: false);

    public static IReadOnlyList<Framework> All { get; } =
    [
        Standard,
        StandardAlone,
        new(".NET Framework 4.8", [.. Of("net48"), .. Of("runtime"), .. Of("System.Memory")], HasSpans: true),
        new(".NET Framework 4.8 alone", [.. Of("net48"), .. Of("runtime")], HasSpans: false),
    ];

    public override string ToString() => Name;

    private static IEnumerable<MetadataReference> Of(string folder) =>
        Directory.EnumerateFiles(Path.Combine(Folder, folder), "*.dll").Order(StringComparer.Ordinal).Select(file => MetadataReference.CreateFromFile(file));
}
