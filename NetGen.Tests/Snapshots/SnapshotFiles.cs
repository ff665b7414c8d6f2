using NetGen.Tests.Compile;

namespace NetGen.Tests.Snapshots;

/// <summary>The files in the source tree, named as Verify.SourceGenerators names them: <c>XorNet#App.XorNet.Vector512.g.verified.cs</c>.</summary>
internal static class SnapshotFiles
{
    private const string InputEnding = ".input.cs";
    private const string VerifiedEnding = ".verified.cs";
    private const string ReceivedEnding = ".received.cs";

    /// <summary>The folder in the source tree, found upwards of the tests' binaries.</summary>
    public static string Folder { get; } = FindFolder();

    /// <summary>The names of all networks.</summary>
    public static IReadOnlyList<string> Networks { get; } = [.. Names(InputEnding).Select(name => name[..^InputEnding.Length])];

    /// <summary>The names of all verified files.</summary>
    public static IReadOnlyList<string> Verified => Names(VerifiedEnding);

    public static string VerifiedName(string network, string hintName) => $"{network}#{hintName[..^".cs".Length]}{VerifiedEnding}";

    public static string Input(string network) => File.ReadAllText(PathOf(network + InputEnding));

    /// <summary>What the project of these networks names among its <c>AdditionalFiles</c>.</summary>
    public static IReadOnlyList<TextFile> Texts { get; } = [.. Names(".txt").Select(name => new TextFile("/src/" + name, File.ReadAllText(PathOf(name))))];

    public static string? ReadVerified(string name) => File.Exists(PathOf(name)) ? File.ReadAllText(PathOf(name)) : null;

    public static void WriteReceived(string verifiedName, string text) => File.WriteAllText(PathOf(ReceivedName(verifiedName)), text);

    public static void DeleteReceived(string verifiedName) => File.Delete(PathOf(ReceivedName(verifiedName)));

    /// <summary>Makes the verified files these, and no others.</summary>
    public static void Accept(IReadOnlyDictionary<string, string> files)
    {
        foreach (string surplus in Verified.Where(name => !files.ContainsKey(name))) File.Delete(PathOf(surplus));
        foreach (string received in Names(ReceivedEnding)) File.Delete(PathOf(received));
        foreach (var file in files.Where(file => ReadVerified(file.Key) != file.Value)) File.WriteAllText(PathOf(file.Key), file.Value);
    }

    private static string ReceivedName(string verifiedName) => verifiedName[..^VerifiedEnding.Length] + ReceivedEnding;

    private static string PathOf(string name) => Path.Combine(Folder, name);

    private static string[] Names(string ending) =>
        [.. Directory.EnumerateFiles(Folder, "*" + ending).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal)];

    private static string FindFolder()
    {
        for (var directory = new DirectoryInfo(AppContext.BaseDirectory); directory is not null; directory = directory.Parent)
        {
            string candidate = Path.Combine(directory.FullName, "Snapshots", "Networks");
            if (File.Exists(Path.Combine(directory.FullName, "NetGen.Tests.csproj"))) return candidate;
        }

        throw new DirectoryNotFoundException($"There is no NetGen.Tests.csproj above {AppContext.BaseDirectory}.");
    }
}
