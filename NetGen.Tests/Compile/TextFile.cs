using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace NetGen.Tests.Compile;

/// <summary>One of a project's <c>AdditionalFiles</c>.</summary>
/// <param name="path">Where it lies.</param>
/// <param name="text">What it holds; null for one that cannot be read.</param>
public sealed class TextFile(string path, string? text) : AdditionalText
{
    private readonly SourceText? _text = text is null ? null : SourceText.From(text, Encoding.UTF8);

    public override string Path => path;

    public override SourceText? GetText(CancellationToken cancellationToken = default) => _text;
}
