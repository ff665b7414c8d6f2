using Microsoft.CodeAnalysis.CSharp;

namespace NetGen.Generator.Cost;

/// <summary>The types of generated code by their C# names, and what converting between them takes.</summary>
internal static class ValueKinds
{
    /// <summary>Numbers as arithmetic promotes them, the widest last.</summary>
    private static readonly string[] Numbers = ["int", "uint", "long", "ulong", "float", "double"];

    private static readonly IReadOnlyDictionary<string, byte> Elements = new Dictionary<string, byte>
    {
        ["void"] = 0x01, ["bool"] = 0x02, ["int"] = 0x08, ["uint"] = 0x09, ["long"] = 0x0A, ["ulong"] = 0x0B, ["float"] = 0x0C, ["double"] = 0x0D, ["string"] = 0x0E,
    };

    /// <summary>The type of a sum or product.</summary>
    public static string Promoted(string left, string right) => Numbers[Math.Max(0, Math.Max(Array.IndexOf(Numbers, left), Array.IndexOf(Numbers, right)))];

    /// <summary>Instructions of a byte each that make one of the other; both sizes of an integer of 32 bits are the same on the stack.</summary>
    public static int Conversions(string from, string to)
    {
        if (from == to || Array.IndexOf(Numbers, from) < 0 || Array.IndexOf(Numbers, to) < 0) return 0;
        if (Is32(from) && Is32(to)) return 0;
        if (Is64(from) && Is64(to)) return 0;
        return from is "uint" or "ulong" && to is "float" or "double" ? 2 : 1;
    }

    /// <summary>The type as signatures hold it.</summary>
    public static IEnumerable<byte> Signature(string type)
    {
        if (type.EndsWith("[]", StringComparison.Ordinal)) return [0x1D, .. Signature(type.Substring(0, type.Length - 2))];
        return Elements.TryGetValue(type, out byte element) ? [element] : [0x12, 0x04];
    }

    /// <summary>Bytes of an element of an array.</summary>
    public static int Size(string type) => type is "long" or "ulong" or "double" ? 8 : 4;

    /// <summary>The type of a literal's value.</summary>
    public static string Of(object value) => value switch
    {
        int => "int",
        uint => "uint",
        long => "long",
        ulong => "ulong",
        float => "float",
        double => "double",
        bool => "bool",
        _ => "string",
    };

    /// <summary>The instructions' bytes that put a constant of a type on the stack.</summary>
    public static int ConstantBytes(object value, string type)
    {
        switch (type)
        {
            case "float": return 5;
            case "double": return 9;
            case "string": return 3;
            case "bool": return 1;
        }

        double number = Convert.ToDouble(value, System.Globalization.CultureInfo.InvariantCulture);
        int small = number is >= -1 and <= 8 ? 1 : number is >= sbyte.MinValue and <= sbyte.MaxValue ? 2 : 5;
        return !Is64(type) ? small : number is >= int.MinValue and <= uint.MaxValue ? small + 1 : 9;
    }

    /// <summary>True for what joins two values to a truth.</summary>
    public static bool IsComparison(SyntaxKind kind) =>
        kind is SyntaxKind.EqualsExpression or SyntaxKind.NotEqualsExpression or SyntaxKind.LessThanExpression or SyntaxKind.LessThanOrEqualExpression
            or SyntaxKind.GreaterThanExpression or SyntaxKind.GreaterThanOrEqualExpression;

    private static bool Is32(string type) => type is "int" or "uint" or "bool";

    private static bool Is64(string type) => type is "long" or "ulong";
}
