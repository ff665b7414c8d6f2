using Microsoft.CodeAnalysis.Text;

namespace NetGen.Tests.Compile;

/// <summary>Source in which the text between <c>[|</c> and <c>|]</c> is where a diagnostic must point.</summary>
public sealed record Markup(string Source, IReadOnlyList<TextSpan> Spans)
{
    public static Markup Parse(string text)
    {
        var spans = new List<TextSpan>();
        var source = new System.Text.StringBuilder();
        int start = -1;
        for (int k = 0; k < text.Length; k++)
        {
            if (text.AsSpan(k).StartsWith("[|"))
            {
                start = source.Length;
                k++;
            }
            else if (text.AsSpan(k).StartsWith("|]"))
            {
                spans.Add(TextSpan.FromBounds(start, source.Length));
                k++;
            }
            else
            {
                source.Append(text[k]);
            }
        }

        return new Markup(source.ToString(), spans);
    }
}
