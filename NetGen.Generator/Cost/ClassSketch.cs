using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetGen.Generator.Cost;

/// <summary>A field.</summary>
internal sealed record FieldPart(string Name, string Type, bool IsStatic, ExpressionSyntax? Value);

/// <summary>A method, a constructor, or one half of a property.</summary>
/// <param name="Name">Its name; <c>.ctor</c> and <c>.cctor</c> for constructors.</param>
/// <param name="IsStatic">True where it needs no object.</param>
/// <param name="Result">What it returns.</param>
/// <param name="Parameters">What it takes.</param>
/// <param name="Body">Its block, if it has one.</param>
/// <param name="Arrow">Its expression, if it has one.</param>
/// <param name="Initializers">The fields that it sets before all else.</param>
internal sealed record MethodPart(
    string Name,
    bool IsStatic,
    string Result,
    IReadOnlyList<(string Name, string Type)> Parameters,
    BlockSyntax? Body,
    ExpressionSyntax? Arrow,
    IReadOnlyList<(ExpressionSyntax Field, ExpressionSyntax Value)> Initializers);

/// <summary>What a class declares, and what becomes of it on nanoFramework.</summary>
internal sealed class ClassSketch
{
    private readonly ImageParts _image;
    private readonly Dictionary<string, ExpressionSyntax> _constants = new(StringComparer.Ordinal);
    private readonly Dictionary<string, FieldPart> _fields = new(StringComparer.Ordinal);
    private readonly List<MethodPart> _methods = [];
    private readonly Dictionary<MethodPart, MethodFigures> _measured = [];

    public ClassSketch(ClassDeclarationSyntax type, string space, ImageParts image)
    {
        _image = image;
        image.Type(type.Identifier.ValueText, space);
        foreach (var declaration in type.Members.OfType<FieldDeclarationSyntax>()) Add(declaration);
        var instance = Initializers(isStatic: false);
        var constructors = type.Members.OfType<ConstructorDeclarationSyntax>().ToArray();
        foreach (var constructor in constructors) _methods.Add(new MethodPart(".ctor", false, "void", Parameters(constructor.ParameterList), constructor.Body, constructor.ExpressionBody?.Expression, instance));
        bool isStatic = type.Modifiers.Any(SyntaxKind.StaticKeyword);
        if (constructors.Length == 0 && !isStatic) _methods.Add(new MethodPart(".ctor", false, "void", [], null, null, instance));
        if (Initializers(isStatic: true) is { Count: > 0 } shared) _methods.Add(new MethodPart(".cctor", true, "void", [], null, null, shared));
        foreach (var method in type.Members.OfType<MethodDeclarationSyntax>())
        {
            _methods.Add(new MethodPart(method.Identifier.ValueText, method.Modifiers.Any(SyntaxKind.StaticKeyword), NameOf(method.ReturnType), Parameters(method.ParameterList), method.Body, method.ExpressionBody?.Expression, []));
        }

        foreach (var property in type.Members.OfType<PropertyDeclarationSyntax>()) Add(property);
    }

    public IEnumerable<FieldPart> Fields => _fields.Values;

    /// <summary>All methods with what they take.</summary>
    public IEnumerable<MethodFigures> Measure() => [.. _methods.Select(Measure)];

    public MethodFigures Measure(MethodPart method)
    {
        if (!_measured.TryGetValue(method, out var figures)) _measured.Add(method, figures = MethodSketch.Measure(this, _image, method));
        return figures;
    }

    public FieldPart? Field(string name) => _fields.TryGetValue(name, out var field) ? field : null;

    /// <summary>The method of this class that is called; null where it is the framework's.</summary>
    public MethodPart? Find(InvocationExpressionSyntax call) => call.Expression is IdentifierNameSyntax name
        ? _methods.First(method => method.Name == name.Identifier.ValueText && method.Parameters.Count == call.ArgumentList.Arguments.Count)
        : null;

    /// <summary>The value that is known when the code is compiled; null where it is not.</summary>
    public object? ConstantOf(ExpressionSyntax expression) => expression switch
    {
        LiteralExpressionSyntax literal => literal.Token.Value,
        ParenthesizedExpressionSyntax inner => ConstantOf(inner.Expression),
        PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.UnaryMinusExpression } negative => ConstantOf(negative.Operand) switch
        {
            int value => -value,
            long value => -value,
            float value => -value,
            double value => -value,
            _ => null,
        },
        IdentifierNameSyntax { Identifier.ValueText: var name } => _constants.TryGetValue(name, out var value) ? ConstantOf(value) : null,
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression or (int)SyntaxKind.MultiplyExpression or (int)SyntaxKind.DivideExpression } folded
            when folded.Right is LiteralExpressionSyntax or IdentifierNameSyntax or ParenthesizedExpressionSyntax or BinaryExpressionSyntax && ConstantOf(folded.Right) is { } right && ConstantOf(folded.Left) is { } left => Folded(folded.Kind(), left, right),
        _ => null,
    };

    /// <summary>The C# name of a type, without its namespace.</summary>
    public static string NameOf(TypeSyntax type)
    {
        string text = type.ToString();
        return text.Substring(text.LastIndexOf('.') + 1);
    }

    private static object Folded(SyntaxKind kind, object left, object right)
    {
        if (left is int whole && right is int other) return kind == SyntaxKind.AddExpression ? whole + other : kind == SyntaxKind.MultiplyExpression ? whole * other : whole / Math.Max(1, other);
        // Only its type matters.
        return ValueKinds.Promoted(ValueKinds.Of(left), ValueKinds.Of(right)) == "float" ? 0.5f : 0.5;
    }

    private void Add(FieldDeclarationSyntax declaration)
    {
        foreach (var variable in declaration.Declaration.Variables)
        {
            if (declaration.Modifiers.Any(SyntaxKind.ConstKeyword))
            {
                _constants.Add(variable.Identifier.ValueText, variable.Initializer!.Value);
                continue;
            }

            var field = new FieldPart(variable.Identifier.ValueText, NameOf(declaration.Declaration.Type), declaration.Modifiers.Any(SyntaxKind.StaticKeyword), variable.Initializer?.Value);
            _fields.Add(field.Name, field);
            _image.Field(field.Name, field.Type);
        }
    }

    private void Add(PropertyDeclarationSyntax property)
    {
        string type = NameOf(property.Type), name = property.Identifier.ValueText;
        bool isStatic = property.Modifiers.Any(SyntaxKind.StaticKeyword);
        if (property.ExpressionBody is { } arrow) _methods.Add(new MethodPart("get_" + name, isStatic, type, [], null, arrow.Expression, []));
        foreach (var half in property.AccessorList?.Accessors ?? [])
        {
            bool gets = half.IsKind(SyntaxKind.GetAccessorDeclaration);
            _methods.Add(new MethodPart((gets ? "get_" : "set_") + name, isStatic, gets ? type : "void", gets ? [] : [("value", type)], half.Body, half.ExpressionBody?.Expression, []));
        }
    }

    private List<(ExpressionSyntax, ExpressionSyntax)> Initializers(bool isStatic) =>
        [.. _fields.Values.Where(field => field.IsStatic == isStatic && field.Value is not null).Select(field => ((ExpressionSyntax)SyntaxFactory.IdentifierName(field.Name), field.Value!))];

    private static (string, string)[] Parameters(ParameterListSyntax list) => [.. list.Parameters.Select(parameter => (parameter.Identifier.ValueText, NameOf(parameter.Type!)))];
}
