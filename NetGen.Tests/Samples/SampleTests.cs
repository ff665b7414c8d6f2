using System.Text.RegularExpressions;
using NetGen.Sample;
using NetGen.Tests.Docs;
using Spectre.Console;
using Xunit;

namespace NetGen.Tests.Samples;

/// <summary>Every sample keeps its promise, and writes what it says it writes.</summary>
public sealed class SampleTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("netgen-samples-").FullName;

    public static TheoryData<string> Names => [.. SampleRegistry.All.Select(sample => sample.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Keeps_its_promise(string name)
    {
        string output = Run(name, out bool isGood);

        Assert.True(isGood, output);
        Assert.DoesNotContain("FAILED", output, StringComparison.Ordinal);
        foreach (Match picture in Regex.Matches(output, @"^Picture: (.+\.png)\r?$", RegexOptions.Multiline))
        {
            Assert.Equal([0x89, .. "PNG"u8], File.ReadAllBytes(picture.Groups[1].Value).AsSpan(0, 4).ToArray());
        }
    }

    /// <summary>It can be sent to somebody: nothing in it is fetched from elsewhere, and nothing runs.</summary>
    [Fact]
    public void The_report_needs_no_other_file()
    {
        Run("report", out _);
        string page = File.ReadAllText(Path.Combine(_folder, "report.html"));

        Assert.Equal(4, Regex.Count(page, "<picture>"));
        Assert.All(Regex.Matches(page, "(?:src|srcset|href)=\"([^\"]*)\"").Select(link => link.Groups[1].Value), link => Assert.StartsWith("data:image/svg+xml;base64,", link, StringComparison.Ordinal));
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.DoesNotContain("@import", page, StringComparison.Ordinal);
        Assert.DoesNotContain("url(", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_readme_names_every_sample_but_the_first()
    {
        string readme = Repository.Read("README.md");

        Assert.All(SampleRegistry.All.Skip(1), sample => Assert.Contains($"\n| `{sample.Name}` | {sample.Description} |\n", readme, StringComparison.Ordinal));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string Run(string name, out bool isGood)
    {
        using var writer = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(writer), Ansi = AnsiSupport.No, Interactive = InteractionSupport.No });
        // No line may be folded: paths are read from it.
        console.Profile.Width = 400;
        isGood = SampleRegistry.Find(name)!.Run(new SampleContext(console, Seed: null, _folder));
        return writer.ToString();
    }
}
