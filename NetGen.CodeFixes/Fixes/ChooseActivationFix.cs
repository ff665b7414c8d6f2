using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NetGen.Generator.Diagnostics;

namespace NetGen.CodeFixes.Fixes;

/// <summary>Replaces an activation that does not fit by one that does. The compiler says which do.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ChooseActivationFix))]
public sealed class ChooseActivationFix : NetworkCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        ImmutableArray.Create(Descriptors.ActivationUnfitForLoss.Id, Descriptors.OnlyOnLastLayer.Id);

    internal override IEnumerable<Remedy> Remedies(FixSite site, CancellationToken cancellation)
    {
        if (site.Node.FirstAncestorOrSelf<AttributeArgumentSyntax>() is not { Expression: var expression }) yield break;
        if (!site.Diagnostic.Properties.TryGetValue(DiagnosticProperties.FitActivations, out string? fit) || fit is null) yield break;
        if (site.Model.GetTypeInfo(expression, cancellation).Type is not { } type) yield break;

        // Activation.Relu and alias.Relu keep what stands before the dot; a constant or a cast gives way to the enum's name.
        bool isMember = site.Model.GetSymbolInfo(expression, cancellation).Symbol is IFieldSymbol { ContainingType.TypeKind: TypeKind.Enum };
        var (span, prefix) = isMember && expression is MemberAccessExpressionSyntax access
            ? (access.Name.Span, "")
            : (expression.Span, type.ToMinimalDisplayString(site.Model, expression.SpanStart) + ".");
        foreach (string activation in fit.Split(','))
        {
            string name = $"{type.Name}.{activation}";
            yield return new Remedy($"Use {name}", name, edits => edits.Change(site.Document, expression, new TextChange(span, prefix + activation)));
        }
    }
}
