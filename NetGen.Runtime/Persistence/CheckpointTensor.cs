#if NET
using System.Runtime.InteropServices;
using NetGen.Persistence;

namespace NetGen;

/// <summary>Numbers in a checkpoint, with a name and a shape. It does not change.</summary>
public sealed class CheckpointTensor
{
    private readonly long[] _shape;

    internal CheckpointTensor(string name, string type, long[] shape, ReadOnlyMemory<byte> bytes)
    {
        Name = name;
        Type = type;
        Bytes = bytes;
        _shape = shape;
    }

    /// <summary>Its name, unique in the checkpoint.</summary>
    public string Name { get; }

    /// <summary>The type of its numbers as the safetensors format calls it: F32 for float, F64 for double, and so on.</summary>
    public string Type { get; }

    /// <summary>Its extents, the outermost first; none for a single number.</summary>
    public IReadOnlyList<long> Shape => _shape;

    /// <summary>The numbers as they are in the file: the last dimension's neighbours side by side, each lowest byte first.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>A tensor of floats, which are copied.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="values">Its numbers, as many as the product of <paramref name="shape"/>.</param>
    /// <param name="shape">Its extents, each 0 at least; left out, it is a list of <paramref name="values"/>.</param>
    /// <exception cref="ArgumentException">The shape is negative or has not as many numbers.</exception>
    public static CheckpointTensor FromSingles(string name, ReadOnlySpan<float> values, params int[] shape) =>
        Of(name, ElementType.Single, values.Length, MemoryMarshal.AsBytes(values).ToArray(), shape);

    /// <summary>A tensor of doubles, which are copied.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="values">Its numbers, as many as the product of <paramref name="shape"/>.</param>
    /// <param name="shape">Its extents, each 0 at least; left out, it is a list of <paramref name="values"/>.</param>
    /// <exception cref="ArgumentException">The shape is negative or has not as many numbers.</exception>
    public static CheckpointTensor FromDoubles(string name, ReadOnlySpan<double> values, params int[] shape) =>
        Of(name, ElementType.Double, values.Length, MemoryMarshal.AsBytes(values).ToArray(), shape);

    /// <summary>A copy of the numbers.</summary>
    /// <exception cref="CheckpointException"><see cref="Type"/> is not F32.</exception>
    public float[] ToSingles() => ToArray<float>();

    /// <summary>A copy of the numbers.</summary>
    /// <exception cref="CheckpointException"><see cref="Type"/> is not F64.</exception>
    public double[] ToDoubles() => ToArray<double>();

    /// <summary>Name, type and shape.</summary>
    public override string ToString() => $"{Name}: {Type} {ShapeText.Of(_shape)}";

    /// <exception cref="CheckpointException">The type is another one.</exception>
    internal T[] ToArray<T>()
        where T : unmanaged
    {
        string wanted = ElementType.Of<T>();
        if (Type != wanted) throw new CheckpointException($"Tensor '{Name}' must be of type {wanted}, but is of type {Type}.");
        return MemoryMarshal.Cast<byte, T>(Bytes.Span).ToArray();
    }

    private static CheckpointTensor Of(string name, string type, int count, byte[] bytes, int[] shape)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(shape);
        long[] extents = shape.Length == 0 ? [count] : Array.ConvertAll(shape, extent => (long)extent);
        if (Array.Exists(extents, extent => extent < 0) || ShapeText.Count(extents) != count)
            throw new ArgumentException(FormattableString.Invariant($"A shape of {ShapeText.Of(extents)} must have as many numbers as values, {count}."), nameof(shape));
        return new CheckpointTensor(name, type, extents, bytes);
    }
}
#endif
