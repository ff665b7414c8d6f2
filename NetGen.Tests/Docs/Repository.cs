namespace NetGen.Tests.Docs;

/// <summary>The source tree, found upwards of the tests' binaries: documents tell of files that are not copied beside the tests.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    /// <summary>The text of a file, its path written from the root.</summary>
    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path)).ReplaceLineEndings("\n");

    /// <summary>True where there is a file or a folder of this path.</summary>
    public static bool Has(string path) => Path.Exists(Path.Combine(Root, path));

    /// <summary>The paths of the files in a folder and below, without what a build has put there.</summary>
    public static IEnumerable<string> Files(string folder, string pattern) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), pattern, SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
            .Where(path => !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/bin/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    private static string Find()
    {
        for (var directory = new DirectoryInfo(AppContext.BaseDirectory); directory is not null; directory = directory.Parent)
        {
            if (File.Exists(Path.Combine(directory.FullName, "NetGen.sln"))) return directory.FullName;
        }

        throw new DirectoryNotFoundException($"There is no NetGen.sln above {AppContext.BaseDirectory}.");
    }
}
