using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using NetGen.Tests.Compile;
using Xunit;

namespace NetGen.Tests.CodeFixes;

/// <summary>Applies code fixes in a workspace of one project, as an editor does.</summary>
internal static class FixHarness
{
    /// <summary>The titles of what an editor offers for each diagnostic of an id, in their order.</summary>
    public static async Task<IReadOnlyList<string>> TitlesAsync(CodeFixProvider fix, string id, string source)
    {
        using var workspace = new AdhocWorkspace();
        var project = CreateProject(workspace, [source]);
        var titles = new List<string>();
        foreach (var diagnostic in await DiagnosticsAsync(project, id))
        {
            titles.AddRange((await ActionsAsync(fix, project.Solution, diagnostic)).Select(action => action.Title));
        }

        return titles;
    }

    /// <summary>The files after the case's fix.</summary>
    public static async Task<IReadOnlyList<string>> ApplyAsync(FixCase @case)
    {
        using var workspace = new AdhocWorkspace();
        var project = CreateProject(workspace, @case.FilesBefore);
        var diagnostics = await DiagnosticsAsync(project, @case.Id);
        if (@case.Scope is null) Assert.Single(diagnostics);
        var action = (await ActionsAsync(@case.Fix, project.Solution, diagnostics[0])).Single(action => action.Title == @case.Title);
        if (@case.Scope is { } scope) action = await FixAllAsync(@case, scope, project, diagnostics, action.EquivalenceKey);

        var operation = (await action.GetOperationsAsync(CancellationToken.None)).OfType<ApplyChangesOperation>().Single();
        var texts = operation.ChangedSolution.GetProject(project.Id)!.Documents.Take(@case.FilesBefore.Count).Select(document => document.GetTextAsync());
        return [.. (await Task.WhenAll(texts)).Select(text => text.ToString())];
    }

    /// <summary>A project like those that the compilation harness makes.</summary>
    public static Project CreateProject(AdhocWorkspace workspace, IReadOnlyList<string> sources)
    {
        var compilation = CompilationHarness.CreateCompilation(sources);
        var project = ProjectInfo.Create(
            ProjectId.CreateNewId(), VersionStamp.Default, "Networks", "Networks", LanguageNames.CSharp,
            compilationOptions: compilation.Options,
            parseOptions: compilation.SyntaxTrees[0].Options,
            metadataReferences: compilation.References);
        var solution = workspace.CurrentSolution.AddProject(project);
        foreach (var tree in compilation.SyntaxTrees)
        {
            solution = solution.AddDocument(DocumentId.CreateNewId(project.Id), tree.FilePath, tree.GetText(), filePath: tree.FilePath);
        }

        return solution.GetProject(project.Id)!;
    }

    /// <summary>What the analyzer says with an id.</summary>
    public static async Task<IReadOnlyList<Diagnostic>> DiagnosticsAsync(Project project, string id) =>
        [.. CompilationHarness.Analyze((await project.GetCompilationAsync())!).Where(diagnostic => diagnostic.Id == id)];

    private static async Task<IReadOnlyList<CodeAction>> ActionsAsync(CodeFixProvider fix, Solution solution, Diagnostic diagnostic)
    {
        var actions = new List<CodeAction>();
        var document = solution.GetDocument(diagnostic.Location.SourceTree)!;
        await fix.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), CancellationToken.None));
        return actions;
    }

    private static async Task<CodeAction> FixAllAsync(FixCase @case, FixAllScope scope, Project project, IReadOnlyList<Diagnostic> diagnostics, string? key)
    {
        var document = project.Solution.GetDocument(diagnostics[0].Location.SourceTree)!;
        var context = new FixAllContext(document, @case.Fix, scope, key!, [@case.Id], new KnownDiagnostics(diagnostics), CancellationToken.None);
        return (await @case.Fix.GetFixAllProvider()!.GetFixAsync(context))!;
    }

    /// <summary>Answers with what the analyzer has said.</summary>
    private sealed class KnownDiagnostics(IReadOnlyList<Diagnostic> diagnostics) : FixAllContext.DiagnosticProvider
    {
        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken)
        {
            var tree = await document.GetSyntaxTreeAsync(cancellationToken);
            return diagnostics.Where(diagnostic => diagnostic.Location.SourceTree == tree);
        }

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>([]);

        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>(diagnostics);
    }
}
