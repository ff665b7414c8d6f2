#if NET
using NetGen.Persistence;

namespace NetGen;

public sealed partial class Checkpoint
{
    /// <summary>
    /// Writes a file. Whenever the process or the machine stops, there is the old file or the new one, whole. The new one is written beside
    /// it, under the same name and <c>.partial</c>; what is left of that after a stop, the next call overwrites.
    /// </summary>
    /// <param name="path">Where; its folder must be there. One writer at a time.</param>
    /// <exception cref="IOException">The file cannot be written; the old one stays.</exception>
    /// <exception cref="UnauthorizedAccessException">The file must not be written; the old one stays.</exception>
    public void Save(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        AtomicFile.Write(path, Pieces());
    }

    /// <summary>As <see cref="Save(string)"/>; when it is cancelled, the old file stays.</summary>
    /// <param name="path">Where; its folder must be there. One writer at a time.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="IOException">The file cannot be written; the old one stays.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public Task SaveAsync(string path, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return AtomicFile.WriteAsync(path, Pieces(), cancellationToken);
    }

    /// <summary>Writes to a stream, which stays open.</summary>
    /// <param name="stream">It is not flushed.</param>
    /// <exception cref="IOException">The stream failed.</exception>
    public void Save(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        foreach (var piece in Pieces()) stream.Write(piece.Span);
    }

    /// <summary>Writes to a stream, which stays open.</summary>
    /// <param name="stream">It is not flushed.</param>
    /// <param name="cancellationToken">Stops it; the stream then holds a part.</param>
    /// <exception cref="IOException">The stream failed.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public async Task SaveAsync(Stream stream, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(stream);
        foreach (var piece in Pieces()) await stream.WriteAsync(piece, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The bytes of the file.</summary>
    public byte[] ToArray()
    {
        var pieces = Pieces();
        byte[] bytes = new byte[pieces.Sum(piece => piece.Length)];
        int filled = 0;
        foreach (var piece in pieces)
        {
            piece.CopyTo(bytes.AsMemory(filled));
            filled += piece.Length;
        }

        return bytes;
    }

    /// <summary>Reads a safetensors file and checks that it is whole. It may be of any program.</summary>
    /// <param name="path">Where it is.</param>
    /// <exception cref="CheckpointException">It is no safetensors file, is cut off or damaged, or too large for memory.</exception>
    /// <exception cref="IOException">The file is not there or cannot be read.</exception>
    public static Checkpoint Load(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, bufferSize: 0);
        return Load(file);
    }

    /// <summary>As <see cref="Load(string)"/>.</summary>
    /// <param name="path">Where it is.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="CheckpointException">It is no safetensors file, is cut off or damaged, or too large for memory.</exception>
    /// <exception cref="IOException">The file is not there or cannot be read.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static async Task<Checkpoint> LoadAsync(string path, CancellationToken cancellationToken)
    {
        var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, bufferSize: 0, useAsync: true);
        await using (file.ConfigureAwait(false)) return await LoadAsync(file, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Reads a stream from where it stands to its end, and checks that this is a whole safetensors file.</summary>
    /// <param name="stream">It stays open.</param>
    /// <exception cref="CheckpointException">It is no safetensors file, is cut off or damaged, or too large for memory.</exception>
    /// <exception cref="IOException">The stream failed.</exception>
    public static Checkpoint Load(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var reader = new SafetensorsReader(Remaining(stream));
        while (reader.Advance(stream.Read(reader.Room().Span)))
        {
        }

        return reader.Finish();
    }

    /// <summary>As <see cref="Load(Stream)"/>.</summary>
    /// <param name="stream">It stays open.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="CheckpointException">It is no safetensors file, is cut off or damaged, or too large for memory.</exception>
    /// <exception cref="IOException">The stream failed.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static async Task<Checkpoint> LoadAsync(Stream stream, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var reader = new SafetensorsReader(Remaining(stream));
        while (reader.Advance(await stream.ReadAsync(reader.Room(), cancellationToken).ConfigureAwait(false)))
        {
        }

        return reader.Finish();
    }

    /// <summary>Reads the bytes of a safetensors file, which are copied, and checks that it is whole.</summary>
    /// <param name="file">All of them.</param>
    /// <exception cref="CheckpointException">It is no safetensors file, or is cut off or damaged.</exception>
    public static Checkpoint Load(ReadOnlySpan<byte> file)
    {
        var reader = new SafetensorsReader(file.Length);
        int count;
        do
        {
            var room = reader.Room().Span;
            count = Math.Min(room.Length, file.Length);
            file[..count].CopyTo(room);
            file = file[count..];
        }
        while (reader.Advance(count));
        return reader.Finish();
    }

    private static long Remaining(Stream stream) => stream.CanSeek ? stream.Length - stream.Position : 0;

    private IReadOnlyList<ReadOnlyMemory<byte>> Pieces() => SafetensorsWriter.Write(_metadata, _tensors);
}
#endif
