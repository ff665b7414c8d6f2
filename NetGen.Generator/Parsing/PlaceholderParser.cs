using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetGen.Generator.Model;

namespace NetGen.Generator.Parsing;

/// <summary>Decides what may stand in for the members of a network that holds a mistake.</summary>
internal static class PlaceholderParser
{
    /// <summary>The placeholder, or null where nothing can be added to the class at all.</summary>
    /// <param name="type">The user's class.</param>
    /// <param name="found">What was found to be wrong.</param>
    /// <param name="cancellation">Stops it.</param>
    public static Placeholder? Parse(INamedTypeSymbol type, ProblemList found, CancellationToken cancellation)
    {
        if (type.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation) is not BaseTypeDeclarationSyntax declaration) return null;
        var problems = new ProblemList();
        var spec = TypeParser.Parse(type, declaration.Identifier.GetLocation(), problems, cancellation);
        if (problems.HasErrors) return null;
        var first = found.Items.FirstOrDefault(item => item.Severity == DiagnosticSeverity.Error);
        string mistake = first is null ? "its attributes hold a mistake" : $"{first.Id}: {first.GetMessage(CultureInfo.InvariantCulture)}";
        return new Placeholder(spec, mistake, Placeholder.AllNames.Where(name => name != type.Name && !MembersByName.Find(type, name).Any()).ToEquatableArray());
    }
}
