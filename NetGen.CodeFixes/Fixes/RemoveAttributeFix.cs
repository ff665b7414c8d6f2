using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetGen.Generator.Diagnostics;

namespace NetGen.CodeFixes.Fixes;

/// <summary>Removes a second loss or optimizer, and an optimizer that has nothing to train.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveAttributeFix))]
public sealed class RemoveAttributeFix : NetworkCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        ImmutableArray.Create(Descriptors.SeveralLosses.Id, Descriptors.SeveralOptimizers.Id, Descriptors.NoEffect.Id);

    internal override IEnumerable<Remedy> Remedies(FixSite site, CancellationToken cancellation)
    {
        if (site.Node.FirstAncestorOrSelf<AttributeSyntax>() is not { } attribute || attribute.Name.Span != site.Node.Span) yield break;
        yield return new Remedy($"Remove [{attribute.Name}]", nameof(RemoveAttributeFix), edits => edits.Remove(site.Document, attribute));
    }
}
