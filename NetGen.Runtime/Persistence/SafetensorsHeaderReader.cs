#if NET
using System.Text.Json;
using System.Text.Unicode;

namespace NetGen.Persistence;

/// <summary>
/// Reads the header of a safetensors file, as strictly as the reference implementation and a little more: no name may come twice, not even
/// in the metadata. https://github.com/huggingface/safetensors
/// </summary>
internal static class SafetensorsHeaderReader
{
    /// <summary>The most bytes a header may have.</summary>
    public const int Longest = 100_000_000;

    /// <summary>The member that is no tensor.</summary>
    public const string MetadataName = "__metadata__";

    // An object, in it a tensor, in it its shape; a level more, so that the message about a deeper one is ours.
    private const int Depth = 4;

    /// <exception cref="CheckpointException">It is no such header.</exception>
    public static SafetensorsHeader Read(ReadOnlySpan<byte> json)
    {
        if (!Utf8.IsValid(json)) throw new CheckpointException("The header is no UTF-8.");
        try
        {
            var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = Depth });
            var header = ReadObject(ref reader);
            reader.Read();
            return header;
        }
        catch (JsonException exception)
        {
            throw new CheckpointException($"The header is no JSON as the format wants it: {exception.Message}", exception);
        }
    }

    private static SafetensorsHeader ReadObject(ref Utf8JsonReader reader)
    {
        Expect(reader.Read() && reader.TokenType == JsonTokenType.StartObject, "The header must be a JSON object.");
        Dictionary<string, string>? metadata = null;
        StatedChecksum? checksum = null;
        var tensors = new List<TensorEntry>();
        var names = new HashSet<string>();
        while (ReadName(ref reader) is { } name)
        {
            Expect(names.Add(name), $"The header names '{name}' twice.");
            if (name == MetadataName) metadata = ReadMetadata(ref reader, out checksum);
            else tensors.Add(ReadTensor(ref reader, name));
        }

        TensorEntry[] ordered = [.. tensors.OrderBy(tensor => tensor.Begin).ThenBy(tensor => tensor.End)];
        return new SafetensorsHeader(metadata ?? [], ordered, CheckPlaces(ordered), checksum);
    }

    private static Dictionary<string, string> ReadMetadata(ref Utf8JsonReader reader, out StatedChecksum? checksum)
    {
        checksum = null;
        Expect(reader.Read() && reader.TokenType == JsonTokenType.StartObject, $"The header's {MetadataName} must be an object of texts.");
        var metadata = new Dictionary<string, string>();
        while (ReadName(ref reader) is { } name)
        {
            Expect(reader.Read() && reader.TokenType == JsonTokenType.String, $"The metadata '{name}' must be a text.");
            if (name == Checksum.Key)
            {
                Expect(checksum is null, $"The metadata names '{name}' twice.");
                uint value = Checksum.Parse(reader.ValueSpan) ?? throw new CheckpointException($"The metadata '{name}' is no checksum.");
                checksum = new StatedChecksum(value, checked((int)reader.TokenStartIndex) + 1 + Checksum.Kind.Length);
                continue;
            }

            Expect(metadata.TryAdd(name, Text(ref reader)), $"The metadata names '{name}' twice.");
        }

        return metadata;
    }

    private static TensorEntry ReadTensor(ref Utf8JsonReader reader, string name)
    {
        Expect(reader.Read() && reader.TokenType == JsonTokenType.StartObject, $"Tensor '{name}' must be described by an object.");
        string? type = null;
        long[]? shape = null, offsets = null;
        while (ReadName(ref reader) is { } member)
        {
            switch (member)
            {
                case "dtype" when type is null:
                    Expect(reader.Read() && reader.TokenType == JsonTokenType.String, $"The dtype of tensor '{name}' must be a text.");
                    type = Text(ref reader);
                    break;
                case "shape" when shape is null:
                    shape = ReadNumbers(ref reader, name, member);
                    break;
                case "data_offsets" when offsets is null:
                    offsets = ReadNumbers(ref reader, name, member);
                    break;
                default:
                    throw new CheckpointException($"Tensor '{name}' must have dtype, shape and data_offsets, each once, but has '{member}' too.");
            }
        }

        Expect(type is not null && shape is not null && offsets is not null, $"Tensor '{name}' must have dtype, shape and data_offsets.");
        Expect(offsets!.Length == 2, $"The data_offsets of tensor '{name}' must be two numbers.");
        return new TensorEntry(name, type!, shape!, offsets[0], offsets[1]);
    }

    private static long[] ReadNumbers(ref Utf8JsonReader reader, string tensor, string member)
    {
        Expect(reader.Read() && reader.TokenType == JsonTokenType.StartArray, $"The {member} of tensor '{tensor}' must be a list of numbers.");
        var numbers = new List<long>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            long number = -1;
            Expect(
                reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out number) && number >= 0,
                $"The {member} of tensor '{tensor}' must be whole numbers from 0 to {long.MaxValue}.");
            numbers.Add(number);
        }

        return [.. numbers];
    }

    /// <summary>The bytes of all tensors, which must follow each other without a hole and without an overlap, each as long as it must be.</summary>
    private static long CheckPlaces(TensorEntry[] tensors)
    {
        long end = 0;
        foreach (var (name, type, shape, begin, tensorEnd) in tensors)
        {
            int bits = ElementType.Bits(type);
            Expect(bits > 0, $"Tensor '{name}' is of the unknown type '{type}'.");
            Expect(
                begin == end && tensorEnd >= begin,
                FormattableString.Invariant($"Tensor '{name}' lies at bytes {begin} to {tensorEnd}, but must begin at {end}: tensors leave no holes and do not overlap."));
            long count = ShapeText.Count(shape);
            Expect(count >= 0 && count <= long.MaxValue / bits, $"Tensor '{name}' of type {type} has more numbers than can be: {ShapeText.Of(shape)}.");
            Expect(
                count * bits % 8 == 0 && count * bits / 8 == tensorEnd - begin,
                FormattableString.Invariant($"Tensor '{name}' of type {type} and shape {ShapeText.Of(shape)} cannot lie in {tensorEnd - begin} bytes."));
            end = tensorEnd;
        }

        return end;
    }

    /// <summary>The next member's name, or null at the object's end.</summary>
    private static string? ReadName(ref Utf8JsonReader reader) =>
        reader.Read() && reader.TokenType == JsonTokenType.PropertyName ? Text(ref reader) : null;

    private static string Text(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException exception)
        {
            throw new CheckpointException("A text of the header has half of a surrogate pair.", exception);
        }
    }

    private static void Expect(bool condition, string otherwise)
    {
        if (!condition) throw new CheckpointException(otherwise);
    }
}
#endif
