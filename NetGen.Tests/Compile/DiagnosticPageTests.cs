using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Generator.Diagnostics;
using Xunit;

namespace NetGen.Tests.Compile;

/// <summary>Every diagnostic has a page, whose example gets it and whose remedy does not, and a row in the analyzer's releases.</summary>
public sealed class DiagnosticPageTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "docs");

    private static readonly DiagnosticDescriptor[] All =
        [.. typeof(Descriptors).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => field.GetValue(null)).OfType<DiagnosticDescriptor>()];

    /// <summary>The file that some pages speak of.</summary>
    private static readonly TextFile[] Files = [new("/src/and.weights.txt", "NetGen parameters 1, F32\ndense1.weight [1, 2]\n1 1\ndense1.bias [1]\n-1.5\n")];

    /// <summary>What the package's targets say during a build.</summary>
    private static readonly XElement[] BuildWarnings = [.. XDocument.Load(Path.Combine(Folder, "NetGen.targets")).Descendants("Warning")];

    public static TheoryData<string> Ids => [.. All.Select(descriptor => descriptor.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Has_a_page_that_is_true(string id)
    {
        var descriptor = All.Single(other => other.Id == id);
        Assert.Equal($"docs/diagnostics/{id}.md", descriptor.HelpLinkUri);
        string page = File.ReadAllText(Path.Combine(Folder, "diagnostics", id + ".md")).ReplaceLineEndings("\n");
        Assert.StartsWith($"# {id}: {descriptor.Title}\n\n", page, StringComparison.Ordinal);
        string[] examples = [.. Regex.Matches(page, "^```csharp\n(.*?)\n```$", RegexOptions.Singleline | RegexOptions.Multiline).Select(match => match.Groups[1].Value)];
        Assert.Equal(2, examples.Length);
        var mistaken = Compile(id, examples[0]);
        CompilationHarness.CreateDriver(mistaken, Files).RunGeneratorsAndUpdateCompilation(mistaken, out var output, out _);
        Assert.Equal(id, Assert.Single(CompilationHarness.Analyze(output, Files)).Id);
        var remedied = Compile(id, examples[1]);
        Assert.Empty(CompilationHarness.Analyze(remedied, Files));
        Assert.DoesNotContain(remedied.GetDiagnostics(), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
    }

    [Fact]
    public void Every_warning_of_the_build_has_a_page_with_its_id_and_remedy()
    {
        Assert.NotEmpty(BuildWarnings);
        Assert.All(BuildWarnings, warning =>
        {
            string id = (string)warning.Attribute("Code")!;
            Assert.Equal($"docs/diagnostics/{id}.md", (string?)warning.Attribute("HelpLink"));
            string page = File.ReadAllText(Path.Combine(Folder, "diagnostics", id + ".md"));
            Assert.StartsWith($"# {id}: ", page, StringComparison.Ordinal);
            string remedy = Regex.Match((string)warning.Attribute("Text")!, "<(.+)>.*</\\1>$").Value;
            Assert.NotEmpty(remedy);
            Assert.Contains(remedy, page, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void There_is_no_other_page() => Assert.Equal(
        All.Select(descriptor => descriptor.Id).Concat(BuildWarnings.Select(warning => (string)warning.Attribute("Code")!)).Select(id => id + ".md").Order(),
        Directory.EnumerateFiles(Path.Combine(Folder, "diagnostics")).Select(file => Path.GetFileName(file)!).Order());

    [Fact]
    public void Ids_are_reported_and_released_in_order()
    {
        Assert.Equal(All, new NetworkAnalyzer().SupportedDiagnostics);
        Assert.Equal(All.Select((_, k) => $"NETGEN{k + 1:000}"), All.Select(descriptor => descriptor.Id));
        var rows = new[] { "Shipped", "Unshipped" }
            .SelectMany(part => File.ReadLines(Path.Combine(Folder, $"AnalyzerReleases.{part}.md")))
            .Where(line => line.StartsWith("NETGEN", StringComparison.Ordinal));
        Assert.Equal(All.Select(descriptor => $"{descriptor.Id} | {descriptor.Category} | {descriptor.DefaultSeverity} | {descriptor.Title}"), rows);
    }

    private static CSharpCompilation Compile(string id, string example) =>
        CompilationHarness.CreateCompilation(["using NetGen;\n" + example], id switch
        {
            "NETGEN020" => HarnessOptions.Default with { LanguageVersion = LanguageVersion.CSharp11 },
            "NETGEN021" => HarnessOptions.Default with { Framework = [.. CompilationHarness.Net80.Where(reference => reference.Display?.Contains("System.Runtime.Intrinsics", StringComparison.Ordinal) != true)] },
            _ => HarnessOptions.Default,
        });
}
