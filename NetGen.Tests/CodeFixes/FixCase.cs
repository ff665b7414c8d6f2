using Microsoft.CodeAnalysis.CodeFixes;

namespace NetGen.Tests.CodeFixes;

/// <summary>Source with diagnostics of one id, and what a fix makes of it. Files follow each other after a line of dashes.</summary>
/// <param name="Fix">Mends them.</param>
/// <param name="Id">Of the diagnostics.</param>
/// <param name="Title">What is chosen in the editor's menu for the first of them.</param>
/// <param name="Before">With the diagnostics.</param>
/// <param name="After">Without.</param>
/// <param name="Scope">Where all diagnostics are mended together; null where only the first is, of one.</param>
public sealed record FixCase(CodeFixProvider Fix, string Id, string Title, string Before, string After, FixAllScope? Scope = null)
{
    /// <summary>Stands between two files.</summary>
    public const string Separator = "\n-----\n";

    public IReadOnlyList<string> FilesBefore => Before.Split(Separator);

    public IReadOnlyList<string> FilesAfter => After.Split(Separator);
}
