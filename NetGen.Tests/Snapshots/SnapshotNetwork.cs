namespace NetGen.Tests.Snapshots;

/// <summary>One network whose emitted text is kept: its input file, what the generator makes of it, and what was accepted.</summary>
/// <param name="Name">The input file's name without its ending.</param>
/// <param name="Source">The user's code.</param>
/// <param name="Emitted">What the generator makes of it, by hint name.</param>
public sealed record SnapshotNetwork(string Name, string Source, IReadOnlyDictionary<string, string> Emitted)
{
    /// <summary>
    /// Networks of which all three vector widths are kept. Bodies of different widths differ in their tiles alone, so a few networks show
    /// all that there is to see; of the others the 512-bit body is kept.
    /// </summary>
    private static readonly HashSet<string> EveryWidth = ["XorNet", "TextbookNet"];

    /// <summary>The emitted files that have a verified file, by its name.</summary>
    public IReadOnlyDictionary<string, string> Selected { get; } = Emitted
        .Where(file => EveryWidth.Contains(Name) || !(file.Key.EndsWith(".Vector256.g.cs", StringComparison.Ordinal) || file.Key.EndsWith(".Vector128.g.cs", StringComparison.Ordinal)))
        .ToDictionary(file => SnapshotFiles.VerifiedName(Name, file.Key), file => file.Value, StringComparer.Ordinal);
}
