using Xunit;

namespace NetGen.Tests.Machine;

/// <summary>No call reads or writes past a span, or reads stack memory that it has not written.</summary>
public class GuardTests
{
    [LinuxFact]
    public void Nothing_past_a_span_is_touched_on_vectors_of_any_width()
    {
        foreach (string widths in new[] { VectorWidths.As512, VectorWidths.As256, VectorWidths.As128 })
        {
            if (VectorWidths.Find(widths).Missing is null) AssertUntouched(TestNetworks.Simd, VectorWidths.Find(widths));
        }
    }

    [LinuxFact]
    public void Nothing_past_a_span_is_touched_on_the_portable_target() => AssertUntouched(TestNetworks.Portable, VectorWidths.AsIs);

    [LinuxFact]
    public void A_read_past_a_span_would_end_the_process()
    {
        var failure = Assert.Throws<InvalidOperationException>(() => ChildProcess.Run(nameof(GuardProbe), TestNetworks.Library, [GuardProbe.Overrun], VectorWidths.AsIs));
        Assert.Contains("AccessViolation", failure.Message, StringComparison.Ordinal);
    }

    private static void AssertUntouched(IReadOnlyList<TestNetwork> networks, VectorWidths widths) => Assert.Equal(
        networks.SelectMany(network => new[] { $"{network.Name} Start same bits", $"{network.Name} End same bits" }),
        ChildProcess.Run(nameof(GuardProbe), TestNetworks.Library, networks.Select(network => network.Name), widths));
}
