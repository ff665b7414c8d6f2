using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Emit;

namespace NetGen.Tests.Compile;

/// <summary>User code with what the generator added, and on demand the loaded assembly.</summary>
public sealed class HarnessResult
{
    private readonly Lazy<IReadOnlyList<Diagnostic>> _diagnostics;
    private readonly Lazy<Assembly> _assembly;
    private readonly Lazy<IReadOnlyList<Diagnostic>> _analysis;

    public HarnessResult(Compilation compilation, GeneratorDriverRunResult run, IReadOnlyList<TextFile> files)
    {
        Compilation = compilation;
        Run = run;
        GeneratedSources = run.Results.SelectMany(result => result.OfNetworks()).ToDictionary(source => source.HintName, source => source.SourceText.ToString());
        _diagnostics = new(() => [.. compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning && !diagnostic.IsSuppressed)]);
        _assembly = new(Load);
        _analysis = new(() => CompilationHarness.Analyze(compilation, files));
    }

    /// <summary>All code, generated code included.</summary>
    public Compilation Compilation { get; }

    public GeneratorDriverRunResult Run { get; }

    /// <summary>The text made of networks, by hint name.</summary>
    public IReadOnlyDictionary<string, string> GeneratedSources { get; }

    /// <summary>True where a network got its members; what stands in for those of a mistaken one does not count.</summary>
    public bool IsEmitted => GeneratedSources.Keys.Any(name => !name.EndsWith(".Placeholder.g.cs", StringComparison.Ordinal));

    /// <summary>The C# compiler's warnings and errors, in user code and generated code.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics => _diagnostics.Value;

    /// <summary>The C# compiler's errors.</summary>
    public IReadOnlyList<Diagnostic> Errors => [.. Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)];

    /// <summary>What the analyzer says.</summary>
    public IReadOnlyList<Diagnostic> Analysis => _analysis.Value;

    /// <summary>An exception that the generator threw, or null.</summary>
    public Exception? GeneratorException => Run.Results.Select(result => result.Exception).FirstOrDefault(exception => exception is not null);

    /// <summary>The loaded assembly; the failure lists what did not compile.</summary>
    public Assembly Assembly => _assembly.Value;

    /// <summary>A type by its full name, nested ones after a plus sign.</summary>
    public Type Type(string fullName) =>
        Assembly.GetType(fullName) ?? throw new InvalidOperationException($"There is no type {fullName}; there are: {string.Join(", ", Assembly.GetTypes().Select(type => type.FullName))}.");

    /// <summary>A network made from a seed, as the interface that all tests work on.</summary>
    public T Create<T>(string fullName, ulong seed = 1) => (T)Activator.CreateInstance(Type(fullName), seed)!;

    /// <summary>Fails with the compiler's words and the code they point at where there is a warning or an error.</summary>
    public HarnessResult EnsureClean()
    {
        if (GeneratorException is { } exception) throw new InvalidOperationException("The generator threw.", exception);
        if (Diagnostics.Count > 0) throw new InvalidOperationException(Describe(Diagnostics));
        return this;
    }

    private Assembly Load()
    {
        if (GeneratorException is { } exception) throw new InvalidOperationException("The generator threw.", exception);
        using var image = new MemoryStream();
        EmitResult result = Compilation.Emit(image);
        if (!result.Success) throw new InvalidOperationException(Describe([.. result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)]));
        image.Position = 0;

        // NetGen.Runtime comes from the test's own context, so that its interfaces are the same types on both sides.
        return new AssemblyLoadContext(Compilation.AssemblyName, isCollectible: true).LoadFromStream(image);
    }

    private static string Describe(IReadOnlyList<Diagnostic> diagnostics) => string.Join(
        "\n",
        diagnostics.Take(10).Select(diagnostic => $"{diagnostic}\n    {LineOf(diagnostic)}").Prepend($"{diagnostics.Count} warnings and errors:"));

    private static string LineOf(Diagnostic diagnostic)
    {
        if (diagnostic.Location.SourceTree is not { } tree) return "";
        return tree.GetText().Lines[diagnostic.Location.GetLineSpan().StartLinePosition.Line].ToString().Trim();
    }
}
