#if NET
namespace NetGen.Persistence;

/// <summary>The library's own metadata.</summary>
internal static class MetadataNames
{
    /// <summary>What all of them begin with.</summary>
    public const string Prefix = "netgen.";

    /// <summary>The version of what stands in the others.</summary>
    public const string Version = "netgen.version";

    /// <summary>The layers in words.</summary>
    public const string Architecture = "netgen.architecture";

    /// <summary>A number made of them, to compare at a glance.</summary>
    public const string ArchitectureHash = "netgen.architecture_hash";

    /// <summary>The names of the tensors that are the optimizer's memory, a line each.</summary>
    public const string Optimizer = "netgen.optimizer";

    /// <summary>The number of updates.</summary>
    public const string Step = "netgen.step";

    /// <summary>The seed that the user named.</summary>
    public const string Seed = "netgen.seed";

    /// <summary>The version that this library writes and reads.</summary>
    public const string CurrentVersion = "1";

    /// <exception cref="CheckpointException">There is a later version.</exception>
    public static void CheckVersion(IReadOnlyDictionary<string, string> metadata)
    {
        if (metadata.TryGetValue(Version, out string? version) && version != CurrentVersion)
            throw new CheckpointException($"The file is of version {Quoted.Of(version)}, written by a later NetGen: this one knows version {CurrentVersion}.");
    }
}
#endif
