using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NetGen.Generator.Diagnostics;

namespace NetGen.CodeFixes.Fixes;

/// <summary>Writes the whole name of an enum that a member of the class hides.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(QualifyNameFix))]
public sealed class QualifyNameFix : NetworkCodeFix
{
    private const string Namespace = "global::NetGen.";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(Descriptors.HiddenName.Id);

    internal override IEnumerable<Remedy> Remedies(FixSite site, CancellationToken cancellation)
    {
        if (site.Node is not IdentifierNameSyntax name) yield break;
        yield return new Remedy($"Write {Namespace}{name}", nameof(QualifyNameFix), edits =>
            edits.Change(site.Document, name, new TextChange(new TextSpan(name.SpanStart, 0), Namespace)));
    }
}
