using System.Buffers.Binary;
using System.Text;
using System.Text.Json;

namespace NetGen.Tests.Persistence;

/// <summary>
/// A second reader of the format, written from its specification and from nothing of ours, and a writer that makes files as other programs
/// do, or as none should.
/// </summary>
internal static class PlainSafetensors
{
    /// <summary>The header's document and the bytes behind it.</summary>
    public static (JsonElement Header, byte[] Data) Read(byte[] file)
    {
        int length = checked((int)BinaryPrimitives.ReadUInt64LittleEndian(file));
        byte[] header = file[8..(8 + length)];
        if (header[0] != '{') throw new InvalidDataException("The header does not begin with a brace.");
        return (JsonDocument.Parse(header).RootElement, file[(8 + length)..]);
    }

    /// <summary>The floats or doubles of a tensor and its shape.</summary>
    public static (double[] Values, long[] Shape) Tensor(byte[] file, string name)
    {
        var (header, data) = Read(file);
        var tensor = header.GetProperty(name);
        long[] offsets = [.. tensor.GetProperty("data_offsets").EnumerateArray().Select(number => number.GetInt64())];
        long[] shape = [.. tensor.GetProperty("shape").EnumerateArray().Select(number => number.GetInt64())];
        string type = tensor.GetProperty("dtype").GetString()!;
        int size = type == "F64" ? 8 : 4;
        var values = new List<double>();
        for (int at = (int)offsets[0]; at < offsets[1]; at += size)
        {
            values.Add(type switch
            {
                "F64" => BinaryPrimitives.ReadDoubleLittleEndian(data.AsSpan(at)),
                "F32" => BinaryPrimitives.ReadSingleLittleEndian(data.AsSpan(at)),
                _ => throw new InvalidDataException(type),
            });
        }

        return ([.. values], shape);
    }

    /// <summary>A file of any header, be it one or not.</summary>
    public static byte[] File(string header, params byte[] data) => File(Encoding.UTF8.GetBytes(header), (ulong)Encoding.UTF8.GetByteCount(header), data);

    /// <summary>A file whose header may lie about its length.</summary>
    public static byte[] File(byte[] header, ulong length, params byte[] data)
    {
        byte[] prefix = new byte[8];
        BinaryPrimitives.WriteUInt64LittleEndian(prefix, length);
        return [.. prefix, .. header, .. data];
    }

    /// <summary>A state_dict of floats as PyTorch's users save it: sorted by name, the metadata that transformers adds, no padding.</summary>
    public static byte[] StateDict(params (string Name, int[] Shape, float[] Values)[] tensors)
    {
        var ordered = tensors.OrderBy(tensor => tensor.Name, StringComparer.Ordinal).ToArray();
        var entries = new List<string> { """ "__metadata__":{"format":"pt"} """ };
        var data = new List<byte>();
        foreach (var (name, shape, values) in ordered)
        {
            int begin = data.Count;
            foreach (float value in values) data.AddRange(BitConverter.GetBytes(value));
            entries.Add($$"""{{JsonSerializer.Serialize(name)}}:{"dtype":"F32","shape":[{{string.Join(",", shape)}}],"data_offsets":[{{begin}},{{data.Count}}]}""");
        }

        return File("{" + string.Join(",", entries) + "}", [.. data]);
    }
}
