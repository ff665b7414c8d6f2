using System.Globalization;
using NetGen.Generator.Program;

namespace NetGen.Generator.Loops;

/// <summary>Unique names inside one method; loop counters are named after their axis and used again after the loop.</summary>
/// <param name="reserved">Names that mean something else; not changed.</param>
internal sealed class NameSupply(HashSet<string> reserved)
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

    /// <summary>The name with the next number behind it: no two are equal, so that only reserved names must be kept clear of.</summary>
    public string Unique(string name)
    {
        string candidate;
        do
        {
            _used.TryGetValue(name, out int count);
            _used[name] = count + 1;
            candidate = name + "_" + count.ToString(CultureInfo.InvariantCulture);
        }
        while (_taken.Contains(candidate) || reserved.Contains(candidate));
        return candidate;
    }

    /// <summary>A name for a number repeated in every lane: its plural.</summary>
    public string Everywhere(string number) => Unique(number.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9').TrimEnd('_') + "s");

    /// <summary>What a value is called that has no name of its own: the tensor that is read, or what was done last.</summary>
    public static string Of(Expr expr) => expr switch
    {
        Load load => Nest.Legible(load.Tensor.Name),
        OneHot => "isLabel",
        Unary unary => Of(unary.Operation),
        Binary { Operation: BinaryOperation.Multiply } => "product",
        Binary { Operation: BinaryOperation.Divide } => "quotient",
        Binary { Operation: BinaryOperation.Subtract } => "difference",
        Binary { Operation: BinaryOperation.Add } or Program.MultiplyAdd => "sum",
        Binary { Operation: BinaryOperation.Max } => "greater",
        Binary => "lesser",
        _ => "chosen",
    };

    /// <summary>What the value of a function is called.</summary>
    public static string Of(Enum function) => char.ToLowerInvariant(function.ToString()[0]) + function.ToString().Substring(1);

    public string Counter(Axis axis)
    {
        string candidate = axis.IsDynamic ? axis.Name : "i" + axis.Name.Substring(1);
        while (reserved.Contains(candidate) || !_taken.Add(candidate)) candidate += "_";
        return candidate;
    }

    public void Release(string counter) => _taken.Remove(counter);
}
