using System.Globalization;
using NetGen.Generator.Program;

namespace NetGen.Generator.Loops;

/// <summary>Unique names inside one method; loop counters are named after their axis and used again after the loop.</summary>
internal sealed class NameSupply
{
    private readonly Dictionary<string, int> _used = new(StringComparer.Ordinal);
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    public IEnumerable<string> Arguments { get; private set; } = new SortedSet<string>(StringComparer.Ordinal);

    /// <summary>Reserves a name, a buffer's for example.</summary>
    public string Reserve(string name)
    {
        _taken.Add(name);
        return name;
    }

    /// <summary>A number that the caller hands over.</summary>
    public string Argument(string name)
    {
        ((SortedSet<string>)Arguments).Add(name);
        return Reserve(name);
    }

    public string Unique(string name)
    {
        string candidate;
        do
        {
            _used.TryGetValue(name, out int count);
            _used[name] = count + 1;
            candidate = name + "_" + count.ToString(CultureInfo.InvariantCulture);
        }
        while (!_taken.Add(candidate));
        return candidate;
    }

    public string Counter(Axis axis)
    {
        string candidate = axis.IsDynamic ? axis.Name : "i" + axis.Name.Substring(1);
        while (!_taken.Add(candidate)) candidate += "_";
        return candidate;
    }

    public void Release(string counter) => _taken.Remove(counter);
}
