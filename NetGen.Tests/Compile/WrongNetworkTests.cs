using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Xunit;

namespace NetGen.Tests.Compile;

/// <summary>Whatever stands in the attributes: the generator does not throw, what it emits compiles, and what it does not emit is explained.</summary>
public sealed class WrongNetworkTests
{
    private const int Networks = 90;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Are_survived_and_explained(int seed)
    {
        var wrong = new WrongNetworks(seed);

        // A file each: a brace too many in one must not spoil the others.
        string[] sources = [.. Enumerable.Range(0, Networks).Select(k => "using NetGen; " + wrong.Next($"Net{seed}N{k}"))];
        var result = CompilationHarness.Compile(sources);
        Assert.True(result.GeneratorException is null, result.GeneratorException?.ToString());
        var inGeneratedCode = result.Errors.Where(error => IsGenerated(error.Location)).ToArray();
        Assert.True(inGeneratedCode.Length == 0, string.Join("\n", inGeneratedCode.Take(5).Select(error => $"{error}\n{SourceOf(error, sources)}")));

        int emitted = 0;
        for (int k = 0; k < Networks; k++)
        {
            string path = $"/src/File{k}.cs";
            var said = result.Analysis.Where(diagnostic => diagnostic.Location.SourceTree?.FilePath == path).ToArray();
            bool isWrong = said.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
            bool isBroken = result.Errors.Any(error => error.Location.SourceTree?.FilePath == path);
            bool isEmitted = result.GeneratedSources.Keys.Any(name => name.Contains($"Net{seed}N{k}.", StringComparison.Ordinal));
            Assert.True(isEmitted ? !isWrong : isWrong || isBroken, $"{(isEmitted ? "Emitted though refused" : "Not emitted, and nobody says why")}:\n{sources[k]}\n{string.Join("\n", (IEnumerable<Diagnostic>)said)}");
            if (isEmitted) emitted++;
        }

        // Neither half may run dry.
        Assert.InRange(emitted, 8, Networks - 8);
        Assert.DoesNotContain(result.Analysis, diagnostic => diagnostic.Id == "AD0001");
    }

    private static bool IsGenerated(Location location) => location.SourceTree?.FilePath.EndsWith(".g.cs", StringComparison.Ordinal) == true;

    private static string SourceOf(Diagnostic error, string[] sources) =>
        sources[int.Parse(Regex.Match(error.Location.SourceTree!.FilePath, @"Net\dN(\d+)\.").Groups[1].Value, CultureInfo.InvariantCulture)];
}
