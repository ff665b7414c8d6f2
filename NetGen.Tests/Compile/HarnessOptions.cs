using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NetGen.Tests.Compile;

/// <summary>How user code is compiled in a test. The defaults are those of a new .NET 8 class library.</summary>
public sealed record HarnessOptions
{
    public static HarnessOptions Default { get; } = new();

    /// <summary>The strictest project that generated code must survive.</summary>
    public static HarnessOptions Strict { get; } = new()
    {
        LanguageVersion = LanguageVersion.CSharp12,
        CheckOverflow = true,
        WarningsAsErrors = true,
    };

    public LanguageVersion LanguageVersion { get; init; } = LanguageVersion.CSharp12;

    public NullableContextOptions Nullable { get; init; } = NullableContextOptions.Enable;

    public bool CheckOverflow { get; init; }

    public bool WarningsAsErrors { get; init; }

    public bool AllowUnsafe { get; init; }

    /// <summary>Release code by default: that is what is measured and compared.</summary>
    public OptimizationLevel Optimization { get; init; } = OptimizationLevel.Release;

    /// <summary>Asks for documentation comments to be checked, as a library with a documentation file does.</summary>
    public bool CheckDocumentation { get; init; } = true;

    /// <summary>Adds the implicit usings of the SDK.</summary>
    public bool ImplicitUsings { get; init; } = true;

    /// <summary>What the code may reference besides .NET 8 and NetGen.Runtime.</summary>
    public IReadOnlyList<MetadataReference> References { get; init; } = [];

    /// <summary>What the code references in place of .NET 8 and NetGen.Runtime, where it is not null.</summary>
    public IReadOnlyList<MetadataReference>? Framework { get; init; }

    /// <summary>Features of the compiler, as <c>Features</c> in a project asks for them.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Features { get; init; } = [];

    public IReadOnlyList<string> Symbols { get; init; } = [];

    /// <summary>What the project names among its <c>AdditionalFiles</c>.</summary>
    public IReadOnlyList<TextFile> AdditionalFiles { get; init; } = [];

    /// <summary>The name of the assembly; by default a new one for each compilation.</summary>
    public string? AssemblyName { get; init; }
}
