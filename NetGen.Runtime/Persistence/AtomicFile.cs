#if NET
namespace NetGen.Persistence;

/// <summary>
/// Writes a file so that whoever opens it, and whenever the process or the machine stops, finds the old one or the new one, whole: the new
/// one is written beside it, brought to the disk, and then takes the name of the old one. What a killed process leaves beside the file, the
/// next one overwrites.
/// </summary>
internal static class AtomicFile
{
    /// <summary>What the name of the file beside ends with.</summary>
    public const string Suffix = ".partial";

    public static void Write(string path, IReadOnlyList<ReadOnlyMemory<byte>> pieces)
    {
        string partial = path + Suffix;
        var file = Open(partial, FileOptions.None);
        try
        {
            using (file)
            {
                RandomAccess.Write(file, pieces, 0);
                RandomAccess.FlushToDisk(file);
            }

            File.Move(partial, path, overwrite: true);
        }
        catch
        {
            File.Delete(partial);
            throw;
        }
    }

    public static async Task WriteAsync(string path, IReadOnlyList<ReadOnlyMemory<byte>> pieces, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        string partial = path + Suffix;
        var file = Open(partial, FileOptions.Asynchronous);
        try
        {
            using (file)
            {
                await RandomAccess.WriteAsync(file, pieces, 0, cancellationToken).ConfigureAwait(false);

                // There is no other way to wait for the disk than to let a thread do it.
                await Task.Run(() => RandomAccess.FlushToDisk(file), cancellationToken).ConfigureAwait(false);
            }

            cancellationToken.ThrowIfCancellationRequested();
            File.Move(partial, path, overwrite: true);
        }
        catch
        {
            File.Delete(partial);
            throw;
        }
    }

    /// <summary>Opens it for this writer alone: another one that saves to the same path at the same time gets an exception.</summary>
    private static Microsoft.Win32.SafeHandles.SafeFileHandle Open(string path, FileOptions options) =>
        File.OpenHandle(path, FileMode.Create, FileAccess.Write, FileShare.None, options);
}
#endif
