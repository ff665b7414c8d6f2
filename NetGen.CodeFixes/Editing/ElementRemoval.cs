using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace NetGen.CodeFixes.Editing;

/// <summary>Removes attributes and arguments as a person would: with the comma, the brackets or the line that they leave empty, not with comments.</summary>
internal static class ElementRemoval
{
    public static IEnumerable<TextChange> Changes(SourceText text, IReadOnlyCollection<SyntaxNode> removed)
    {
        var emptied = removed.OfType<AttributeSyntax>().Select(attribute => (AttributeListSyntax)attribute.Parent!).Distinct()
            .Where(list => list.Attributes.All(removed.Contains)).ToArray();
        return removed.GroupBy(element => element.Parent).SelectMany(group => group.Key switch
        {
            AttributeListSyntax list when emptied.Contains(list) => [new TextChange(ListSpan(text, list, emptied), "")],
            AttributeListSyntax list => Elements(list.Attributes, removed),
            AttributeArgumentListSyntax list when list.Arguments.All(removed.Contains) => [new TextChange(list.Span, "")],
            AttributeArgumentListSyntax list => Elements(list.Arguments, removed),
            _ => [],
        });
    }

    /// <summary>A list with the line that it stands on alone, else with the blanks on one side.</summary>
    private static TextSpan ListSpan(SourceText text, AttributeListSyntax list, IReadOnlyCollection<AttributeListSyntax> emptied)
    {
        var (first, last) = (text.Lines.GetLineFromPosition(list.SpanStart), text.Lines.GetLineFromPosition(list.Span.End));
        bool isFirst = IsBlank(text, TextSpan.FromBounds(first.Start, list.SpanStart), emptied);
        bool isLast = IsBlank(text, TextSpan.FromBounds(list.Span.End, last.End), emptied);
        if (isFirst && isLast) return TextSpan.FromBounds(first.Start, last.EndIncludingLineBreak);

        var (start, end) = (list.SpanStart, list.Span.End);
        if (isFirst) while (end < last.End && char.IsWhiteSpace(text[end])) end++;
        else while (start > first.Start && char.IsWhiteSpace(text[start - 1])) start--;
        return TextSpan.FromBounds(start, end);
    }

    private static bool IsBlank(SourceText text, TextSpan span, IReadOnlyCollection<AttributeListSyntax> emptied)
    {
        for (int k = span.Start; k < span.End; k++)
        {
            if (!char.IsWhiteSpace(text[k]) && !emptied.Any(list => list.Span.Contains(k))) return false;
        }

        return true;
    }

    /// <summary>Each element with the comma before it, or after it where no element before it stays.</summary>
    private static IEnumerable<TextChange> Elements<T>(SeparatedSyntaxList<T> list, IReadOnlyCollection<SyntaxNode> removed)
        where T : SyntaxNode
    {
        int firstKept = list.IndexOf(element => !removed.Contains(element));
        for (int k = 0; k < list.Count; k++)
        {
            var element = list[k];
            if (!removed.Contains(element)) continue;
            var span = k < firstKept
                ? TextSpan.FromBounds(element.SpanStart, list[k + 1].SpanStart)
                : TextSpan.FromBounds(list.GetSeparator(k - 1).SpanStart, element.Span.End);
            yield return new TextChange(span, Comments(element, span));
        }
    }

    /// <summary>What is written between the elements and must stay: nothing, or comments with their blanks and ends of lines.</summary>
    private static string Comments(SyntaxNode element, TextSpan span)
    {
        var between = element.Parent!.DescendantTrivia(span).Where(trivia => span.Contains(trivia.Span) && !element.Span.Contains(trivia.Span)).ToArray();
        bool hasComment = between.Any(trivia => trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia));
        return hasComment ? string.Concat(between.Select(trivia => trivia.ToFullString())) : "";
    }
}
