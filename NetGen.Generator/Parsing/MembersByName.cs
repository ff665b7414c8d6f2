using Microsoft.CodeAnalysis;

namespace NetGen.Generator.Parsing;

/// <summary>Members that a simple name finds in a class: its own and those of its bases, whatever their accessibility.</summary>
internal static class MembersByName
{
    public static IEnumerable<ISymbol> Find(INamedTypeSymbol type, string name)
    {
        for (var part = type; part is not null; part = part.BaseType)
        {
            foreach (var member in part.GetMembers(name)) yield return member;
        }
    }
}
