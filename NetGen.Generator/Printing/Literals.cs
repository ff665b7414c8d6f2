using System.Globalization;
using System.Text;
using NetGen.Generator.Model;

namespace NetGen.Generator.Printing;

/// <summary>Numbers and strings as C# source: exact, and the same under every culture.</summary>
internal static class Literals
{
    /// <summary>The keyword of the network's number type.</summary>
    public static string Keyword(Precision precision) => precision == Precision.Double ? "double" : "float";

    /// <summary>The value in the network's number type.</summary>
    public static string Of(double value, Precision precision) =>
        precision == Precision.Double ? Double(value) : Single((float)value);

    public static string Single(float value) =>
        float.IsNaN(value) ? "float.NaN"
        : float.IsPositiveInfinity(value) ? "float.PositiveInfinity"
        : float.IsNegativeInfinity(value) ? "float.NegativeInfinity"
        : IsNegativeZero(value) ? "-0f"
        : Shortest(value) + "f";

    public static string Double(double value) =>
        double.IsNaN(value) ? "double.NaN"
        : double.IsPositiveInfinity(value) ? "double.PositiveInfinity"
        : double.IsNegativeInfinity(value) ? "double.NegativeInfinity"
        : IsNegativeZero(value) ? "-0d"
        : Shortest(value) + "d";

    public static string Flag(bool value) => value ? "true" : "false";

    public static string Integer(int value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>A number for people to read, at most seven digits: for comments and documentation.</summary>
    public static string Readable(double value) => value.ToString("G7", CultureInfo.InvariantCulture);

    /// <summary>A quoted string literal, in ASCII.</summary>
    public static string String(string value)
    {
        var text = new StringBuilder("\"");
        foreach (char c in value)
        {
            text.Append(c switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                '\0' => "\\0",
                >= ' ' and <= '~' => c.ToString(),
                _ => "\\u" + ((int)c).ToString("X4", CultureInfo.InvariantCulture),
            });
        }

        return text.Append('"').ToString();
    }

    /// <summary>Text inside a documentation comment.</summary>
    public static string Xml(string value) => value.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");

    // "R" does not round-trip on every .NET Framework, and the newest run-times print it shorter: try the
    // shortest digits that read back as the same number, so that the text depends on the value alone.
    // Numbers that were trained need nearly all digits, so that those are tried first.
    private static string Shortest(float value)
    {
        for (int digits = WithDigits(value, 7) is null ? 8 : 1; digits < 9; digits++)
        {
            if (WithDigits(value, digits) is { } text) return text;
        }

        return value.ToString("G9", CultureInfo.InvariantCulture);
    }

    private static string? WithDigits(float value, int digits)
    {
        string text = value.ToString("G" + Integer(digits), CultureInfo.InvariantCulture);
        return float.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out float back) && back.Equals(value) ? text : null;
    }

    private static string Shortest(double value)
    {
        for (int digits = 1; digits < 17; digits++)
        {
            string text = value.ToString("G" + Integer(digits), CultureInfo.InvariantCulture);
            if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double back) && back.Equals(value)) return text;
        }

        return value.ToString("G17", CultureInfo.InvariantCulture);
    }

    public static bool IsNegativeZero(double value) => value == 0 && BitConverter.DoubleToInt64Bits(value) != 0;
}
