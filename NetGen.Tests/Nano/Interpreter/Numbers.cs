namespace NetGen.Tests.Nano.Interpreter;

/// <summary>What a number becomes.</summary>
internal enum Conversion
{
    ToSByte,
    ToByte,
    ToInt16,
    ToUInt16,
    ToInt32,
    ToUInt32,
    ToInt64,
    ToUInt64,
    ToSingle,
    ToDouble,
    UnsignedToDouble,
}

/// <summary>Numbers as the machine sees them: 64 bits a place, and comparisons of floats of its own.</summary>
internal static class Numbers
{
    public static float Single(long bits) => BitConverter.Int32BitsToSingle((int)bits);

    public static double Double(long bits) => BitConverter.Int64BitsToDouble(bits);

    public static long Bits(float value) => BitConverter.SingleToInt32Bits(value);

    public static long Bits(double value) => BitConverter.DoubleToInt64Bits(value);

    /// <summary>Not a number counts as greater than anything, on either side; infinities are equal, whatever their signs.</summary>
    public static Relations Compare(double left, double right)
    {
        if (left < right)
            return double.IsInfinity(left) && double.IsInfinity(right) ? Relations.Equal : Relations.Less;
        if (left == right)
            return Relations.Equal;
        return double.IsInfinity(left) && double.IsInfinity(right) ? Relations.Equal : Relations.Greater;
    }

    public static Relations Compare(long left, long right) => left < right ? Relations.Less : left == right ? Relations.Equal : Relations.Greater;

    public static Relations Compare(ulong left, ulong right) => left < right ? Relations.Less : left == right ? Relations.Equal : Relations.Greater;

    /// <summary>A conversion that has no operation of its own.</summary>
    public static long Convert(long bits, SlotKind from, Conversion to) => from switch
    {
        SlotKind.Single => FromDouble(Single(bits), to),
        SlotKind.Double => FromDouble(Double(bits), to),
        SlotKind.Int32 => FromInteger(bits, (uint)bits, to),
        _ => FromInteger(bits, (ulong)bits, to),
    };

    private static long FromInteger(long signed, ulong unsigned, Conversion to) => to switch
    {
        Conversion.ToUInt64 => (long)unsigned,
        Conversion.ToSingle => Bits((float)signed),
        Conversion.ToDouble => Bits((double)signed),
        Conversion.UnsignedToDouble => Bits((double)unsigned),
        _ => Narrow(signed, to),
    };

    private static long FromDouble(double value, Conversion to) => to switch
    {
        Conversion.ToSingle => Bits((float)value),
        Conversion.ToDouble => Bits(value),
        Conversion.ToUInt64 => (long)(ulong)value,
        _ => Narrow((long)value, to),
    };

    /// <summary>Integers of up to 32 bits lie on the stack with their sign extended.</summary>
    private static long Narrow(long value, Conversion to) => to switch
    {
        Conversion.ToSByte => (sbyte)value,
        Conversion.ToByte => (byte)value,
        Conversion.ToInt16 => (short)value,
        Conversion.ToUInt16 => (ushort)value,
        Conversion.ToInt32 or Conversion.ToUInt32 => (int)value,
        _ => value,
    };
}
