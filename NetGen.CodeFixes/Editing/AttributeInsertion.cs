using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace NetGen.CodeFixes.Editing;

/// <summary>Writes an attribute after the list of another: on a line of its own where that one has one.</summary>
internal static class AttributeInsertion
{
    public static TextChange After(SourceText text, AttributeListSyntax anchor, AttributeSyntax attribute)
    {
        var line = text.Lines.GetLineFromPosition(anchor.SpanStart);
        var lastLine = text.Lines.GetLineFromPosition(anchor.Span.End);
        string indentation = text.ToString(TextSpan.FromBounds(line.Start, anchor.SpanStart));
        bool hasOwnLine = string.IsNullOrWhiteSpace(indentation) && anchor.GetLastToken().GetNextToken().SpanStart > lastLine.End;
        if (!hasOwnLine) return new TextChange(new TextSpan(anchor.Span.End, 0), $" [{attribute}]");
        string end = text.ToString(TextSpan.FromBounds(lastLine.End, lastLine.EndIncludingLineBreak));
        return new TextChange(new TextSpan(lastLine.End, 0), $"{end}{indentation}[{attribute}]");
    }
}
