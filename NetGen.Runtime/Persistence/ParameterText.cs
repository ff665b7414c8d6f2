#if NET
using System.Globalization;
using System.Numerics;
using System.Text;
using NetGen.Persistence;

namespace NetGen;

/// <summary>
/// A network's parameters as text, for version control, for reading by eye, and for small targets that have no files. A head line, then for
/// each block its name and shape, and its numbers, a line for each row of a matrix. Every number is as short as it can be and still be the same.
/// </summary>
public static class ParameterText
{
    private const string Head = "NetGen parameters 1, ";
    private const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    /// <summary>Writes a file; whenever the process stops, there is the old one or the new one, whole.</summary>
    /// <param name="network">Its parameters are written.</param>
    /// <param name="path">Where; its folder must be there.</param>
    /// <exception cref="IOException">The file cannot be written; the old one stays.</exception>
    public static void Save(INetwork<float> network, string path) => WriteFile(network, path);

    /// <summary>Writes a file; whenever the process stops, there is the old one or the new one, whole.</summary>
    /// <param name="network">Its parameters are written.</param>
    /// <param name="path">Where; its folder must be there.</param>
    /// <exception cref="IOException">The file cannot be written; the old one stays.</exception>
    public static void Save(INetwork<double> network, string path) => WriteFile(network, path);

    /// <summary>Writes the parameters.</summary>
    /// <param name="network">Its parameters are written.</param>
    /// <param name="writer">Lines end with a line feed, whatever its own line end is.</param>
    public static void Write(INetwork<float> network, TextWriter writer) => WriteAll(network, writer);

    /// <summary>Writes the parameters.</summary>
    /// <param name="network">Its parameters are written.</param>
    /// <param name="writer">Lines end with a line feed, whatever its own line end is.</param>
    public static void Write(INetwork<double> network, TextWriter writer) => WriteAll(network, writer);

    /// <summary>Sets the parameters from a file, all or none.</summary>
    /// <param name="network">Its blocks must be those of the file.</param>
    /// <param name="path">Where the file is.</param>
    /// <exception cref="CheckpointException">The text is not of this network: the message names the line.</exception>
    /// <exception cref="IOException">The file is not there or cannot be read.</exception>
    public static void Load(INetwork<float> network, string path) => ReadFile(network, path);

    /// <summary>Sets the parameters from a file, all or none.</summary>
    /// <param name="network">Its blocks must be those of the file.</param>
    /// <param name="path">Where the file is.</param>
    /// <exception cref="CheckpointException">The text is not of this network: the message names the line.</exception>
    /// <exception cref="IOException">The file is not there or cannot be read.</exception>
    public static void Load(INetwork<double> network, string path) => ReadFile(network, path);

    /// <summary>Sets the parameters from a text, all or none.</summary>
    /// <param name="network">Its blocks must be those of the text.</param>
    /// <param name="reader">It is read to its end.</param>
    /// <exception cref="CheckpointException">The text is not of this network: the message names the line.</exception>
    public static void Read(INetwork<float> network, TextReader reader) => ReadAll(network, reader);

    /// <summary>Sets the parameters from a text, all or none.</summary>
    /// <param name="network">Its blocks must be those of the text.</param>
    /// <param name="reader">It is read to its end.</param>
    /// <exception cref="CheckpointException">The text is not of this network: the message names the line.</exception>
    public static void Read(INetwork<double> network, TextReader reader) => ReadAll(network, reader);

    private static void WriteFile<T>(INetwork<T> network, string path)
        where T : struct, IFloatingPointIeee754<T>
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        WriteAll(network, text);
        AtomicFile.Write(path, [Encoding.UTF8.GetBytes(text.ToString())]);
    }

    private static void ReadFile<T>(INetwork<T> network, string path)
        where T : struct, IFloatingPointIeee754<T>
    {
        using var reader = new StreamReader(path);
        ReadAll(network, reader);
    }

    private static void WriteAll<T>(INetwork<T> network, TextWriter writer)
        where T : struct, IFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(writer);
        var values = new T[network.ParameterCount];
        network.CopyParametersTo(values);
        writer.Write($"{Head}{ElementType.Of<T>()}\n");
        foreach (var block in network.ParameterBlocks)
        {
            writer.Write($"{block}\n");
            int columns = Columns(block);
            for (int at = 0; at < block.Length; at++)
            {
                writer.Write(values[block.Offset + at].ToString("R", CultureInfo.InvariantCulture));
                writer.Write((at + 1) % columns == 0 ? "\n" : " ");
            }
        }
    }

    private static void ReadAll<T>(INetwork<T> network, TextReader reader)
        where T : struct, IFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(reader);
        int number = 0;
        string? line;
        Expect(Head + ElementType.Of<T>());
        var values = new T[network.ParameterCount];
        foreach (var block in network.ParameterBlocks)
        {
            Expect(block.ToString());
            int columns = Columns(block);
            for (int at = 0; at < block.Length; at += columns) ReadRow(values.AsSpan(block.Offset + at, columns), block);
        }

        if (Next() is not null) throw Wrong("the text must end here");
        network.SetParameters(values);

        string? Next()
        {
            number++;
            return line = reader.ReadLine();
        }

        void Expect(string expected)
        {
            if (Next() != expected) throw Wrong($"'{expected}' must stand here");
        }

        void ReadRow(Span<T> row, ParameterBlock block)
        {
            string[] words = Next()?.Split(' ') ?? [];
            if (words.Length != row.Length) throw Wrong(FormattableString.Invariant($"{row.Length} numbers of {block.Name} must stand here, with a space between"));
            for (int k = 0; k < words.Length; k++)
            {
                // A number too large for its type would become an infinity without a word.
                if (!T.TryParse(words[k], Style, CultureInfo.InvariantCulture, out row[k]) || (T.IsInfinity(row[k]) && !words[k].EndsWith("Infinity", StringComparison.Ordinal)))
                    throw Wrong(FormattableString.Invariant($"'{words[k]}' is no number of type {ElementType.Of<T>()}"));
            }
        }

        CheckpointException Wrong(string what) => new(FormattableString.Invariant($"Line {number}: {what}, but {(line is null ? "the text has ended" : $"there is '{(line.Length > 60 ? line[..60] + "..." : line)}'")}."));
    }

    private static int Columns(ParameterBlock block) => block.Shape.Length == 0 ? 1 : block.Shape[^1];
}
#endif
