using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace NetGen.CodeFixes;

/// <summary>Mends all diagnostics of a file, a project or a solution at once. One remedy may edit several files.</summary>
internal sealed class NetworkFixAll : FixAllProvider
{
    public static readonly NetworkFixAll Instance = new();

    public override async Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
    {
        var fix = (NetworkCodeFix)fixAllContext.CodeFixProvider;
        var diagnostics = await DiagnosticsAsync(fixAllContext).ConfigureAwait(false);
        if (diagnostics.Count == 0) return null;
        return CodeAction.Create(
            $"Mend all {string.Join(", ", fixAllContext.DiagnosticIds)}",
            cancellation => fix.ApplyAsync(fixAllContext.Solution, diagnostics, fixAllContext.CodeActionEquivalenceKey, cancellation),
            fixAllContext.CodeActionEquivalenceKey);
    }

    private static async Task<IReadOnlyList<Diagnostic>> DiagnosticsAsync(FixAllContext context)
    {
        if (context.Scope == FixAllScope.Document && context.Document is { } document)
        {
            return InOrder(await context.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false));
        }

        var diagnostics = new List<Diagnostic>();
        foreach (var project in context.Scope == FixAllScope.Solution ? context.Solution.Projects : [context.Project])
        {
            diagnostics.AddRange(InOrder(await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false)));
        }

        return diagnostics;
    }

    /// <summary>Layers that are moved keep the order in which they are read.</summary>
    private static IReadOnlyList<Diagnostic> InOrder(IEnumerable<Diagnostic> diagnostics) =>
        [.. diagnostics.OrderBy(item => item.Location.SourceTree?.FilePath, StringComparer.Ordinal).ThenBy(item => item.Location.SourceSpan.Start)];
}
