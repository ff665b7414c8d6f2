using NetGen.Tests.Docs;
using Xunit;

namespace NetGen.Tests.Nano.Cost;

/// <summary>
/// Executed instructions and bytes of image are what they were. Another table is accepted as other snapshots are.
/// </summary>
public sealed class CostSnapshotTests
{
    private const string File = "NetGen.Tests/Nano/Cost/costs.verified.txt";

    private static readonly Lazy<string[]> s_table = new(() =>
    [
        " forward    train   bytes  network",
        .. NanoCost.HandWritten().Select(cost => cost.ToString()),
        .. NanoCost.Networks.SelectMany(_ => NanoCost.Styles, (network, style) => (network.Inputs, network.Attributes, style))
            .AsParallel().AsOrdered().Select(row => NanoCost.Of(row.Inputs, row.Attributes, row.style).ToString()),
    ]);

    /// <summary>
    /// What is generated for the network of the hand-written code executes no more than that, and fits into what it was given: the image
    /// of the hand-written code has a training step alone, here there are inference, first weights and checks of lengths besides.
    /// </summary>
    [Theory]
    [InlineData("Balanced", 1391, 3600)]
    [InlineData("Speed", 1391, 3600)]
    [InlineData("Size", 3615, 2000)]
    public void Is_no_dearer_than_what_is_written_by_hand(string style, int instructions, int bytes)
    {
        var cost = NanoCost.Of(4, NanoCost.Sigmoid, style);
        Assert.InRange(cost.Train!.Value, 0, instructions);
        Assert.InRange(cost.Bytes, 0, bytes);
    }

    [Fact]
    public void Nothing_costs_more_or_less_than_it_did()
    {
        if (Environment.GetEnvironmentVariable("NETGEN_ACCEPT_SNAPSHOTS") == "1") System.IO.File.WriteAllText(Path.Combine(Repository.Root, File), string.Join("\n", s_table.Value) + "\n");
        string[] before = Repository.Has(File) ? Repository.Read(File).TrimEnd('\n').Split('\n') : [];
        string[] changed = [.. s_table.Value.Except(before).Select(line => "+" + line), .. before.Except(s_table.Value).Select(line => "-" + line)];
        Assert.True(changed.Length == 0, string.Join("\n", changed.Order(StringComparer.Ordinal)));
    }
}
