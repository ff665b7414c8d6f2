#if NET
using NetGen.Persistence;

namespace NetGen;

/// <summary>
/// The state of a network at a moment, as a file in the safetensors format that Python's tools read: parameters, the optimizer's memory, the
/// step, what a trainer needs to go on, and whatever else is added. It is a copy: the network may go on while it is written.
/// </summary>
/// <remarks>
/// Format: https://github.com/huggingface/safetensors. Names that begin with <c>netgen.</c> are for this library's own metadata. A file that
/// has such metadata must have a checksum too, CRC-32C of all its bytes, so that a flipped bit is found.
/// </remarks>
public sealed partial class Checkpoint
{
    private readonly SortedDictionary<string, string> _metadata = new(StringComparer.Ordinal);
    private readonly List<CheckpointTensor> _tensors = [];
    private readonly Dictionary<string, CheckpointTensor> _byName = new(StringComparer.Ordinal);

    /// <summary>A checkpoint of nothing yet.</summary>
    public Checkpoint()
    {
    }

    /// <summary>A checkpoint from a file.</summary>
    /// <param name="metadata">The file's metadata without its checksum.</param>
    /// <param name="tensors">The file's tensors.</param>
    /// <param name="isChecked">True where the file had a checksum, which was right.</param>
    internal Checkpoint(IReadOnlyDictionary<string, string> metadata, IEnumerable<CheckpointTensor> tensors, bool isChecked)
    {
        foreach (var (name, text) in metadata)
        {
            if (!isChecked && name.StartsWith(MetadataNames.Prefix, StringComparison.Ordinal))
                throw new CheckpointException($"The file is damaged or was edited: it has the metadata {Quoted.Of(name)} and lacks the checksum.");
            _metadata.Add(name, text);
        }

        foreach (var tensor in tensors) Add(tensor);
        MetadataNames.CheckVersion(_metadata);
    }

    /// <summary>Texts by name, the library's own included, but for the checksum.</summary>
    public IReadOnlyDictionary<string, string> Metadata => _metadata;

    /// <summary>All tensors: those of the network layer by layer, then its optimizer's, then what was added.</summary>
    public IReadOnlyList<CheckpointTensor> Tensors => _tensors;

    /// <summary>Adds a text, or replaces that of the same name.</summary>
    /// <param name="name">Any but what begins with <c>netgen.</c></param>
    /// <param name="text">Any text.</param>
    /// <exception cref="ArgumentException">The name is one of the library's own, or name or text have half of a surrogate pair.</exception>
    public void SetMetadata(string name, string text)
    {
        Texts.Check(nameof(name), name);
        Texts.Check(nameof(text), text);
        if (name.StartsWith(MetadataNames.Prefix, StringComparison.Ordinal))
            throw new ArgumentException($"The name must not begin with {MetadataNames.Prefix}, but is '{name}'.", nameof(name));
        _metadata[name] = text;
    }

    /// <summary>Adds a tensor.</summary>
    /// <param name="tensor">Its name must be a new one.</param>
    /// <exception cref="ArgumentException">There is one of this name, or the name cannot be one.</exception>
    public void Add(CheckpointTensor tensor)
    {
        ArgumentNullException.ThrowIfNull(tensor);
        Texts.Check(nameof(tensor), tensor.Name);
        if (tensor.Name == SafetensorsHeaderReader.MetadataName) throw new ArgumentException($"No tensor may be called {tensor.Name}.", nameof(tensor));
        if (!_byName.TryAdd(tensor.Name, tensor)) throw new ArgumentException($"There is a tensor '{tensor.Name}' already.", nameof(tensor));
        _tensors.Add(tensor);
    }

    /// <summary>The tensor of a name, or null where there is none.</summary>
    /// <param name="name">Its name.</param>
    public CheckpointTensor? Find(string name) => _byName.GetValueOrDefault(name);
}
#endif
