using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Generator.Parsing;
using NetGen.Tests.Compile;

namespace NetGen.Tests.Fuzz;

/// <summary>Several cases in one compilation, and what the generator and the analyzer did wrong there.</summary>
internal sealed class FuzzRun
{
    private const string UserFolder = "/src/";
    private readonly List<string> _failures = [];
    private readonly List<string> _unexplained = [];

    private FuzzRun(IReadOnlyList<FuzzCase> cases, LanguageVersion language)
    {
        var user = CompilationHarness.CreateCompilation([.. cases.SelectMany(one => one.Files)], HarnessOptions.Default with { LanguageVersion = language });
        var driver = CompilationHarness.CreateDriver(user).RunGeneratorsAndUpdateCompilation(user, out var output, out _);
        var result = new HarnessResult(output, driver.GetRunResult(), []);
        var analysis = CompilationHarness.Analyze(user);

        if (result.GeneratorException is { } exception) _failures.Add($"The generator threw: {exception}");
        _failures.AddRange(analysis.Where(diagnostic => diagnostic.Id == "AD0001").Select(diagnostic => $"The analyzer threw: {diagnostic}"));
        _failures.AddRange(result.Errors.Where(error => error.Location.SourceTree is { } tree && !IsUsers(tree)).Take(5).Select(error => $"In generated code: {error}"));
        var broken = Files(result.Errors);
        var refused = Files(analysis.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        foreach (var type in output.GetSymbolsWithName(_ => true, SymbolFilter.Type).OfType<INamedTypeSymbol>().Where(IsOurs)) Judge(type, broken, refused);
    }

    /// <summary>How many networks got code.</summary>
    public int Emitted { get; private set; }

    /// <summary>What is wrong with how the cases were treated, with the shortest list of cases that shows it.</summary>
    public static IReadOnlyList<string> Examine(IReadOnlyList<FuzzCase> cases, LanguageVersion language, out int emitted)
    {
        var run = new FuzzRun(cases, language);
        emitted = run.Emitted;
        if (run._failures.Count + run._unexplained.Count == 0) return [];
        if (cases.Count > 1)
        {
            int half = cases.Count / 2;
            var parts = Examine([.. cases.Take(half)], language, out _).Concat(Examine([.. cases.Skip(half)], language, out _)).ToArray();

            // What the compiler says of one file may explain another's silence: that counts alone only.
            if (parts.Length > 0 || run._failures.Count == 0) return parts;
        }

        return [$"As C# {language.ToDisplayString()}:\n{string.Join("\n", run._failures.Concat(run._unexplained))}\n{string.Join("\n", cases)}"];
    }

    /// <summary>What is not emitted needs an error, ours or the compiler's, in one of the type's files; what is emitted needs none of ours.</summary>
    private void Judge(INamedTypeSymbol type, HashSet<string> broken, HashSet<string> refused)
    {
        var trees = type.DeclaringSyntaxReferences.Select(reference => reference.SyntaxTree).ToArray();
        var files = trees.Where(IsUsers).Select(tree => tree.FilePath).ToArray();
        bool isEmitted = trees.Any(tree => !IsUsers(tree) && !tree.FilePath.EndsWith(".Placeholder.g.cs", StringComparison.Ordinal));
        if (isEmitted) Emitted++;
        else if (!files.Any(file => refused.Contains(file) || broken.Contains(file))) _unexplained.Add($"Not emitted, and nobody says why: {type}");
    }

    private static bool IsOurs(INamedTypeSymbol type) => AttributeReader.ReadAll(type, CancellationToken.None)
        .Any(attribute => attribute.Kind == Catalog.Network || Catalog.IsLayer(attribute.Kind) || Catalog.IsLoss(attribute.Kind) || Catalog.IsOptimizer(attribute.Kind));

    private static bool IsUsers(SyntaxTree tree) => tree.FilePath.StartsWith(UserFolder, StringComparison.Ordinal);

    private static HashSet<string> Files(IEnumerable<Diagnostic> diagnostics) =>
        [.. diagnostics.Select(diagnostic => diagnostic.Location.SourceTree?.FilePath ?? "")];
}
