namespace NetGen.Tests.Snapshots;

/// <summary>One network whose emitted text is kept: its input file, what the generator makes of it, and what was accepted.</summary>
/// <param name="Name">The input file's name without its ending.</param>
/// <param name="Source">The user's code.</param>
/// <param name="Emitted">What the generator makes of it, by hint name.</param>
public sealed record SnapshotNetwork(string Name, string Source, IReadOnlyDictionary<string, string> Emitted)
{
    /// <summary>
    /// Networks of which every file is kept. Bodies of different widths differ in their tiles alone, and the entry points that choose
    /// between them hardly at all, so a few networks show all that there is to see.
    /// </summary>
    private static readonly HashSet<string> Whole = ["XorNet", "MedianNet", "PortableNet"];

    /// <summary>The parts that are kept of the others beside their members.</summary>
    private static readonly string[] Bodies = [".Vector512.g.cs", ".Portable.g.cs"];

    /// <summary>The emitted files that have a verified file, by its name.</summary>
    public IReadOnlyDictionary<string, string> Selected { get; } = Emitted
        .Where(file => Whole.Contains(Name) || file.Key.EndsWith(Name + ".g.cs", StringComparison.Ordinal) || Bodies.Any(ending => file.Key.EndsWith(ending, StringComparison.Ordinal)))
        .ToDictionary(file => SnapshotFiles.VerifiedName(Name, file.Key), file => file.Value, StringComparer.Ordinal);
}
