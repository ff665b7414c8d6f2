namespace NetGen.Generator.Model;

/// <summary>One named argument of an attribute: a real, an integer, a flag (0 or 1), an enum member (its value) or a list of reals.</summary>
internal sealed record Setting(string Name, EquatableArray<double> Values);

/// <summary>The arguments a user gave to an attribute. What was not given is absent: there are no sentinel values.</summary>
internal sealed record Settings(EquatableArray<Setting> Items)
{
    public static Settings None { get; } = new(EquatableArray<Setting>.Empty);

    public bool Has(string name) => Find(name) is not null;

    public double Real(string name, double absent) => Find(name)?.Values[0] ?? absent;

    public bool Flag(string name, bool absent = false) => Find(name) is { } found ? found.Values[0] != 0 : absent;

    public EquatableArray<double> List(string name) => Find(name)?.Values ?? EquatableArray<double>.Empty;

    private Setting? Find(string name)
    {
        foreach (var item in Items)
        {
            if (item.Name == name) return item;
        }

        return null;
    }
}
