using System.Text;
using System.Text.Json;
using Xunit;

namespace NetGen.Tests.Persistence;

/// <summary>
/// Files are what the safetensors format says. The files here that are good or bad are those of the reference implementation's own tests
/// (safetensors/src/tensor.rs), and some that are worse.
/// </summary>
public sealed class FormatTests
{
    private static readonly byte[] Sixteen = new byte[16];

    public static TheoryData<string, int, string, long[], string> Good => new()
    {
        { """{"test":{"dtype":"I32","shape":[2,2],"data_offsets":[0,16]}}""", 16, "test", [2, 2], "I32" },
        { """{"test":{"dtype":"I32","shape":[],"data_offsets":[0,4]}}""", 4, "test", [], "I32" },
        { """{"test":{"dtype":"I32","shape":[2,0],"data_offsets":[0, 0]}}""", 0, "test", [2, 0], "I32" },
        { """{"test":{"dtype":"F4","shape":[1,2],"data_offsets":[0,1]}}""", 1, "test", [1, 2], "F4" },
        { """  {"b":{"data_offsets":[4,8],"shape":[1],"dtype":"F32"},"a":{"dtype":"BF16","shape":[2],"data_offsets":[0,4]}}  """, 8, "b", [1], "F32" },
        { """{"\u0074est":{"dtype":"U8","shape":[3],"data_offsets":[0,3]}}""", 3, "test", [3], "U8" },
    };

    [Theory]
    [MemberData(nameof(Good))]
    public void What_the_reference_reads_is_read(string header, int bytes, string name, long[] shape, string type)
    {
        var tensor = Checkpoint.Load(PlainSafetensors.File(header, new byte[bytes])).Find(name)!;
        Assert.Equal(shape, tensor.Shape);
        Assert.Equal(type, tensor.Type);
        Assert.All(tensor.Bytes.ToArray(), value => Assert.Equal(0, value));
    }

