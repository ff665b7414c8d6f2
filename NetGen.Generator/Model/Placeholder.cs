namespace NetGen.Generator.Model;

/// <summary>What stands in for the members of a network that holds a mistake.</summary>
/// <param name="Type">The user's class.</param>
/// <param name="Mistake">What is wrong, in words.</param>
/// <param name="Names">The generated members that declarations may name and that nothing of the user's is called.</param>
internal sealed record Placeholder(TypeSpec Type, string Mistake, EquatableArray<string> Names)
{
    /// <summary>The nested type.</summary>
    public const string Cache = "Cache";

    /// <summary>Constants that hold numbers.</summary>
    public static IReadOnlyList<string> Numbers { get; } = ["InputSize", "OutputSize", "TargetSize", "ParameterCount", "OptimizerStateCount"];

    /// <summary>Constants that hold text.</summary>
    public static IReadOnlyList<string> Texts { get; } = ["Summary", "Diagram"];

    /// <summary>All names that a placeholder may have.</summary>
    public static EquatableArray<string> AllNames { get; } = Numbers.Concat(Texts).Append(Cache).ToEquatableArray();
}
