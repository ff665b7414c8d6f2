#if NET
using System.Buffers;
using System.Buffers.Binary;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace NetGen.Persistence;

/// <summary>Lays out a safetensors file: types of many bytes first, so that every tensor lies at a multiple of its numbers' size.</summary>
internal static class SafetensorsWriter
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>The whole file in pieces: the header, then each tensor's bytes.</summary>
    /// <exception cref="CheckpointException">The header would be longer than the format allows.</exception>
    public static IReadOnlyList<ReadOnlyMemory<byte>> Write(IEnumerable<KeyValuePair<string, string>> metadata, IEnumerable<CheckpointTensor> tensors)
    {
        CheckpointTensor[] ordered = [.. tensors.OrderByDescending(tensor => ElementType.Rank(tensor.Type))];
        var buffer = new ArrayBufferWriter<byte>();
        buffer.Write(stackalloc byte[SafetensorsReader.Prefix]);
        int digits = WriteHeader(buffer, metadata, ordered);
        while (buffer.WrittenCount % SafetensorsReader.Prefix != 0) buffer.Write(" "u8);

        byte[] header = buffer.WrittenSpan.ToArray();
        int length = header.Length - SafetensorsReader.Prefix;
        if (length > SafetensorsHeaderReader.Longest)
            throw new CheckpointException(FormattableString.Invariant($"The header would have {length} bytes, more than the format's {SafetensorsHeaderReader.Longest}."));
        BinaryPrimitives.WriteUInt64LittleEndian(header, (ulong)length);

        ReadOnlyMemory<byte>[] pieces = [header, .. ordered.Select(tensor => tensor.Bytes)];
        var sum = new Checksum();
        foreach (var piece in pieces) sum.Add(piece.Span);
        Checksum.WriteDigits(sum.Value, header.AsSpan(digits));
        return pieces;
    }

    /// <summary>Where the checksum's digits stand, zeros so far.</summary>
    private static int WriteHeader(ArrayBufferWriter<byte> buffer, IEnumerable<KeyValuePair<string, string>> metadata, CheckpointTensor[] tensors)
    {
        using var json = new Utf8JsonWriter(buffer, Options);
        json.WriteStartObject();
        json.WriteStartObject(SafetensorsHeaderReader.MetadataName);
        json.WriteString(Checksum.Key, Checksum.Text(0));
        json.Flush();
        int digits = buffer.WrittenCount - 1 - Checksum.Digits;
        foreach (var (name, text) in metadata) json.WriteString(name, text);
        json.WriteEndObject();

        long begin = 0;
        foreach (var tensor in tensors)
        {
            json.WriteStartObject(tensor.Name);
            json.WriteString("dtype", tensor.Type);
            WriteNumbers(json, "shape", tensor.Shape);
            WriteNumbers(json, "data_offsets", [begin, begin + tensor.Bytes.Length]);
            json.WriteEndObject();
            begin += tensor.Bytes.Length;
        }

        json.WriteEndObject();
        return digits;
    }

    private static void WriteNumbers(Utf8JsonWriter json, string name, IEnumerable<long> numbers)
    {
        json.WriteStartArray(name);
        foreach (long number in numbers) json.WriteNumberValue(number);
        json.WriteEndArray();
    }
}
#endif
