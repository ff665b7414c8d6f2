using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NetGen.Tests.Nano;

/// <summary>
/// Compiles code as a nanoFramework project does: C# 9, <c>NANOFRAMEWORK_1_0</c> defined, and a core library of our own
/// that declares what is known to work there and nothing else.
/// </summary>
public static class NanoCompilation
{
    private const string ResourcePrefix = "Nano/";

    private static readonly Dictionary<ExpImplementation, Lazy<(byte[] Image, MetadataReference Reference)>> s_coreLibraries = new()
    {
        [ExpImplementation.MathExp] = CoreLibraryWithout(),
        [ExpImplementation.Pow] = CoreLibraryWithout("WITHOUT_EXP"),
        [ExpImplementation.Managed] = CoreLibraryWithout("WITHOUT_EXP", "WITHOUT_POW"),
    };

    private static readonly CSharpCompilationOptions s_options =
        new(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, deterministic: true);

    /// <summary>The rules by which code is read there.</summary>
    public static CSharpParseOptions ParseOptions { get; } =
        new(LanguageVersion.CSharp9, DocumentationMode.Parse, preprocessorSymbols: ["NANOFRAMEWORK_1_0"]);

    /// <summary>The core library as an assembly.</summary>
    public static byte[] CoreLibrary => CoreLibraryOf(ExpImplementation.MathExp);

    /// <summary>What a project there refers to: the core library alone.</summary>
    public static MetadataReference CoreReference => s_coreLibraries[ExpImplementation.MathExp].Value.Reference;

    /// <summary>The core library of a board that has the mathematics which this needs, and none besides.</summary>
    public static byte[] CoreLibraryOf(ExpImplementation mathematics) => s_coreLibraries[mathematics].Value.Image;

    /// <summary>The sources as a compilation: what a generator runs over.</summary>
    public static CSharpCompilation Create(IEnumerable<string> sources, ExpImplementation mathematics = ExpImplementation.MathExp) =>
        CSharpCompilation.Create("Networks", sources.Select(Parse), [s_coreLibraries[mathematics].Value.Reference], s_options);

    /// <summary>Compiles the sources to an assembly.</summary>
    public static byte[] Compile(params string[] sources) => Emit(Create(sources));

    /// <summary>The assembly of a compilation, or an exception that says why there is none.</summary>
    public static byte[] Emit(Compilation compilation)
    {
        using var stream = new MemoryStream();
        var result = compilation.Emit(stream, options: new Microsoft.CodeAnalysis.Emit.EmitOptions(runtimeMetadataVersion: "v4.0.30319"));
        var errors = result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToList();
        return result.Success ? stream.ToArray() : throw new NanoCompilationException(errors);
    }

    /// <summary>The text of one file that the tests carry: <c>HandWritten/Looped.cs</c>.</summary>
    public static string Resource(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(ResourcePrefix + name)
            ?? throw new ArgumentException($"The tests carry no file '{name}'.", nameof(name));
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static Lazy<(byte[] Image, MetadataReference Reference)> CoreLibraryWithout(params string[] symbols) => new(() =>
    {
        var options = ParseOptions.WithPreprocessorSymbols(symbols);
        var trees = Resources("CoreLibrary").Select(source => CSharpSyntaxTree.ParseText(source, options));
        byte[] image = Emit(CSharpCompilation.Create("mscorlib", trees, options: s_options));
        return (image, MetadataReference.CreateFromImage(image));
    });

    private static IEnumerable<string> Resources(string folder) => Assembly.GetExecutingAssembly().GetManifestResourceNames()
        .Where(name => name.StartsWith($"{ResourcePrefix}{folder}/", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal)
        .Select(name => Resource(name[ResourcePrefix.Length..]));

    private static SyntaxTree Parse(string source) => CSharpSyntaxTree.ParseText(source, ParseOptions);
}
