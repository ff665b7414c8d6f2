using System.Globalization;
using NetGen.Generator.Model;

namespace NetGen.Generator.Printing;

/// <summary>Names of generated files. They must differ even where case does not count, while types may differ by case alone.</summary>
internal static class HintNames
{
    /// <summary>The parts that a network's files have beside its members.</summary>
    public static IReadOnlyList<string> Parts { get; } = ["Kernels", "Vector512", "Vector256", "Vector128", "Portable"];

    /// <summary>
    /// The full names whose files could be taken for another's: equal but for case, or nested in another network and named as one of its
    /// parts. In a fixed order; empty in most projects.
    /// </summary>
    public static EquatableArray<string> Ambiguous(IEnumerable<string> fullNames)
    {
        string[] names = [.. fullNames.Distinct(StringComparer.Ordinal).OrderBy(name => name, StringComparer.Ordinal)];
        var taken = new HashSet<string>(names.SelectMany(name => Parts.Select(part => name + "." + part)), StringComparer.OrdinalIgnoreCase);
        var equal = names.GroupBy(name => name, StringComparer.OrdinalIgnoreCase).Where(group => group.Skip(1).Any()).SelectMany(group => group);
        return names.Where(name => taken.Contains(name)).Concat(equal).Distinct(StringComparer.Ordinal).OrderBy(name => name, StringComparer.Ordinal).ToEquatableArray();
    }

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
