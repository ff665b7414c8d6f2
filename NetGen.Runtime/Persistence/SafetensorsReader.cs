#if NET
using System.Buffers.Binary;

namespace NetGen.Persistence;

/// <summary>
/// Takes in a file piece by piece. What it claims of its size is believed only as the bytes arrive, so that a small file cannot ask for
/// much memory.
/// </summary>
internal sealed class SafetensorsReader
{
    /// <summary>The bytes of the header's length.</summary>
    public const int Prefix = sizeof(ulong);

    private const int FirstRoom = 1 << 16;

    private readonly long _likely;
    private byte[] _bytes = [];
    private int _filled;
    private int _headerEnd;
    private SafetensorsHeader? _header;

    /// <summary>Begins.</summary>
    /// <param name="likely">How long the file seems to be; 0 where nothing is known.</param>
    public SafetensorsReader(long likely) => _likely = likely;

    /// <summary>The bytes that must be there before anything more can be said; one more than all, so that what follows the end is noticed.</summary>
    private int Wanted => checked((int)(_headerEnd == 0 ? Prefix : _header is null ? _headerEnd : _headerEnd + _header.DataLength + 1));

    /// <summary>Where the next bytes go; never empty.</summary>
    public Memory<byte> Room()
    {
        if (_filled == _bytes.Length)
        {
            // Before the header is known, not even the length of the file counts: it may be any file.
            long grown = Math.Max(FirstRoom, 2L * _bytes.Length);
            if (_header is not null) grown = Math.Min(Math.Max(grown, _likely + 1), Wanted);
            byte[] larger = GC.AllocateUninitializedArray<byte>((int)Math.Min(grown, Array.MaxLength));
            _bytes.CopyTo(larger, 0);
            _bytes = larger;
        }

        return _bytes.AsMemory(_filled);
    }

    /// <summary>Takes note of bytes that were put there; 0 means that the file has ended.</summary>
    /// <returns>False at the end.</returns>
    /// <exception cref="CheckpointException">The file is not what its header says, or ends too early or too late.</exception>
    public bool Advance(int count)
    {
        _filled += count;
        if (_headerEnd == 0 && _filled >= Prefix) ReadLength();
        if (_header is null && _headerEnd > 0 && _filled >= _headerEnd) ReadHeader();
        if (_filled >= Wanted) throw new CheckpointException(FormattableString.Invariant($"The file goes on after its last tensor, which ends at byte {Wanted - 1}."));
        if (count > 0) return true;
        if (_header is null || _filled < Wanted - 1) throw new CheckpointException(FormattableString.Invariant($"The file is cut off: it has {_filled} bytes, and needs {Needed()} at least."));
        return false;
    }

    /// <summary>The checkpoint that has been read.</summary>
    /// <exception cref="CheckpointException">Bits have changed since it was written.</exception>
    public Checkpoint Finish()
    {
        var header = _header!;
        if (header.Checksum is { } stated && Checksum.Of(_bytes.AsSpan(0, _filled), Prefix + stated.Position) is var sum && sum != stated.Value)
            throw new CheckpointException($"The file is damaged: its bytes have the checksum {Checksum.Text(sum)}, not {Checksum.Text(stated.Value)} as it says.");
        var tensors = header.Tensors.Select(tensor => new CheckpointTensor(
            tensor.Name, tensor.Type, tensor.Shape, _bytes.AsMemory(_headerEnd + (int)tensor.Begin, (int)(tensor.End - tensor.Begin))));
        return new Checkpoint(header.Metadata, tensors, isChecked: header.Checksum is not null);
    }

    private int Needed() => _header is null ? Math.Max(_headerEnd, Prefix) : Wanted - 1;

    private void ReadLength()
    {
        ulong length = BinaryPrimitives.ReadUInt64LittleEndian(_bytes);
        if (length > SafetensorsHeaderReader.Longest)
            throw new CheckpointException(FormattableString.Invariant($"This is no safetensors file: its header would have {length} bytes, more than {SafetensorsHeaderReader.Longest}."));
        _headerEnd = Prefix + (int)length;
    }

    private void ReadHeader()
    {
        _header = SafetensorsHeaderReader.Read(_bytes.AsSpan(Prefix, _headerEnd - Prefix));
        if (_header.DataLength > Array.MaxLength - _headerEnd - 1)
            throw new CheckpointException(FormattableString.Invariant($"The file's tensors have {_header.DataLength} bytes, more than can be held in memory."));
    }
}
#endif
