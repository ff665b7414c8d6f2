using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Model;

namespace NetGen.Generator.Parsing;

/// <summary>Reads the user's class and what stands around it.</summary>
internal static class TypeParser
{
    public static TypeSpec Parse(INamedTypeSymbol type, Location location, ProblemList problems, CancellationToken cancellation)
    {
        if (Unsupported(type) is { } reason)
        {
            // One diagnostic is enough: the others would only follow from it.
            problems.Add(Descriptors.UnsupportedType, location, type.Name, reason);
        }
        else
        {
            for (var part = type; part is not null; part = part.ContainingType) CheckPartial(part, problems, cancellation);
        }

        if (IsHalfWritten(type) || IsNewerThanLanguage(type)) problems.Invalidate();
        return new TypeSpec(
            NamespaceOf(type),
            Containers(type).ToEquatableArray(),
            type.Name,
            DeclaresConstructor(type));
    }

    private static string? Unsupported(INamedTypeSymbol type)
    {
        if (type.IsRecord) return "a record";
        if (type.TypeKind != TypeKind.Class) return type.TypeKind == TypeKind.Struct ? "a struct" : "no class";
        if (type.IsStatic) return "static";
        if (type.IsGenericType && type.TypeParameters.Length > 0) return "generic";
        if (type.IsFileLocal) return "visible in its own file alone";
        if (NetworkAmongBases(type) is { } parent) return $"derived from the network '{parent.Name}'";
        for (var container = type.ContainingType; container is not null; container = container.ContainingType)
        {
            if (container.TypeParameters.Length > 0) return $"nested in the generic type '{container.Name}'";
            if (container.IsFileLocal) return $"nested in '{container.Name}', which is visible in its own file alone";
        }

        return null;
    }

    /// <summary>True where the class, or what it stands in, has no name yet: C# says so.</summary>
    private static bool IsHalfWritten(INamedTypeSymbol type)
    {
        for (ISymbol? part = type; part is not (null or INamespaceSymbol { IsGlobalNamespace: true }); part = part.ContainingSymbol)
        {
            if (part.Name.Length == 0) return true;
        }

        return false;
    }

    /// <summary>True where a container is a record struct before C# 10, which says so: emitted code would have to repeat it.</summary>
    private static bool IsNewerThanLanguage(INamedTypeSymbol type)
    {
        for (var container = type.ContainingType; container is not null; container = container.ContainingType)
        {
            if (container is not { IsRecord: true, TypeKind: TypeKind.Struct }) continue;
            if (container.DeclaringSyntaxReferences.Any(part => part.SyntaxTree.Options is CSharpParseOptions { LanguageVersion: < LanguageVersion.CSharp10 })) return true;
        }

        return false;
    }

    private static INamedTypeSymbol? NetworkAmongBases(INamedTypeSymbol type)
    {
        for (var parent = type.BaseType; parent is not null; parent = parent.BaseType)
        {
            if (parent.GetAttributes().Any(attribute => attribute.AttributeClass is { Name: "NetworkAttribute" } ours && AttributeReader.IsOurs(ours))) return parent;
        }

        return null;
    }

    /// <summary>Every declaration of a type that has several must say that it is partial.</summary>
    private static void CheckPartial(INamedTypeSymbol part, ProblemList problems, CancellationToken cancellation)
    {
        foreach (var reference in part.DeclaringSyntaxReferences)
        {
            if (reference.GetSyntax(cancellation) is not TypeDeclarationSyntax declaration) continue;
            if (!declaration.Modifiers.Any(SyntaxKind.PartialKeyword)) problems.Add(Descriptors.NotPartial, declaration.Identifier.GetLocation(), part.Name);
        }
    }

    private static string NamespaceOf(INamedTypeSymbol type) =>
        type.ContainingNamespace.IsGlobalNamespace ? "" : type.ContainingNamespace.ToDisplayString(Plain);

    private static IEnumerable<string> Containers(INamedTypeSymbol type)
    {
        var outward = new List<string>();
        for (var container = type.ContainingType; container is not null; container = container.ContainingType)
        {
            string kind = container switch
            {
                { IsRecord: true, TypeKind: TypeKind.Struct } => "record struct",
                { IsRecord: true } => "record",
                { TypeKind: TypeKind.Struct } => "struct",
                { TypeKind: TypeKind.Interface } => "interface",
                _ => "class",
            };
            outward.Add($"partial {kind} {container.Name}");
        }

        outward.Reverse();
        return outward;
    }

    // A base class without a parameterless constructor leaves the user to call the right one.
    private static bool DeclaresConstructor(INamedTypeSymbol type) =>
        type.InstanceConstructors.Any(constructor => !constructor.IsImplicitlyDeclared)
        || (type.BaseType is { SpecialType: not SpecialType.System_Object } parent && !HasPlainConstructor(parent, type));

    private static bool HasPlainConstructor(INamedTypeSymbol parent, INamedTypeSymbol type) => parent.InstanceConstructors.Any(constructor =>
        constructor.Parameters.All(parameter => parameter.IsOptional || parameter.IsParams)
        && constructor.DeclaredAccessibility switch
        {
            Accessibility.Private => false,
            Accessibility.Internal or Accessibility.ProtectedAndInternal =>
                SymbolEqualityComparer.Default.Equals(parent.ContainingAssembly, type.ContainingAssembly),
            _ => true,
        });

    private static readonly SymbolDisplayFormat Plain = new(typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces);
}
