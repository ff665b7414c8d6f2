using Microsoft.CodeAnalysis;

namespace NetGen.Generator.Parsing;

/// <summary>One argument as the user wrote it.</summary>
/// <param name="Name">The property's name, or the constructor parameter's with a capital first letter.</param>
/// <param name="Value">Its bound value.</param>
/// <param name="Location">Where it is written; the attribute's name where it was left out.</param>
/// <param name="Elements">For a list, where each of its elements is written.</param>
internal sealed record Argument(string Name, TypedConstant Value, Location Location, IReadOnlyList<Location> Elements);
