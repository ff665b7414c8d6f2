using System.Reflection;
using System.Runtime.Loader;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace NetGen.Tests.Docs;

/// <summary>NetGen with the changes of documents: run-time library and generator compiled in memory from the source tree.</summary>
internal sealed class ExtendedCompiler
{
    private readonly AssemblyLoadContext _context = new("Extended", isCollectible: true);
    private readonly PortableExecutableReference _runtime;
    private readonly Assembly _generator;

    public ExtendedCompiler(IReadOnlyCollection<Block> changes)
    {
        var files = new[] { "NetGen.Runtime", "NetGen.Generator" }.SelectMany(folder => Repository.Files(folder, "*.*")).Where(path => Path.GetExtension(path) is ".cs" or ".txt").ToDictionary(path => path, Repository.Read);
        foreach (var change in changes) Apply(change, files);
        byte[] runtime = Compile("NetGen.Runtime", files, Net80.References.All);
        _runtime = MetadataReference.CreateFromImage(runtime);
        Load(runtime);
        _generator = Load(Compile("NetGen.Generator", files, InMemory.Here));
    }

    /// <summary>A project that references the extended NetGen.</summary>
    public UserProject Project => new(Make<IIncrementalGenerator>("NetworkGenerator"), Make<DiagnosticAnalyzer>("Diagnostics.NetworkAnalyzer"), _runtime, _context);

    /// <summary>Adds a new file, or applies the lines of a difference to one that there is.</summary>
    private static void Apply(Block change, Dictionary<string, string> files)
    {
        string path = change.File!;
        if (change.Language == "csharp")
        {
            if (!files.TryAdd(path, change.Text)) throw new InvalidOperationException($"{change}: there is a file {path} already.");
            return;
        }

        var lines = change.Text.Split('\n');
        string before = Text(lines, '-'), after = Text(lines, '+');
        if (!files.TryGetValue(path, out string? text)) throw new InvalidOperationException($"{change}: there is no file {path}.");
        int first = text.IndexOf(before, StringComparison.Ordinal);
        if (first < 0) throw new InvalidOperationException($"{change}: {path} does not have these lines:\n{before}");
        if (text.IndexOf(before, first + 1, StringComparison.Ordinal) >= 0) throw new InvalidOperationException($"{change}: {path} has these lines twice:\n{before}");
        files[path] = text[..first] + after + text[(first + before.Length)..];
    }

    /// <summary>The lines of a difference that stay, and those with the sign.</summary>
    private static string Text(IEnumerable<string> lines, char sign) =>
        string.Concat(lines.Where(line => line.Length == 0 || line[0] == ' ' || line[0] == sign).Select(line => (line.Length == 0 ? line : line[1..]) + "\n"));

    private static byte[] Compile(string name, Dictionary<string, string> files, IEnumerable<MetadataReference> references) => InMemory.Compile(
        name, files.Where(file => file.Key.StartsWith(name + "/", StringComparison.Ordinal) && Path.GetExtension(file.Key) == ".cs").Select(file => (file.Key, file.Value)), references);

    private T Make<T>(string type) => (T)Activator.CreateInstance(_generator.GetType("NetGen.Generator." + type, throwOnError: true)!)!;

    private Assembly Load(byte[] image) => _context.LoadFromStream(new MemoryStream(image));
}
