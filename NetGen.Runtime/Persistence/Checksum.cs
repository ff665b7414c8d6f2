#if NET
using System.Globalization;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Text;

namespace NetGen.Persistence;

/// <summary>
/// CRC-32C (Castagnoli) of a whole file, in which the checksum's own digits count as zeros. It finds every single flipped bit, and every
/// change within 32 neighbouring bits. Processors have an instruction for it.
/// </summary>
internal struct Checksum()
{
    /// <summary>The name of the metadata that holds it.</summary>
    public const string Key = "netgen.checksum";

    /// <summary>What stands before the digits.</summary>
    public const string Kind = "crc32c:";

    /// <summary>The digits, hexadecimal and lower case.</summary>
    public const int Digits = 8;

    private static readonly byte[] Zeros = "00000000"u8.ToArray();

    private uint _remainder = uint.MaxValue;

    /// <summary>Of all that was added.</summary>
    public readonly uint Value => ~_remainder;

    public void Add(ReadOnlySpan<byte> bytes)
    {
        uint remainder = _remainder;
        var words = MemoryMarshal.Cast<byte, ulong>(bytes);
        foreach (ulong word in words) remainder = BitOperations.Crc32C(remainder, word);
        foreach (byte rest in bytes[(words.Length * sizeof(ulong))..]) remainder = BitOperations.Crc32C(remainder, rest);
        _remainder = remainder;
    }

    /// <summary>The checksum of a file whose digits stand at a position of it.</summary>
    public static uint Of(ReadOnlySpan<byte> file, int position)
    {
        var sum = new Checksum();
        sum.Add(file[..position]);
        sum.Add(Zeros);
        sum.Add(file[(position + Digits)..]);
        return sum.Value;
    }

    /// <summary>Writes the digits of <see cref="Text"/> over what stands there.</summary>
    public static void WriteDigits(uint value, Span<byte> destination) =>
        value.TryFormat(destination, out _, "x8", CultureInfo.InvariantCulture);

    public static string Text(uint value) => Kind + value.ToString("x8", CultureInfo.InvariantCulture);

    /// <summary>The number that <see cref="Text"/> wrote so, or null for any other text.</summary>
    public static uint? Parse(ReadOnlySpan<byte> text) =>
        text.Length == Kind.Length + Digits
        && uint.TryParse(Encoding.ASCII.GetString(text[Kind.Length..]), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out uint value)
        && text.SequenceEqual(Encoding.ASCII.GetBytes(Text(value)))
            ? value
            : null;
}
#endif
