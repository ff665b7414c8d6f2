using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetGen.Generator.Diagnostics;

namespace NetGen.Generator.Parsing;

/// <summary>
/// Finds members that hide an enum of the attributes. C# binds attribute arguments inside the class, so with a field named Activation
/// the argument Activation.Relu means the field, and the compiler's own error does not say why.
/// </summary>
internal static class HiddenNames
{
    public static void Check(INamedTypeSymbol type, IEnumerable<AttributeReader> attributes, ProblemList problems, CancellationToken cancellation)
    {
        foreach (var attribute in attributes)
        {
            if (attribute.IsBound || attribute.Syntax.ArgumentList is not { } arguments) continue;
            foreach (var identifier in arguments.Arguments.SelectMany(argument => argument.Expression.DescendantNodesAndSelf()).OfType<IdentifierNameSyntax>())
            {
                cancellation.ThrowIfCancellationRequested();
                if (identifier.Parent is MemberAccessExpressionSyntax access && access.Name == identifier) continue;
                string name = identifier.Identifier.ValueText;
                if (!IsEnumOfOurs(type, name) || !MembersByName.Find(type, name).Any()) continue;
                problems.Add(Descriptors.HiddenName, identifier.GetLocation(), name, type.Name);
            }
        }
    }

    private static bool IsEnumOfOurs(INamedTypeSymbol type, string name) =>
        type.GetAttributes().Any(attribute =>
            attribute.AttributeClass is { ContainingNamespace.Name: "NetGen" } ours
            && ours.ContainingNamespace.GetTypeMembers(name).Any(member => member.TypeKind == TypeKind.Enum));
}
