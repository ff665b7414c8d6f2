using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Model;
using NetGen.Generator.Printing.Device;
using NetGen.Generator.Printing.Members;
using NetGen.Generator.Targets;

namespace NetGen.Generator.Parsing;

/// <summary>
/// Finds members of the user's class, or of its bases, that a generated one would collide with or hide, and what around the class hides
/// a short name that generated code has for another type. Overloads are welcome.
/// </summary>
internal static class MemberClashes
{
    /// <summary>How types are compared: a null reference more or less makes no other signature.</summary>
    internal static SymbolDisplayFormat TypeFormat { get; } = SymbolDisplayFormat.MinimallyQualifiedFormat.RemoveMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    public static void Check(INamedTypeSymbol type, NetworkSpec spec, bool isNano, BaseTypeDeclarationSyntax declaration, ProblemList problems)
    {
        var generated = isNano ? DeviceMembers.Of(spec) : GeneratedMembers.Of(spec, TargetDetection.HasSpans(type));
        var identifier = declaration.Identifier.GetLocation();
        if (generated.Any(member => member.Name == type.Name))
        {
            // C# forbids a member with the name of its class.
            problems.Add(Descriptors.MemberClash, identifier, type.Name, type.Name);
            return;
        }

        foreach (var name in generated.Select(member => member.Name).Distinct())
        {
            var clash = generated.Where(member => member.Name == name)
                .SelectMany(member => MembersByName.Find(type, name).Where(candidate => Clashes(candidate, member, type)))
                .FirstOrDefault();
            if (clash is null) continue;
            bool isOwn = SymbolEqualityComparer.Default.Equals(clash.ContainingType, type);
            problems.Add(Descriptors.MemberClash, isOwn ? clash.Locations.FirstOrDefault() ?? identifier : identifier, name, type.Name);
        }

        foreach (string name in MemberNames.NamesHeldFree.Where(name => IsNamedAround(type, name))) problems.Add(Descriptors.MemberClash, identifier, name, type.Name);
    }

    private static bool IsNamedAround(INamedTypeSymbol type, string name)
    {
        for (var container = type.ContainingType; container is not null; container = container.ContainingType)
        {
            if (MembersByName.Find(container, name).Any(candidate => IsVisible(candidate, container))) return true;
        }

        for (var space = type.ContainingNamespace; space is not null; space = space.ContainingNamespace)
        {
            if (space.GetMembers(name).Any()) return true;
        }

        return false;
    }

    private static bool IsVisible(ISymbol candidate, INamedTypeSymbol type) =>
        candidate.DeclaredAccessibility != Accessibility.Private || SymbolEqualityComparer.Default.Equals(candidate.ContainingType, type);

    private static bool Clashes(ISymbol candidate, GeneratedMember member, INamedTypeSymbol type)
    {
        if (candidate.IsImplicitlyDeclared || NetworkGenerator.IsGenerated(candidate)) return false;
        if (!IsVisible(candidate, type)) return false;
        if (candidate is not IMethodSymbol method || member.Parameters is not { } parameters) return true;
        return method.Arity == 0 && method.Parameters
            .Select(parameter => parameter.Type.ToDisplayString(TypeFormat))
            .SequenceEqual(parameters);
    }
}
