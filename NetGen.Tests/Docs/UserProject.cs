using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using NetGen.Generator;
using NetGen.Generator.Diagnostics;
using NetGen.Tests.Compile;
using Xunit;

namespace NetGen.Tests.Docs;

/// <summary>A user's .NET 8 project, built for Debug as it is at first, in which warnings are errors: it references NetGen, for its tests xUnit, and for its data CsvHelper.</summary>
/// <param name="Generator">NetGen's generator.</param>
/// <param name="Analyzer">NetGen's analyzer.</param>
/// <param name="Runtime">NetGen's run-time library.</param>
/// <param name="Context">Where the project's code is loaded.</param>
internal sealed record UserProject(IIncrementalGenerator Generator, DiagnosticAnalyzer Analyzer, MetadataReference Runtime, AssemblyLoadContext Context)
{
    /// <summary>What it names among its <c>AdditionalFiles</c>.</summary>
    public IReadOnlyList<TextFile> Files { get; init; } = [];

    private static readonly MetadataReference[] Framework =
        [.. Net80.References.All, .. new[] { typeof(FactAttribute), typeof(Assert) }.Select(type => MetadataReference.CreateFromFile(type.Assembly.Location)),
            MetadataReference.CreateFromFile(Path.Combine(AppContext.BaseDirectory, "net8.0", "CsvHelper.dll"))];

    // References to older versions of the framework.
    private static readonly Dictionary<string, ReportDiagnostic> SilencedBySdk = new() { ["CS1701"] = ReportDiagnostic.Suppress, ["CS1702"] = ReportDiagnostic.Suppress };

    /// <summary>A project that references NetGen as it is.</summary>
    public static UserProject New() => new(
        new NetworkGenerator(), new NetworkAnalyzer(), MetadataReference.CreateFromFile(typeof(NetworkAttribute).Assembly.Location), new AssemblyLoadContext("User", isCollectible: true));

    /// <summary>Compiles one file, or fails with the first warnings and errors.</summary>
    public UserProgram Compile(string source)
    {
        var compilation = CompilationHarness.CreateCompilation([source], HarnessOptions.Default with { WarningsAsErrors = true, Optimization = OptimizationLevel.Debug, Framework = [.. Framework, Runtime] });
        bool isConsole = compilation.SyntaxTrees.First().GetCompilationUnitRoot().DescendantNodes().Any(node => node is GlobalStatementSyntax or MethodDeclarationSyntax { Identifier.ValueText: "Main" });
        var options = compilation.Options
            .WithOutputKind(isConsole ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary)
            .WithSpecificDiagnosticOptions(SilencedBySdk);
        compilation = compilation.WithOptions(options);
        var driver = CSharpGeneratorDriver.Create([Generator.AsSourceGenerator()], Files, (CSharpParseOptions)compilation.SyntaxTrees.First().Options)
            .RunGeneratorsAndUpdateCompilation(compilation, out var whole, out _);
        var result = driver.GetRunResult().Results.Single();
        if (result.Exception is { } exception) throw new InvalidOperationException("The generator threw.", exception);

        var analysis = whole.WithAnalyzers(ImmutableArray.Create(Analyzer), new AnalyzerOptions([.. Files])).GetAllDiagnosticsAsync().GetAwaiter().GetResult();
        var problems = analysis.Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning && !diagnostic.IsSuppressed).Take(10);
        if (problems.Any()) throw new InvalidOperationException(string.Join("\n", problems));
        using var image = new MemoryStream();
        whole.Emit(image);
        image.Position = 0;
        return new UserProgram(Context.LoadFromStream(image), [.. result.OfNetworks().Select(file => file.SourceText.ToString())]);
    }
}

/// <summary>A compiled file of a user's project.</summary>
/// <param name="Assembly">What it was compiled to.</param>
/// <param name="Generated">The text of each generated file.</param>
internal sealed record UserProgram(Assembly Assembly, IReadOnlyList<string> Generated)
{
    private static readonly Lock Console = new();

    /// <summary>The pictures of its networks.</summary>
    public IEnumerable<string> Diagrams => Assembly.GetTypes().Select(type => type.GetField("Diagram")?.GetRawConstantValue() as string).OfType<string>();

    /// <summary>Runs the program, or the tests that it holds, and returns what it prints.</summary>
    public string Run()
    {
        lock (Console)
        {
            var before = System.Console.Out;
            using var written = new StringWriter();
            System.Console.SetOut(written);
            try
            {
                Invoke();
            }
            finally
            {
                System.Console.SetOut(before);
            }

            return written.ToString().ReplaceLineEndings("\n");
        }
    }

    private void Invoke()
    {
        if (Assembly.EntryPoint is { } main)
        {
            main.Invoke(null, main.GetParameters().Length == 0 ? [] : [Array.Empty<string>()]);
            return;
        }

        foreach (var test in Assembly.GetTypes().SelectMany(type => type.GetMethods()).Where(method => method.IsDefined(typeof(FactAttribute))))
        {
            test.Invoke(Activator.CreateInstance(test.DeclaringType!), []);
        }
    }
}
