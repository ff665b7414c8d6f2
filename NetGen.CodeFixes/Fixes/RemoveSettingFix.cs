using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetGen.Generator.Diagnostics;

namespace NetGen.CodeFixes.Fixes;

/// <summary>Removes a setting that has no effect or cannot be followed, that belongs to the other way to give layers, or that names a layer wrongly.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveSettingFix))]
public sealed class RemoveSettingFix : NetworkCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        ImmutableArray.Create(Descriptors.BadLayerName.Id, Descriptors.MixedForms.Id, Descriptors.NoEffect.Id, Descriptors.NotUnrolled.Id);

    internal override IEnumerable<Remedy> Remedies(FixSite site, CancellationToken cancellation)
    {
        if (site.Node.FirstAncestorOrSelf<AttributeArgumentSyntax>() is not { NameEquals.Name: { } name } argument) yield break;
        yield return new Remedy($"Remove {name}", nameof(RemoveSettingFix), edits => edits.Remove(site.Document, argument));
    }
}
