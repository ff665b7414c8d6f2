using System.Globalization;
using Microsoft.CodeAnalysis;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Model;

namespace NetGen.Generator.Parsing;

/// <summary>Turns an attribute's arguments into values, and says which are wrong.</summary>
internal static class SettingsReader
{
    /// <summary>The arguments that the attribute's kind has rules for, in the order of the rules.</summary>
    public static Settings Read(AttributeReader attribute, Precision precision, ProblemList problems)
    {
        var settings = new List<Setting>();
        foreach (var rule in Catalog.Rules(attribute.Kind))
        {
            if (attribute.Find(rule.Name) is not { } argument || Values(argument, problems) is not { } values) continue;
            Check(rule, argument, values, precision, problems);
            settings.Add(new Setting(rule.Name, values.ToEquatableArray()));
        }

        return new Settings(settings.ToEquatableArray());
    }

    /// <summary>The name of the enum's member, or null where the argument was left out or is none.</summary>
    public static string? EnumMember(AttributeReader attribute, string name, ProblemList problems) =>
        attribute.Find(name) is { } argument ? EnumMember(argument, problems) : null;

    /// <summary>The groups of members that are asked for: all where the argument was left out.</summary>
    public static MemberGroups Members(AttributeReader attribute, ProblemList problems)
    {
        if (attribute.Find("Members") is not { } argument) return MemberGroups.All;
        if (argument.Scalar is int value && (MemberGroups)value is var groups && groups != 0 && (groups & ~MemberGroups.All) == 0) return groups;
        problems.Add(Descriptors.UnknownEnumValue, argument.Location, argument.Name, Display(argument.Scalar), "Members");
        return MemberGroups.All;
    }

    /// <summary>A number of bytes that must do: reported and null where none could be.</summary>
    public static int? Budget(AttributeReader attribute, string name, ProblemList problems)
    {
        if (attribute.Find(name) is not { } argument) return null;
        if (argument.Scalar is int bytes and > 0) return bytes;
        if (argument.Scalar is int) problems.Add(Descriptors.SettingOutOfRange, argument.Location, name, Display(argument.Scalar), "at least 1");
        return null;
    }

    public static bool Flag(AttributeReader attribute, string name) => attribute.Find(name)?.Scalar is true;

    public static string? Text(AttributeReader attribute, string name) => attribute.Find(name)?.Value.Value as string;

    /// <summary>A number of features: reported and null where it is out of range.</summary>
    public static int? Size(string what, object? value, Location location, ProblemList problems)
    {
        if (value is int size and > 0 && size <= Limits.Features) return size;
        problems.Add(Descriptors.SizeOutOfRange, location, what, Display(value), Display(Limits.Features));
        return null;
    }

    private static string? EnumMember(Argument argument, ProblemList problems)
    {
        var value = argument.Value;
        if (value.Kind != TypedConstantKind.Enum || value.Type is not INamedTypeSymbol type) return null;
        var member = type.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(field => field.HasConstantValue && Equals(field.ConstantValue, value.Value));
        if (member is not null) return member.Name;
        problems.Add(Descriptors.UnknownEnumValue, argument.Location, argument.Name, Display(value.Value), type.Name);
        return null;
    }

    private static IReadOnlyList<double>? Values(Argument argument, ProblemList problems)
    {
        if (argument.IsList) return argument.Items?.Select(item => Number(item) ?? double.NaN).ToArray();
        if (argument.Value.Kind == TypedConstantKind.Enum && EnumMember(argument, problems) is null) return null;
        return Number(argument.Scalar) is { } number ? [number] : null;
    }

    private static void Check(SettingRule rule, Argument argument, IReadOnlyList<double> values, Precision precision, ProblemList problems)
    {
        bool isList = argument.IsList;
        for (int k = 0; k < values.Count; k++)
        {
            if (rule.Allows(values[k], precision)) continue;
            string expectation = rule.Allows(values[k], Precision.Double) ? rule.Expectation + " in single precision" : rule.Expectation;
            string name = isList ? $"{argument.Name}[{Display(k)}]" : argument.Name;
            var location = isList && k < argument.Elements.Count ? argument.Elements[k] : argument.Location;
            problems.Add(Descriptors.SettingOutOfRange, location, name, Display(values[k]), expectation);
        }
    }

    private static double? Number(object? value) => value switch
    {
        bool flag => flag ? 1 : 0,
        null or string or ITypeSymbol => null,
        IConvertible number => number.ToDouble(CultureInfo.InvariantCulture),
        _ => null,
    };

    private static string Display(object? value) => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "null";
}
