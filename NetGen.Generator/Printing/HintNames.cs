using System.Globalization;
using NetGen.Generator.Model;

namespace NetGen.Generator.Printing;

/// <summary>Names of generated files. They must differ even where case does not count, while types may differ by case alone.</summary>
/// <param name="Ambiguous">
/// The full names whose files could be taken for another's: equal but for case, or nested in another network and named as one of its
/// parts. In a fixed order; empty in most projects.
/// </param>
/// <param name="Repeated">The full names of several networks, a mistake that the C# compiler reports: a class and a namespace of one name.</param>
internal sealed record HintNames(EquatableArray<string> Ambiguous, EquatableArray<string> Repeated)
{
    // With a part, a number and the ending, a file's name still fits into 255 bytes.
    private const int MostBytes = 200;

    /// <summary>The parts that a network's files have beside its members.</summary>
    public static IReadOnlyList<string> Parts { get; } = ["Kernels", "Vector512", "Vector256", "Vector128", "Portable"];

    /// <summary>What the names of all networks of a compilation require.</summary>
    public static HintNames Of(IReadOnlyCollection<string> fullNames)
    {
        string[] names = [.. fullNames.Distinct(StringComparer.Ordinal).OrderBy(name => name, StringComparer.Ordinal)];
        var taken = new HashSet<string>(names.SelectMany(name => Parts.Select(part => name + "." + part)), StringComparer.OrdinalIgnoreCase);
        var equal = names.GroupBy(name => name, StringComparer.OrdinalIgnoreCase).Where(group => group.Skip(1).Any()).SelectMany(group => group);
        var repeated = fullNames.GroupBy(name => name, StringComparer.Ordinal).Where(group => group.Skip(1).Any()).Select(group => group.Key);
        return new HintNames(
            names.Where(name => taken.Contains(name)).Concat(equal).Distinct(StringComparer.Ordinal).OrderBy(name => name, StringComparer.Ordinal).ToEquatableArray(),
            repeated.OrderBy(name => name, StringComparer.Ordinal).ToEquatableArray());
    }

    public bool IsRepeated(string fullName) => Repeated.Contains(fullName);

    /// <summary><c>App.DigitsNet.g.cs</c>, or with its part <c>App.DigitsNet.Vector512.g.cs</c>.</summary>
    public string Of(string fullName, string? part)
    {
        string shortName = LongNames.Shorten(fullName, MostBytes);
        int position = 0;
        foreach (string name in Ambiguous)
        {
            position++;
            if (name == fullName) return Join(shortName + "-" + position.ToString(CultureInfo.InvariantCulture), part);
        }

        return Join(shortName, part);
    }

    private static string Join(string name, string? part) => part is null ? $"{name}.g.cs" : $"{name}.{part}.g.cs";
}
