using System.Text.RegularExpressions;

namespace NetGen.Tests.Docs;

/// <summary>A page that users or contributors read.</summary>
/// <param name="Path">Where it lies, from the root of the repository.</param>
/// <param name="Text">All of it.</param>
internal sealed record Document(string Path, string Text)
{
    private const string Fence = "```";

    /// <summary>Every page. Those of the diagnostics, whose code is held against the analyzer elsewhere, come last.</summary>
    public static IReadOnlyList<Document> All { get; } =
    [
        .. new[] { "README.md", "NetGen.Generator/PIPELINE.md" }
            .Concat(Repository.Files("NetGen.Sample", "*.md"))
            .Concat(Repository.Files("NetGen.Tests", "*.md"))
            .Concat(Repository.Files("docs", "*.md").OrderBy(path => path.StartsWith("docs/diagnostics/", StringComparison.Ordinal)))
            .Select(path => new Document(path, Repository.Read(path))),
    ];

    public override string ToString() => Path;

    /// <summary>True for the page of a diagnostic.</summary>
    public bool IsOfDiagnostic => System.IO.Path.GetFileName(Path).StartsWith("NETGEN", StringComparison.Ordinal);

    public IReadOnlyList<Block> Blocks => [.. Parts.OfType<Block>()];

    /// <summary>The lines outside of blocks.</summary>
    public IReadOnlyList<string> Lines => [.. Parts.OfType<string>()];

    /// <summary>The headings as the ends of links: <c>what-a-network-can-be-made-of</c>.</summary>
    public IReadOnlySet<string> Anchors => Lines.Where(line => line.StartsWith('#'))
        .Select(line => Regex.Replace(line.TrimStart('#').Trim().ToLowerInvariant(), @"[^\w\- ]", "").Replace(' ', '-')).ToHashSet();

    /// <summary>Where its links lead.</summary>
    public IEnumerable<string> Links => Lines.SelectMany(line => Regex.Matches(line, @"\]\(([^)]+)\)").Select(match => match.Groups[1].Value));

    /// <summary>Blocks, and lines of text.</summary>
    private IReadOnlyList<object> Parts { get; } = Split(Path, Text);

    private static List<object> Split(string path, string text)
    {
        var parts = new List<object>();
        string[] lines = text.Split('\n');
        for (int k = 0; k < lines.Length; k++)
        {
            if (!lines[k].StartsWith(Fence, StringComparison.Ordinal))
            {
                parts.Add(lines[k]);
                continue;
            }

            int end = Array.IndexOf(lines, Fence, k + 1);
            if (end < 0) throw new InvalidOperationException($"{path}:{k + 1}: the block has no end.");
            string caption = parts.LastOrDefault(part => part is not "") as string ?? "";
            parts.Add(new Block(path, k + 1, lines[k][Fence.Length..], caption, string.Join("\n", lines[(k + 1)..end])));
            k = end;
        }

        return parts;
    }
}
