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

    // As many as NumPy has, so that a list of numbers cannot take more memory than its text.
    private const int MostDimensions = 64;

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
        if (!Starts(ref reader, JsonTokenType.StartObject)) throw new CheckpointException("The header must be a JSON object.");
        Dictionary<string, string>? metadata = null;
        StatedChecksum? checksum = null;
        var tensors = new List<TensorEntry>();
        var names = new HashSet<string>();
        while (ReadName(ref reader) is { } name)
        {
            if (!names.Add(name)) throw new CheckpointException($"The header names {Quoted.Of(name)} twice.");
            if (name == MetadataName) metadata = ReadMetadata(ref reader, out checksum);
            else tensors.Add(ReadTensor(ref reader, name));
        }

        TensorEntry[] ordered = [.. tensors.OrderBy(tensor => tensor.Begin).ThenBy(tensor => tensor.End)];
        return new SafetensorsHeader(metadata ?? [], ordered, CheckPlaces(ordered), checksum);
    }

    private static Dictionary<string, string> ReadMetadata(ref Utf8JsonReader reader, out StatedChecksum? checksum)
    {
        checksum = null;
        if (!Starts(ref reader, JsonTokenType.StartObject)) throw new CheckpointException($"The header's {MetadataName} must be an object of texts.");
        var metadata = new Dictionary<string, string>();
        while (ReadName(ref reader) is { } name)
        {
            if (!Starts(ref reader, JsonTokenType.String)) throw new CheckpointException($"The metadata {Quoted.Of(name)} must be a text.");
            bool isNew = name == Checksum.Key ? checksum is null : metadata.TryAdd(name, Text(ref reader));
            if (!isNew) throw new CheckpointException($"The metadata names {Quoted.Of(name)} twice.");
            if (name == Checksum.Key) checksum = ReadChecksum(ref reader);
        }

        return metadata;
    }

    private static StatedChecksum ReadChecksum(ref Utf8JsonReader reader)
    {
        uint value = Checksum.Parse(reader.ValueSpan) ?? throw new CheckpointException($"The metadata '{Checksum.Key}' is no checksum.");
        return new StatedChecksum(value, checked((int)reader.TokenStartIndex) + 1 + Checksum.Kind.Length);
    }

    private static TensorEntry ReadTensor(ref Utf8JsonReader reader, string name)
    {
        if (!Starts(ref reader, JsonTokenType.StartObject)) throw new CheckpointException($"Tensor {Quoted.Of(name)} must be described by an object.");
        string? type = null;
        long[]? shape = null, offsets = null;
        while (ReadName(ref reader) is { } member)
        {
            switch (member)
            {
                case "dtype" when type is null:
                    type = Starts(ref reader, JsonTokenType.String) ? Text(ref reader) : throw new CheckpointException($"The dtype of tensor {Quoted.Of(name)} must be a text.");
                    break;
                case "shape" when shape is null:
                    shape = ReadNumbers(ref reader, name, member);
                    break;
                case "data_offsets" when offsets is null:
                    offsets = ReadNumbers(ref reader, name, member);
                    break;
                default:
                    throw new CheckpointException($"Tensor {Quoted.Of(name)} must have dtype, shape and data_offsets, each once, but has {Quoted.Of(member)} too.");
            }
        }

        if (type is null || shape is null || offsets is null) throw new CheckpointException($"Tensor {Quoted.Of(name)} must have dtype, shape and data_offsets.");
        if (offsets.Length != 2) throw new CheckpointException($"The data_offsets of tensor {Quoted.Of(name)} must be two numbers.");
        return new TensorEntry(name, type, shape, offsets[0], offsets[1]);
    }

    private static long[] ReadNumbers(ref Utf8JsonReader reader, string tensor, string member)
    {
        if (!Starts(ref reader, JsonTokenType.StartArray)) throw new CheckpointException($"The {member} of tensor {Quoted.Of(tensor)} must be a list of numbers.");
        var numbers = new List<long>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType != JsonTokenType.Number || !reader.TryGetInt64(out long number) || number < 0)
                throw new CheckpointException($"The {member} of tensor {Quoted.Of(tensor)} must be whole numbers from 0 to {long.MaxValue}.");
            if (numbers.Count == MostDimensions) throw new CheckpointException($"The {member} of tensor {Quoted.Of(tensor)} must be at most {MostDimensions} numbers.");
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
            if (bits == 0) throw new CheckpointException($"Tensor {Quoted.Of(name)} is of the unknown type {Quoted.Of(type)}.");
            if (begin != end || tensorEnd < begin)
                throw new CheckpointException(FormattableString.Invariant($"Tensor {Quoted.Of(name)} lies at bytes {begin} to {tensorEnd}, but must begin at {end}: tensors leave no holes and do not overlap."));
            long count = ShapeText.Count(shape);
            if (count < 0 || count > long.MaxValue / bits) throw new CheckpointException($"Tensor {Quoted.Of(name)} of type {type} has more numbers than can be: {ShapeText.Of(shape)}.");
            if (count * bits % 8 != 0 || count * bits / 8 != tensorEnd - begin)
                throw new CheckpointException(FormattableString.Invariant($"Tensor {Quoted.Of(name)} of type {type} and shape {ShapeText.Of(shape)} cannot lie in {tensorEnd - begin} bytes."));
            end = tensorEnd;
        }

        return end;
    }

    private static bool Starts(ref Utf8JsonReader reader, JsonTokenType type) => reader.Read() && reader.TokenType == type;

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
}
#endif
