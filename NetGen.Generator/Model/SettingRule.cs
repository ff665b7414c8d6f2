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

    /// <summary>A decay rate: from 0 up to, but not, 1.</summary>
    public static SettingRule Rate(string name) => new(name, 0, 1, ExcludesMost: true);

    public bool Allows(double value) =>
        !double.IsNaN(value) && !double.IsInfinity(value)
        && (ExcludesLeast ? value > Least : value >= Least)
        && (ExcludesMost ? value < Most : value <= Most);

    /// <summary>What a value must be, in words: <c>in [0, 1)</c>.</summary>
    public string Expectation
    {
        get
        {
            if (double.IsInfinity(Least) && double.IsInfinity(Most)) return "a finite number";
            if (double.IsInfinity(Most)) return (ExcludesLeast ? "greater than " : "at least ") + Least.ToString(CultureInfo.InvariantCulture);
            return string.Format(CultureInfo.InvariantCulture, "in {0}{1}, {2}{3}", ExcludesLeast ? "(" : "[", Least, Most, ExcludesMost ? ")" : "]");
        }
    }
}
