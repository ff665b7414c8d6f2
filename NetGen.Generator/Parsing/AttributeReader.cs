using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetGen.Generator.Parsing;

/// <summary>One attribute of the network: its kind, and its arguments with where they are written.</summary>
internal sealed class AttributeReader
{
    private const string Suffix = "Attribute";
    private readonly Dictionary<string, Argument> _arguments = new(StringComparer.Ordinal);

    private AttributeReader(AttributeData data, AttributeSyntax syntax)
    {
        Syntax = syntax;
        string name = data.AttributeClass!.Name;
        Kind = name.EndsWith(Suffix, StringComparison.Ordinal) ? name.Substring(0, name.Length - Suffix.Length) : name;
        IsBound = data.AttributeConstructor is not null;
        if (data.AttributeConstructor is { } constructor) ReadPositional(constructor, data.ConstructorArguments);
        ReadNamed(data.NamedArguments);
        IsBound &= _arguments.Values.All(argument => IsWellFormed(argument.Value));
    }

    /// <summary>The attribute's name without its ending: <c>Dense</c>.</summary>
    public string Kind { get; }

    public AttributeSyntax Syntax { get; }

    /// <summary>The name as it stands in the source, without arguments.</summary>
    public Location NameLocation => Syntax.Name.GetLocation();

    /// <summary>The declaration that it stands on.</summary>
    public SyntaxNode? Declaration => Syntax.Parent?.Parent;

    /// <summary>False where the C# compiler could not make sense of the arguments, and says so itself.</summary>
    public bool IsBound { get; }

    /// <summary>In the order of writing, those left out last.</summary>
    public IEnumerable<Argument> Arguments => _arguments.Values;

    public Argument? Find(string name) => _arguments.TryGetValue(name, out var argument) ? argument : null;

    /// <summary>Where an argument is written; the attribute's name where it was left out.</summary>
    public Location LocationOf(string name) => Find(name)?.Location ?? NameLocation;

    /// <summary>The attributes of this compiler that stand on the type, in the order of writing within each declaration.</summary>
    public static IReadOnlyList<AttributeReader> ReadAll(INamedTypeSymbol type, CancellationToken cancellation)
    {
        var readers = new List<AttributeReader>();
        foreach (var data in type.GetAttributes())
        {
            if (data.AttributeClass is not { ContainingNamespace: { Name: "NetGen", ContainingNamespace.IsGlobalNamespace: true } }) continue;
            if (data.ApplicationSyntaxReference?.GetSyntax(cancellation) is not AttributeSyntax syntax) continue;
            readers.Add(new AttributeReader(data, syntax));
        }

        return readers;
    }

    private void ReadPositional(IMethodSymbol constructor, IReadOnlyList<TypedConstant> values)
    {
        var written = (Syntax.ArgumentList?.Arguments ?? []).Where(argument => argument.NameEquals is null).ToArray();
        for (int k = 0; k < constructor.Parameters.Length && k < values.Count; k++)
        {
            var parameter = constructor.Parameters[k];
            if (parameter.Name.Length == 0) continue; // half written, in an attribute of the user's own
            var expressions = written.Where(argument => argument.NameColon?.Name.Identifier.ValueText == parameter.Name).ToArray();
            if (expressions.Length == 0)
            {
                var rest = written.Skip(k).TakeWhile(argument => argument.NameColon is null);
                expressions = (parameter.IsParams ? rest : rest.Take(1)).ToArray();
            }

            var locations = expressions.Select(argument => argument.Expression.GetLocation()).ToArray();
            string name = char.ToUpperInvariant(parameter.Name[0]) + parameter.Name.Substring(1);
            var elements = parameter.IsParams && locations.Length == 1 && ElementsOf(expressions[0].Expression) is { Count: > 0 } inner ? inner : locations;
            _arguments[name] = new Argument(name, values[k], locations.Length > 0 ? locations[0] : NameLocation, elements);
        }
    }

    private void ReadNamed(IEnumerable<KeyValuePair<string, TypedConstant>> values)
    {
        foreach (var pair in values)
        {
            var expression = Syntax.ArgumentList?.Arguments
                .FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.ValueText == pair.Key)?.Expression;
            _arguments[pair.Key] = new Argument(pair.Key, pair.Value, expression?.GetLocation() ?? NameLocation, ElementsOf(expression));
        }
    }

    private static IReadOnlyList<Location> ElementsOf(ExpressionSyntax? list) => list switch
    {
        ArrayCreationExpressionSyntax { Initializer: { } initializer } => [.. initializer.Expressions.Select(element => element.GetLocation())],
        ImplicitArrayCreationExpressionSyntax array => [.. array.Initializer.Expressions.Select(element => element.GetLocation())],
        CollectionExpressionSyntax collection => [.. collection.Elements.Select(element => element.GetLocation())],
        _ => [],
    };

    private static bool IsWellFormed(TypedConstant value) =>
        value.Kind != TypedConstantKind.Error
        && (value.Kind != TypedConstantKind.Array || value.IsNull || value.Values.All(IsWellFormed));
}
