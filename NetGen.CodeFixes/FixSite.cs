using Microsoft.CodeAnalysis;

namespace NetGen.CodeFixes;

/// <summary>A diagnostic and where it points.</summary>
/// <param name="Diagnostic">What is wrong.</param>
/// <param name="Document">The file it is in.</param>
/// <param name="Node">The smallest node that is underlined.</param>
/// <param name="Model">What the file means.</param>
internal sealed record FixSite(Diagnostic Diagnostic, Document Document, SyntaxNode Node, SemanticModel Model)
{
    /// <summary>The site of a diagnostic, or null where its file is not to be edited.</summary>
    public static async Task<FixSite?> FindAsync(Solution solution, Diagnostic diagnostic, CancellationToken cancellation)
    {
        if (solution.GetDocument(diagnostic.Location.SourceTree) is not { } document) return null;
        var root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        if (root is null || model is null) return null;
        return new FixSite(diagnostic, document, root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true), model);
    }
}
