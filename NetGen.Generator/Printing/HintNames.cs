using System.Globalization;
using NetGen.Generator.Model;

namespace NetGen.Generator.Printing;

/// <summary>Names of generated files. They must differ even where case does not count, while types may differ by case alone.</summary>
internal static class HintNames
{
    /// <summary>The full names that another one equals but for its case, in a fixed order; empty in most projects.</summary>
    public static EquatableArray<string> Ambiguous(IEnumerable<string> fullNames) => fullNames
        .Distinct(StringComparer.Ordinal)
        .GroupBy(name => name, StringComparer.OrdinalIgnoreCase)
        .Where(group => group.Skip(1).Any())
        .SelectMany(group => group)
        .OrderBy(name => name, StringComparer.Ordinal)
        .ToEquatableArray();

    /// <summary><c>App.DigitsNet.g.cs</c>, or with its part <c>App.DigitsNet.Vector512.g.cs</c>.</summary>
    public static string Of(string fullName, string? part, EquatableArray<string> ambiguous)
    {
        int position = 0;
        foreach (string name in ambiguous)
        {
            position++;
            if (name == fullName) return Join(fullName + "-" + position.ToString(CultureInfo.InvariantCulture), part);
        }

        return Join(fullName, part);
    }

    private static string Join(string name, string? part) => part is null ? $"{name}.g.cs" : $"{name}.{part}.g.cs";
}