    public static TheoryData<string, int, string> Bad => new()
    {
        { "{", 0, "no JSON" },
        { "{}}", 0, "no JSON" },
        { "{} {}", 0, "no JSON" },
        { "[]", 0, "must be a JSON object" },
        { "7", 0, "must be a JSON object" },
        { "", 0, "no JSON" },
        { "{/**/}", 0, "no JSON" },
        { """{"test":7}""", 0, "must be described by an object" },
        { """{"test":{"dtype":"I32","shape":[2,2],"data_offsets":[0,4]}}""", 4, "cannot lie in 4 bytes" },
        { """{"test":{"dtype":"I32","shape":[2,2],"data_offsets":[0,16]}}""", 14, "cut off" },
        { """{"test":{"dtype":"I32","shape":[2,2],"data_offsets":[0,16]}}""", 17, "goes on after its last tensor" },
        { """{"test":{"dtype":"I32","shape":[2,18446744073709551614],"data_offsets":[0,16]}}""", 16, "whole numbers from 0" },
        { """{"test":{"dtype":"I32","shape":[2,9223372036854775807],"data_offsets":[0,16]}}""", 16, "more numbers than can be" },
        { """{"test":{"dtype":"I32","shape":[4611686018427387904],"data_offsets":[0,16]}}""", 16, "more numbers than can be" },
        { """{"test":{"dtype":"I32","shape":[4294967296,4294967296,0],"data_offsets":[0,0]}}""", 0, "more numbers than can be" },
        { """{"test":{"dtype":"U8","shape":[1152921504606846975],"data_offsets":[0,1152921504606846975]}}""", 16, "more than can be held in memory" },
        { """{"test":{"dtype":"I32","shape":[-2,-2],"data_offsets":[0,16]}}""", 16, "whole numbers from 0" },
        { """{"test":{"dtype":"I32","shape":[2.0,2],"data_offsets":[0,16]}}""", 16, "whole numbers from 0" },
        { """{"test":{"dtype":"I32","shape":[4e0],"data_offsets":[0,16]}}""", 16, "whole numbers from 0" },
        { """{"test":{"dtype":"I32","shape":["4"],"data_offsets":[0,16]}}""", 16, "whole numbers from 0" },
        { """{"test":{"dtype":"I32","shape":[[4]],"data_offsets":[0,16]}}""", 16, "whole numbers from 0" },
        { """{"test":{"dtype":"I32","shape":4,"data_offsets":[0,16]}}""", 16, "must be a list of numbers" },
        { """{"test":{"dtype":"I32","shape":[4],"data_offsets":[0]}}""", 16, "must be two numbers" },
        { """{"test":{"dtype":"I32","shape":[4],"data_offsets":[16,0]}}""", 16, "must begin at 0" },
        { """{"test":{"dtype":"I32","shape":[4],"data_offsets":[4,20]}}""", 20, "must begin at 0" },
        { """{"a":{"dtype":"I32","shape":[4],"data_offsets":[0,16]},"b":{"dtype":"I32","shape":[4],"data_offsets":[0,16]}}""", 16, "must begin at 16" },
        { """{"a":{"dtype":"I32","shape":[2],"data_offsets":[0,8]},"b":{"dtype":"I32","shape":[2],"data_offsets":[4,12]}}""", 12, "must begin at 8" },
        { """{"a":{"dtype":"I32","shape":[2],"data_offsets":[0,8]},"b":{"dtype":"I32","shape":[2],"data_offsets":[12,20]}}""", 20, "must begin at 8" },
        { """{"a":{"dtype":"I32","shape":[2],"data_offsets":[0,8]},"a":{"dtype":"I32","shape":[2],"data_offsets":[8,16]}}""", 16, "names 'a' twice" },
        { """{"a":{"dtype":"I32","shape":[2],"data_offsets":[0,8]},"\u0061":{"dtype":"I32","shape":[2],"data_offsets":[8,16]}}""", 16, "names 'a' twice" },
        { """{"a":{"dtype":"I32","dtype":"I32","shape":[2],"data_offsets":[0,8]}}""", 8, "each once" },
        { """{"a":{"dtype":"I32","shape":[2],"data_offsets":[0,8],"more":1}}""", 8, "but has 'more'" },
        { """{"a":{"dtype":"I32","shape":[2]}}""", 8, "must have dtype, shape and data_offsets" },
        { """{"a":{"dtype":"F32","shape":[1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1],"data_offsets":[0,4]}}""", 4, "at most 64 numbers" },
        { """{"a":{"dtype":"I33","shape":[2],"data_offsets":[0,8]}}""", 8, "unknown type 'I33'" },
        { """{"a":{"dtype":32,"shape":[2],"data_offsets":[0,8]}}""", 8, "dtype of tensor 'a' must be a text" },
        { """{"a":{"dtype":"F4","shape":[3],"data_offsets":[0,1]}}""", 1, "cannot lie in 1 bytes" },
        { """{"__metadata__":{"a":1}}""", 0, "metadata 'a' must be a text" },
        { """{"__metadata__":{"a":{"b":"c"}}}""", 0, "metadata 'a' must be a text" },
        { """{"__metadata__":[]}""", 0, "must be an object of texts" },
        { """{"__metadata__":{"a":"b","a":"b"}}""", 0, "metadata names 'a' twice" },
        { """{"__metadata__":{},"__metadata__":{}}""", 0, "names '__metadata__' twice" },
        { """{"__metadata__":{"a":"\ud800"}}""", 0, "surrogate pair" },
        { """{"\udc00":{"dtype":"I32","shape":[2],"data_offsets":[0,8]}}""", 8, "surrogate pair" },
        { """{"__metadata__":{"netgen.checksum":"crc32c:0000000G"}}""", 0, "no checksum" },
        { """{"__metadata__":{"netgen.checksum":"crc32c:ABCDEF01"}}""", 0, "no checksum" },
        { """{"__metadata__":{"netgen.checksum":"crc32c:00000000"}}""", 0, "is damaged" },
        { """{"__metadata__":{"netgen.checksum":"crc32c:00000000","netgen.checksum":"crc32c:00000000"}}""", 0, "names 'netgen.checksum' twice" },
        { """{"__metadata__":{"netgen.step":"1"}}""", 0, "lacks the checksum" },
    };

    [Theory]
    [MemberData(nameof(Bad))]
    public void What_is_no_such_file_is_refused_with_the_reason(string header, int bytes, string reason) =>
        AssertRefused(PlainSafetensors.File(header, new byte[bytes]), reason);

