using System.Globalization;

namespace NetGen.Tests.Nano.Interpreter;

/// <summary>Carries values between a test and the machine.</summary>
internal static class Marshalling
{
    /// <summary>Whether a parameter takes an argument.</summary>
    public static bool Fits(NanoType parameter, object? argument) => argument switch
    {
        null => parameter.Kind == SlotKind.Reference,
        NanoReference => parameter.Kind == SlotKind.Address,
        NanoObject thing => thing.Type.Is(parameter),
        object?[] => parameter.IsArray && parameter.Element!.Kind is SlotKind.Reference or SlotKind.Structure,
        _ => parameter.Name == argument.GetType().FullName || parameter.Name == "System.Object" || IsEnumOf(parameter, argument),
    };

    /// <summary>A number as a place holds it.</summary>
    public static long FromHost(NanoType type, object value) => type.Kind switch
    {
        SlotKind.Single => Numbers.Bits((float)value),
        SlotKind.Double => Numbers.Bits((double)value),
        _ => value switch
        {
            uint number => (int)number,
            ulong number => (long)number,
            char number => number,
            _ => System.Convert.ToInt64(value, CultureInfo.InvariantCulture),
        },
    };

    /// <summary>What a place holds, as a value of .NET.</summary>
    public static object? ToHost(NanoType type, long number, object? reference) => type.Kind switch
    {
        SlotKind.Void => null,
        SlotKind.Single => Numbers.Single(number),
        SlotKind.Double => Numbers.Double(number),
        SlotKind.Int64 => type.Name == "System.UInt64" ? (ulong)number : number,
        SlotKind.Int32 => type.Name switch
        {
            "System.Boolean" => number != 0,
            "System.Char" => (char)number,
            "System.SByte" => (sbyte)number,
            "System.Byte" => (byte)number,
            "System.Int16" => (short)number,
            "System.UInt16" => (ushort)number,
            "System.UInt32" => (uint)number,
            _ => (int)number,
        },
        _ => reference,
    };

    private static bool IsEnumOf(NanoType parameter, object argument) => parameter.Base?.Name == "System.Enum" && argument is int;
}

/// <summary>An argument for a <c>ref</c>, <c>in</c> or <c>out</c> parameter.</summary>
public sealed class NanoReference(object? value)
{
    /// <summary>What lies there, before and after the call.</summary>
    public object? Value { get; set; } = value;
}
