using System.Runtime.InteropServices;
using System.Text;
using NetGen.Benchmarks.Cases;

namespace NetGen.Benchmarks.Peers;

/// <summary>Writes a case's network as an ONNX file for one sample: a Gemm a layer, then its activation. Field numbers are those of onnx.proto.</summary>
internal static class OnnxModel
{
    public const string Input = "input";
    public const string Output = "output";

    private const int Float = 1;

    public static byte[] Write(Case item)
    {
        // Opset 13 is where Softmax took its present meaning; version 7 of the format goes with it.
        var model = new ProtobufMessage();
        model.Add(1, 7);
        model.Add(7, Graph(item));
        model.Add(8, new ProtobufMessage().Add(1, string.Empty).Add(2, 13));
        return model.ToArray();
    }

    private static ProtobufMessage Graph(Case item)
    {
        var graph = new ProtobufMessage().Add(2, item.Name);
        var parameters = item.Parameters;
        string value = Input;
        for (int layer = 0; layer < item.LayerCount; layer++)
        {
            int inputs = item.Sizes[layer], outputs = item.Sizes[layer + 1];
            string weights = FormattableString.Invariant($"W{layer}"), biases = FormattableString.Invariant($"b{layer}"), sums = FormattableString.Invariant($"z{layer}");
            string activated = layer == item.LayerCount - 1 ? Output : FormattableString.Invariant($"a{layer}");
            graph.Add(5, Tensor(weights, [outputs, inputs], parameters[..(inputs * outputs)]));
            graph.Add(5, Tensor(biases, [outputs], parameters.Slice(inputs * outputs, outputs)));
            parameters = parameters[((inputs + 1) * outputs)..];

            graph.Add(1, Node("Gemm", [value, weights, biases], sums).Add(5, new ProtobufMessage().Add(1, "transB").Add(3, 1).Add(20, 2)));
            graph.Add(1, Node(item.ActivationOf(layer).ToString(), [sums], activated));
            value = activated;
        }

        return graph.Add(11, Value(Input, item.Sizes[0])).Add(12, Value(Output, item.OutputSize));
    }

    private static ProtobufMessage Node(string operation, string[] inputs, string output)
    {
        var node = new ProtobufMessage();
        foreach (string input in inputs) node.Add(1, input);
        return node.Add(2, output).Add(4, operation);
    }

    private static ProtobufMessage Tensor(string name, int[] shape, ReadOnlySpan<float> values)
    {
        var tensor = new ProtobufMessage();
        foreach (int size in shape) tensor.Add(1, size);
        return tensor.Add(2, Float).Add(8, name).Add(9, MemoryMarshal.AsBytes(values));
    }

    private static ProtobufMessage Value(string name, int size)
    {
        var shape = new ProtobufMessage().Add(1, new ProtobufMessage().Add(1, 1)).Add(1, new ProtobufMessage().Add(1, size));
        var type = new ProtobufMessage().Add(1, new ProtobufMessage().Add(1, Float).Add(2, shape));
        return new ProtobufMessage().Add(1, name).Add(2, type);
    }
}

/// <summary>The little of Protocol Buffers that a model needs: whole numbers, texts, bytes and messages.</summary>
internal sealed class ProtobufMessage
{
    private const int WholeNumber = 0;
    private const int LengthPrefixed = 2;

    private readonly MemoryStream _bytes = new();

    public ProtobufMessage Add(int field, long value)
    {
        Write((field << 3) | WholeNumber);
        Write(value);
        return this;
    }

    public ProtobufMessage Add(int field, string text) => Add(field, Encoding.UTF8.GetBytes(text));

    public ProtobufMessage Add(int field, ProtobufMessage message) => Add(field, message.ToArray());

    public ProtobufMessage Add(int field, ReadOnlySpan<byte> bytes)
    {
        Write((field << 3) | LengthPrefixed);
        Write(bytes.Length);
        _bytes.Write(bytes);
        return this;
    }

    public byte[] ToArray() => _bytes.ToArray();

    /// <summary>Seven bits a byte, the low ones first.</summary>
    private void Write(long value)
    {
        for (; value > 127; value >>= 7) _bytes.WriteByte((byte)((value & 127) | 128));
        _bytes.WriteByte((byte)value);
    }
}
