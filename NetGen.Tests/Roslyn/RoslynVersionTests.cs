using NetGen.Tests.Snapshots;
using Xunit;

namespace NetGen.Tests.Roslyn;

/// <summary>The oldest Roslyn that the generator supports, and the newest there is, do what the tests' own does.</summary>
public sealed class RoslynVersionTests
{
    [Theory]
    [InlineData("4.8.0")]
    [InlineData("5.12.0")]
    public void Does_the_same(string version)
    {
        var context = new RoslynContext(version);
        Assert.Equal([version], context.Call(RoslynProbe.Version));
        Assert.Equal(RoslynProbe.Mistakes(), context.Call(RoslynProbe.Mistakes));
        var texts = SnapshotRun.Networks.Values.SelectMany(network => network.Emitted).Select(file => file.Key + "\n" + file.Value);
        Assert.Equal(texts.Order(StringComparer.Ordinal), context.Call(RoslynProbe.Texts));
        Assert.Empty(context.Call(RoslynProbe.Warnings));
    }
}
