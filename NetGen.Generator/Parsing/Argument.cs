using Microsoft.CodeAnalysis;

namespace NetGen.Generator.Parsing;

/// <summary>One argument as the user wrote it. Its type may be any: an attribute of the user's own may have one of our names.</summary>
/// <param name="Name">The property's name, or the constructor parameter's with a capital first letter.</param>
/// <param name="Value">Its bound value.</param>
/// <param name="Location">Where it is written; the attribute's name where it was left out.</param>
/// <param name="Elements">For a list, where each of its elements is written.</param>
internal sealed record Argument(string Name, TypedConstant Value, Location Location, IReadOnlyList<Location> Elements)
{
    public bool IsList => Value.Kind == TypedConstantKind.Array;

    /// <summary>The value, null for a list.</summary>
    public object? Scalar => ScalarOf(Value);

    /// <summary>The values of a list, null where it is null or none.</summary>
    public IReadOnlyList<object?>? Items => IsList && !Value.IsNull ? [.. Value.Values.Select(ScalarOf)] : null;

    private static object? ScalarOf(TypedConstant value) => value.Kind == TypedConstantKind.Array ? null : value.Value;
}
