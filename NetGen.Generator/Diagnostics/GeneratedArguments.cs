using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using NetGen.Generator.Parsing;

namespace NetGen.Generator.Diagnostics;

/// <summary>
/// Finds arguments that are made of a network's generated constants. The C# compiler understands them, and the generator, which sees the
/// project without what it adds, does not: nothing would be emitted, and nobody would say why.
/// </summary>
internal static class GeneratedArguments
{
    public static void Check(SyntaxNodeAnalysisContext context)
    {
        var attribute = (AttributeSyntax)context.Node;
        if (attribute.ArgumentList is not { } arguments) return;
        foreach (var name in arguments.Arguments.SelectMany(argument => argument.Expression.DescendantNodesAndSelf()).OfType<IdentifierNameSyntax>())
        {
            if (context.SemanticModel.GetSymbolInfo(name, context.CancellationToken).Symbol is not IFieldSymbol symbol || !NetworkGenerator.IsGenerated(symbol)) continue;
            if (IsNamed(name)) continue;
            if (!AttributeReader.IsOurs(context.SemanticModel.GetTypeInfo(attribute, context.CancellationToken).Type)) return;
            ExpressionSyntax whole = name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name;
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.GeneratedArgument, whole.GetLocation(), whole));
        }
    }

    /// <summary>True inside <c>nameof</c>, which needs no value.</summary>
    private static bool IsNamed(SyntaxNode name) =>
        name.Ancestors().TakeWhile(node => node is not AttributeSyntax).Any(node => node is InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" } });
}
