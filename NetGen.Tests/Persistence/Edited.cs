using System.Buffers.Binary;
using System.Numerics;
using System.Text;

namespace NetGen.Tests.Persistence;

/// <summary>Files changed by somebody who knows about the checksum.</summary>
internal static class Edited
{
    /// <summary>Replaces the first occurrence of a text in the header, and makes length and checksum right again.</summary>
    public static byte[] Replace(byte[] file, string text, string otherText)
    {
        int length = (int)BinaryPrimitives.ReadUInt64LittleEndian(file);
        string header = Encoding.UTF8.GetString(file, 8, length);
        int at = header.IndexOf(text, StringComparison.Ordinal);
        if (at < 0) throw new ArgumentException($"There is no {text} in {header}.");
        byte[] changed = Encoding.UTF8.GetBytes(header[..at] + otherText + header[(at + text.Length)..]);
        return WithChecksum(PlainSafetensors.File(changed, (ulong)changed.Length, file[(8 + length)..]));
    }

    /// <summary>Writes the right checksum where one stands, if one does.</summary>
    public static byte[] WithChecksum(byte[] file)
    {
        int at = file.AsSpan().IndexOf("crc32c:"u8) + 7;
        if (at < 7 || at + 8 > file.Length) return file;
        "00000000"u8.CopyTo(file.AsSpan(at));
        uint remainder = uint.MaxValue;
        foreach (byte value in file) remainder = BitOperations.Crc32C(remainder, value);
        Encoding.ASCII.GetBytes((~remainder).ToString("x8", null)).CopyTo(file, at);
        return file;
    }
}