    [Fact]
    public void Lengths_that_lie_are_refused()
    {
        byte[] header = Encoding.UTF8.GetBytes("""{"test":{"dtype":"I32","shape":[2,2],"data_offsets":[0,16]}}""");
        AssertRefused([], "cut off");
        AssertRefused([1, 2, 3], "cut off");
        AssertRefused(PlainSafetensors.File([], 60), "cut off");
        AssertRefused(PlainSafetensors.File(header, 100_000_000, Sixteen), "cut off");
        AssertRefused(PlainSafetensors.File(header, 100_000_001, Sixteen), "more than 100000000");
        AssertRefused(PlainSafetensors.File(header, 0xFFFFFF_00_0000003C, Sixteen), "more than 100000000");
        AssertRefused(PlainSafetensors.File(header, ulong.MaxValue, Sixteen), "more than 100000000");
        AssertRefused(PlainSafetensors.File(header, 59, Sixteen), "no JSON");
        AssertRefused(PlainSafetensors.File(header, 61, Sixteen), "no JSON");
        AssertRefused(PlainSafetensors.File([0xFF], 1), "no UTF-8");
    }

    [Fact]
    public void Deep_JSON_is_refused() => AssertRefused(PlainSafetensors.File("{\"a\":" + new string('[', 5_000_000)), "described by an object");

    [Fact]
    public void Deep_JSON_in_a_place_for_numbers_is_refused() =>
        AssertRefused(PlainSafetensors.File("""{"a":{"dtype":"I32","shape":""" + new string('[', 5_000_000)), "whole numbers");

    /// <summary>Nor does what it says end up in messages as it is.</summary>
    [Fact]
    public void Long_names_are_cut_in_messages()
    {
        string name = new('n', 1_000_000);
        byte[] file = PlainSafetensors.File("{\"" + name + "\":{\"dtype\":\"" + name + "\",\"shape\":[],\"data_offsets\":[0,0]}}");
        Assert.InRange(Assert.Throws<CheckpointException>(() => Checkpoint.Load(file)).Message.Length, 200, 400);
    }

