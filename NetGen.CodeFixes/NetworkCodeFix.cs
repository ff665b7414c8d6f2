using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using NetGen.CodeFixes.Editing;

namespace NetGen.CodeFixes;

/// <summary>
/// Mends diagnostics of the compiler by edits of text, so that nothing else in a file moves. One diagnostic and all of a solution go the
/// same way: the edits of each are collected, then applied at once.
/// </summary>
public abstract class NetworkCodeFix : CodeFixProvider
{
    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => NetworkFixAll.Instance;

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var solution = context.Document.Project.Solution;
        foreach (var diagnostic in context.Diagnostics)
        {
            if (await FixSite.FindAsync(solution, diagnostic, context.CancellationToken).ConfigureAwait(false) is not { } site) continue;
            foreach (var remedy in Remedies(site, context.CancellationToken))
            {
                var action = CodeAction.Create(remedy.Title, cancellation => ApplyAsync(solution, [diagnostic], remedy.Key, cancellation), remedy.Key);
                context.RegisterCodeFix(action, diagnostic);
            }
        }
    }

    /// <summary>The ways to mend what stands at the site; none where it is not mechanical.</summary>
    internal abstract IEnumerable<Remedy> Remedies(FixSite site, CancellationToken cancellation);

    /// <summary>The solution with these diagnostics mended in the way that has the key.</summary>
    internal async Task<Solution> ApplyAsync(Solution solution, IEnumerable<Diagnostic> diagnostics, string? key, CancellationToken cancellation)
    {
        var edits = new SolutionEdits();
        foreach (var diagnostic in diagnostics)
        {
            if (await FixSite.FindAsync(solution, diagnostic, cancellation).ConfigureAwait(false) is not { } site) continue;
            Remedies(site, cancellation).FirstOrDefault(remedy => remedy.Key == key)?.Edit(edits);
        }

        return await edits.ApplyAsync(solution, cancellation).ConfigureAwait(false);
    }
}
