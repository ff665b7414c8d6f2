#if NET
namespace NetGen.Persistence;

/// <summary>What the head of a safetensors file says, checked: names are unique, and the tensors fill the rest of the file without a hole.</summary>
/// <param name="Metadata">Texts by name, but for the checksum.</param>
/// <param name="Tensors">In the order in which they lie in the file.</param>
/// <param name="DataLength">The bytes of all tensors.</param>
/// <param name="Checksum">The checksum and where in the header it stands, or null where there is none.</param>
internal sealed record SafetensorsHeader(IReadOnlyDictionary<string, string> Metadata, IReadOnlyList<TensorEntry> Tensors, long DataLength, StatedChecksum? Checksum);

/// <summary>Where a tensor lies.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">The type of its numbers.</param>
/// <param name="Shape">Its extents.</param>
/// <param name="Begin">Its first byte, counted from the header's end.</param>
/// <param name="End">The byte after its last one.</param>
internal sealed record TensorEntry(string Name, string Type, long[] Shape, long Begin, long End);

/// <summary>A checksum in a header.</summary>
/// <param name="Value">What it is.</param>
/// <param name="Position">Where its digits begin in the header.</param>
internal sealed record StatedChecksum(uint Value, int Position);
#endif
