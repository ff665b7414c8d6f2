using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetGen.CodeFixes.Editing;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Parsing;

namespace NetGen.CodeFixes.Fixes;

/// <summary>Moves an attribute to the declaration that has [Network]: a layer after the layers there, another after all.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MoveAttributeFix))]
public sealed class MoveAttributeFix : NetworkCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(Descriptors.SeveralDeclarations.Id);

    internal override IEnumerable<Remedy> Remedies(FixSite site, CancellationToken cancellation)
    {
        if (site.Node.FirstAncestorOrSelf<AttributeSyntax>() is not { Parent.Parent: BaseTypeDeclarationSyntax declaration } attribute) yield break;
        if (site.Model.GetDeclaredSymbol(declaration, cancellation) is not { } type) yield break;
        var all = AttributeReader.ReadAll(type, cancellation);
        if (all.FirstOrDefault(reader => reader.Syntax == attribute) is not { } moved) yield break;
        if (all.FirstOrDefault(reader => reader.Kind == Catalog.Network) is not { } network) yield break;
        if (site.Document.Project.Solution.GetDocument(network.Syntax.SyntaxTree) is not { } target) yield break;

        var anchor = all.Last(reader => reader.Declaration == network.Declaration
            && (reader.Kind == Catalog.Network || Catalog.IsLayer(reader.Kind) || !Catalog.IsLayer(moved.Kind)));
        var change = AttributeInsertion.After(network.Syntax.SyntaxTree.GetText(cancellation), (AttributeListSyntax)anchor.Syntax.Parent!, attribute);
        yield return new Remedy($"Move [{moved.Kind}] to [Network]", nameof(MoveAttributeFix), edits =>
        {
            edits.Remove(site.Document, attribute);
            edits.Change(target, attribute, change);
        });
    }
}
