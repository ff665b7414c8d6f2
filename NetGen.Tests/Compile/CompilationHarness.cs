using System.Collections.Immutable;
using System.Globalization;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using NetGen.Generator;
using NetGen.Generator.Diagnostics;

namespace NetGen.Tests.Compile;

/// <summary>Compiles user code in memory together with what the generator adds, as a project that references NetGen would be.</summary>
public static class CompilationHarness
{
    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    private static int _assemblies;

    /// <summary>.NET 8 and NetGen.Runtime.</summary>
    public static IReadOnlyList<MetadataReference> Net80 { get; } =
        [.. Basic.Reference.Assemblies.Net80.References.All, MetadataReference.CreateFromFile(typeof(NetworkAttribute).Assembly.Location)];

    /// <summary>Runs the generator over one file of user code and compiles the result.</summary>
    public static HarnessResult Compile(string source, HarnessOptions? options = null) => Compile([source], options);

    /// <summary>Runs the generator over user code and compiles the result: several networks may share one compilation.</summary>
    public static HarnessResult Compile(IReadOnlyList<string> sources, HarnessOptions? options = null)
    {
        options ??= HarnessOptions.Default;
        var compilation = CreateCompilation(sources, options);
        var driver = CreateDriver(compilation, options.AdditionalFiles).RunGeneratorsAndUpdateCompilation(compilation, out var output, out _);
        return new HarnessResult(output, driver.GetRunResult(), options.AdditionalFiles);
    }

    /// <summary>User code before the generator has run.</summary>
    public static CSharpCompilation CreateCompilation(IReadOnlyList<string> sources, HarnessOptions? options = null)
    {
        options ??= HarnessOptions.Default;
        var parse = ParseOptions(options);
        var trees = sources.Select((source, index) => CSharpSyntaxTree.ParseText(source, parse, path: $"/src/File{index.ToString(CultureInfo.InvariantCulture)}.cs"));
        if (options.ImplicitUsings && options.LanguageVersion >= LanguageVersion.CSharp10)
        {
            trees = trees.Append(CSharpSyntaxTree.ParseText(Usings, parse, path: "/src/obj/GlobalUsings.g.cs"));
        }

        var compile = new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            optimizationLevel: options.Optimization,
            checkOverflow: options.CheckOverflow,
            allowUnsafe: options.AllowUnsafe,
            nullableContextOptions: options.Nullable,
            generalDiagnosticOption: options.WarningsAsErrors ? ReportDiagnostic.Error : ReportDiagnostic.Default,
            deterministic: true,
            warningLevel: 9999);
        string name = options.AssemblyName ?? "Networks" + Interlocked.Increment(ref _assemblies).ToString(CultureInfo.InvariantCulture);
        return CSharpCompilation.Create(name, trees, [.. options.Framework ?? Net80, .. options.References], compile);
    }

    /// <summary>A driver that tracks its steps, for tests of what is run again.</summary>
    public static GeneratorDriver CreateDriver(CSharpCompilation compilation, IEnumerable<TextFile>? files = null) => CSharpGeneratorDriver.Create(
        [new NetworkGenerator().AsSourceGenerator()],
        additionalTexts: files,
        parseOptions: (CSharpParseOptions?)compilation.SyntaxTrees.FirstOrDefault()?.Options,
        driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    /// <summary>What the analyzer says of a compilation, in the order of the source.</summary>
    public static IReadOnlyList<Diagnostic> Analyze(Compilation compilation, IEnumerable<TextFile>? files = null)
    {
        var options = new AnalyzerOptions(files is null ? [] : [.. files]);
        var analysis = compilation.WithAnalyzers(ImmutableArray.Create<DiagnosticAnalyzer>(new NetworkAnalyzer()), options);
        return [.. analysis.GetAnalyzerDiagnosticsAsync(CancellationToken.None).GetAwaiter().GetResult()
            .OrderBy(diagnostic => diagnostic.Location.SourceTree?.FilePath, StringComparer.Ordinal)
            .ThenBy(diagnostic => diagnostic.Location.SourceSpan.Start)
            .ThenBy(diagnostic => diagnostic.Id, StringComparer.Ordinal)];
    }

    private static CSharpParseOptions ParseOptions(HarnessOptions options) => new CSharpParseOptions(
        options.LanguageVersion,
        options.CheckDocumentation ? DocumentationMode.Diagnose : DocumentationMode.Parse,
        preprocessorSymbols: options.Symbols).WithFeatures(options.Features);
}
