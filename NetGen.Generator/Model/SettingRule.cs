using System.Globalization;

namespace NetGen.Generator.Model;

/// <summary>A setting that a layer, loss or optimizer takes, and the values it may have.</summary>
/// <param name="Name">The attribute's property.</param>
/// <param name="Least">The least value.</param>
/// <param name="Most">The greatest value.</param>
/// <param name="ExcludesLeast">True when the least value itself is not allowed.</param>
/// <param name="ExcludesMost">True when the greatest value itself is not allowed.</param>
internal sealed record SettingRule(string Name, double Least = double.NegativeInfinity, double Most = double.PositiveInfinity, bool ExcludesLeast = false, bool ExcludesMost = false)
{
    public static SettingRule Positive(string name) => new(name, 0, ExcludesLeast: true);

    public static SettingRule NotNegative(string name) => new(name, 0);

    public static SettingRule Flag(string name) => Choice(name, "false", "true");

    /// <summary>A flag or an enum, by the names of its values from 0 on.</summary>
    public static SettingRule Choice(string name, params string[] choices) => new(name, 0, choices.Length - 1) { Choices = choices };

    /// <summary>A decay rate: from 0 up to, but not, 1.</summary>
    public static SettingRule Rate(string name) => new(name, 0, 1, ExcludesMost: true);

    /// <summary>The names of the values from 0 on; null for numbers.</summary>
    public IReadOnlyList<string>? Choices { get; init; }

    /// <summary>True for a list that must have a value for each output.</summary>
    public bool IsPerOutput { get; init; }

    /// <summary>Another setting, which must be above 0 for this one to have an effect.</summary>
    public string? Needs { get; init; }

    /// <summary>True where the value is in range and stays so in the network's numbers: in single precision 1e-60 is 0, 1 - 1e-9 is 1, and 1e60 infinite.</summary>
    public bool Allows(double value, Precision precision)
    {
        double stored = precision == Precision.Single ? (float)value : value;
        return !double.IsNaN(stored) && !double.IsInfinity(stored)
            && (ExcludesLeast ? value > Least && stored > Least : value >= Least)
            && (ExcludesMost ? value < Most && stored < Most : value <= Most);
    }

    /// <summary>What a value must be, in words: <c>in [0, 1)</c>.</summary>
    public string Expectation
    {
        get
        {
            if (double.IsInfinity(Least) && double.IsInfinity(Most)) return "a finite number";
            if (double.IsInfinity(Most)) return (ExcludesLeast ? "a finite number greater than " : "a finite number of at least ") + Least.ToString(CultureInfo.InvariantCulture);
            return string.Format(CultureInfo.InvariantCulture, "in {0}{1}, {2}{3}", ExcludesLeast ? "(" : "[", Least, Most, ExcludesMost ? ")" : "]");
        }
    }
}
