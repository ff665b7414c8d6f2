using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace NetGen.CodeFixes.Editing;

/// <summary>Collects edits of several files, and applies them together: what two remedies edit alike is edited once.</summary>
internal sealed class SolutionEdits
{
    private readonly Dictionary<DocumentId, DocumentEdits> _documents = [];

    /// <summary>Changes text on behalf of a node, once for each.</summary>
    public void Change(Document document, SyntaxNode cause, TextChange change)
    {
        var edits = Of(document);
        if (edits.Causes.Add(cause)) edits.Changes.Add(change);
    }

    /// <summary>Removes an attribute or an argument, with the comma or the list that it leaves alone.</summary>
    public void Remove(Document document, SyntaxNode element) => Of(document).Removed.Add(element);

    public async Task<Solution> ApplyAsync(Solution solution, CancellationToken cancellation)
    {
        foreach (var pair in _documents)
        {
            var text = await solution.GetDocument(pair.Key)!.GetTextAsync(cancellation).ConfigureAwait(false);
            var changes = pair.Value.Changes.Concat(ElementRemoval.Changes(text, pair.Value.Removed));
            solution = solution.WithDocumentText(pair.Key, text.WithChanges(Joined(changes)));
        }

        return solution;
    }

    /// <summary>In the order of the text; removals that overlap become one, and nothing is changed inside them.</summary>
    private static IEnumerable<TextChange> Joined(IEnumerable<TextChange> changes)
    {
        var joined = new List<TextChange>();
        foreach (var change in changes.OrderBy(change => change.Span.Start).ThenBy(change => change.Span.Length))
        {
            if (joined.Count == 0 || change.Span.Start >= joined[joined.Count - 1].Span.End)
            {
                joined.Add(change);
                continue;
            }

            var last = joined[joined.Count - 1];
            var span = TextSpan.FromBounds(last.Span.Start, Math.Max(last.Span.End, change.Span.End));
            if (last.NewText is "" && change.NewText is "") joined[joined.Count - 1] = new TextChange(span, "");
        }

        return joined;
    }

    private DocumentEdits Of(Document document)
    {
        if (!_documents.TryGetValue(document.Id, out var edits)) _documents.Add(document.Id, edits = new DocumentEdits());
        return edits;
    }

    /// <summary>The edits of one file.</summary>
    private sealed class DocumentEdits
    {
        /// <summary>In the order in which they were added, which those at one place keep.</summary>
        public List<TextChange> Changes { get; } = [];

        public HashSet<SyntaxNode> Causes { get; } = [];

        public HashSet<SyntaxNode> Removed { get; } = [];
    }
}