    /// <summary>A claim of much data is believed as it arrives: from a stream of unknown length, a small file takes little memory.</summary>
    [Fact]
    public void A_small_file_cannot_ask_for_much_memory()
    {
        byte[] file = PlainSafetensors.File("""{"a":{"dtype":"U8","shape":[2000000000],"data_offsets":[0,2000000000]}}""", 1, 2, 3);
        byte[] longHeader = PlainSafetensors.File("{"u8.ToArray(), 100_000_000);
        long before = GC.GetAllocatedBytesForCurrentThread();
        AssertRefused(file, "cut off");
        AssertRefused(longHeader, "cut off");
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 4_000_000);
    }

    [Fact]
    public void A_file_is_laid_out_as_the_reference_does()
    {
        var checkpoint = new Checkpoint();
        checkpoint.SetMetadata("framework", "pt");
        checkpoint.Add(CheckpointTensor.FromSingles("attn0", [0f, 1, 2, 3, 4, 5], 1, 1, 2, 3));
        byte[] file = checkpoint.ToArray();
        byte[] withoutChecksum = [.. Encoding.UTF8.GetBytes("""{"__metadata__":{"framework":"pt"},"attn0":{"dtype":"F32","shape":[1,1,2,3],"data_offsets":[0,24]}}""")];
        int length = BitConverter.ToInt32(file);
        Assert.Equal(0, length % 8);
        string header = Encoding.UTF8.GetString(file, 8, length);
        Assert.Matches("^{\"__metadata__\":{\"netgen.checksum\":\"crc32c:[0-9a-f]{8}\",", header);
        Assert.Equal(Encoding.UTF8.GetString(withoutChecksum), header.TrimEnd(' ').Remove("{\"__metadata__\":{".Length, "\"netgen.checksum\":\"crc32c:00000000\",".Length));
        byte[] data = [0, 0, 0, 0, 0, 0, 128, 63, 0, 0, 0, 64, 0, 0, 64, 64, 0, 0, 128, 64, 0, 0, 160, 64];
        Assert.Equal(data, file[(8 + length)..]);
    }

    [Fact]
    public void Another_reader_finds_the_same()
    {
        double[] doubles = [double.NaN, double.PositiveInfinity, -0.0, 1e-310, Math.PI, 0];
        float[] floats = [float.NaN, float.NegativeInfinity, -0f, 1e-42f];
        var checkpoint = new Checkpoint();
        checkpoint.SetMetadata("who \" \\ \n é 😀 </script>", "Æ\u0001\t'");
        checkpoint.Add(CheckpointTensor.FromSingles("list", floats));
        checkpoint.Add(CheckpointTensor.FromDoubles("Größe \"x\" 😀", doubles, 2, 3));
        checkpoint.Add(CheckpointTensor.FromSingles("none", ReadOnlySpan<float>.Empty, 0, 7));
        byte[] file = checkpoint.ToArray();
        var (header, data) = PlainSafetensors.Read(file);
        Assert.Equal("Æ\u0001\t'", header.GetProperty("__metadata__").GetProperty("who \" \\ \n é 😀 </script>").GetString());
        Assert.Equal(64, data.Length);
        Assert.Equal(0, header.GetProperty("Größe \"x\" 😀").GetProperty("data_offsets")[0].GetInt32());
        Assert.Equal(doubles, PlainSafetensors.Tensor(file, "Größe \"x\" 😀").Values);
        Assert.Equal([2, 3], PlainSafetensors.Tensor(file, "Größe \"x\" 😀").Shape);
        Assert.Equal(floats.Select(value => (double)value), PlainSafetensors.Tensor(file, "list").Values);

        var loaded = Checkpoint.Load(file);
        Assert.Equal(checkpoint.Metadata, loaded.Metadata);
        Assert.Equal(doubles.Select(BitConverter.DoubleToInt64Bits), loaded.Find("Größe \"x\" 😀")!.ToDoubles().Select(BitConverter.DoubleToInt64Bits));
        Assert.Equal(floats.Select(BitConverter.SingleToInt32Bits), loaded.Find("list")!.ToSingles().Select(BitConverter.SingleToInt32Bits));
        Assert.Equal([0, 7], loaded.Find("none")!.Shape);
        Assert.Null(loaded.Find("nothing"));
        Assert.Equal(file, loaded.ToArray());
    }

    /// <summary>The value that the check "123456789" has by the definition of CRC-32C.</summary>
    [Fact]
    public void The_checksum_is_CRC_32C()
    {
        byte[] file = new Checkpoint().ToArray();
        string header = Encoding.ASCII.GetString(file, 8, file.Length - 8);
        int digits = header.IndexOf("crc32c:", StringComparison.Ordinal) + 7;
        string stated = header.Substring(digits, 8);
        "00000000"u8.CopyTo(file.AsSpan(8 + digits));
        Assert.Equal(0xE3069283, BitwiseChecksum("123456789"u8));
        Assert.Equal(stated, BitwiseChecksum(file).ToString("x8", null));

        static uint BitwiseChecksum(ReadOnlySpan<byte> bytes)
        {
            uint remainder = uint.MaxValue;
            foreach (byte value in bytes)
            {
                remainder ^= value;
                for (int bit = 0; bit < 8; bit++) remainder = (remainder >> 1) ^ (0x82F63B78 & (0 - (remainder & 1)));
            }

            return ~remainder;
        }
    }

    [Fact]
    public void What_cannot_be_stored_is_refused_when_it_is_added()
    {
        var checkpoint = new Checkpoint();
        checkpoint.Add(CheckpointTensor.FromSingles("a", [1f]));
        Assert.Throws<ArgumentException>(() => checkpoint.Add(CheckpointTensor.FromSingles("a", [2f])));
        Assert.Throws<ArgumentException>(() => checkpoint.Add(CheckpointTensor.FromSingles("__metadata__", [2f])));
        Assert.Throws<ArgumentException>(() => checkpoint.Add(CheckpointTensor.FromSingles("\ud800", [2f])));
        Assert.Throws<ArgumentException>(() => checkpoint.SetMetadata("netgen.step", "7"));
        Assert.Throws<ArgumentException>(() => checkpoint.SetMetadata("a", "\udc00"));
        Assert.Throws<ArgumentException>(() => CheckpointTensor.FromSingles("a", [1f, 2], 3));
        Assert.Throws<ArgumentException>(() => CheckpointTensor.FromSingles("a", [1f, 2], -1, -2));
        Assert.Throws<CheckpointException>(() => checkpoint.Find("a")!.ToDoubles());
        Assert.Single(checkpoint.Tensors);
        Assert.Empty(checkpoint.Metadata);

        checkpoint.SetMetadata("much", new string('x', 100_000_000));
        Assert.Contains("more than the format's", Assert.Throws<CheckpointException>(checkpoint.ToArray).Message, StringComparison.Ordinal);
    }

    private static void AssertRefused(byte[] file, string reason)
    {
        Assert.Contains(reason, Assert.Throws<CheckpointException>(() => Checkpoint.Load(file)).Message, StringComparison.Ordinal);
        Assert.Contains(reason, Assert.Throws<CheckpointException>(() => Checkpoint.Load(new TricklingStream(file))).Message, StringComparison.Ordinal);
    }
}
