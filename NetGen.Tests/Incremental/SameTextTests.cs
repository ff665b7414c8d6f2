using NetGen.Tests.Compile;
using NetGen.Tests.Snapshots;
using Xunit;

namespace NetGen.Tests.Incremental;

/// <summary>A network's text depends on nothing but the network and the target.</summary>
public sealed class SameTextTests
{
    /// <summary>Run once more, all in one compilation and the last file first.</summary>
    [Fact]
    public void Another_run_in_other_company_and_order_writes_the_same()
    {
        var compilation = CompilationHarness.CreateCompilation([.. SnapshotRun.Networks.Values.Select(network => network.Source).Reverse()]);
        var together = CompilationHarness.CreateDriver(compilation, SnapshotFiles.Texts).RunGenerators(compilation).GetRunResult().Results.Single().OfNetworks();
        var alone = SnapshotRun.Networks.Values.SelectMany(network => network.Emitted).OrderBy(file => file.Key, StringComparer.Ordinal);
        Assert.Equal(alone, together.Select(file => KeyValuePair.Create(file.HintName, file.SourceText.ToString())).OrderBy(file => file.Key, StringComparer.Ordinal));
    }

    [Fact]
    public void Lines_end_alike_and_end_clean()
    {
        foreach (var (name, text) in SnapshotRun.Networks.Values.SelectMany(network => network.Emitted))
        {
            Assert.DoesNotContain('\r', text);
            Assert.DoesNotContain('\t', text);
            Assert.DoesNotContain(" \n", text, StringComparison.Ordinal);
            Assert.DoesNotContain("\n\n\n", text, StringComparison.Ordinal);
            Assert.EndsWith("}\n", text, StringComparison.Ordinal);
            Assert.True(text.All(char.IsAscii), name);
        }
    }
}
