using Xunit;

namespace NetGen.Tests.Machine;

/// <summary>
/// A thousand steps of every way to train, then every other call, leave the same bits: twice in one process, on every kind of processor,
/// and as they were when <see cref="Expected"/> was written.
/// </summary>
public class SameBitsTests
{
    /// <summary>
    /// A change of the compiler that changes how a sum is associated or a formula is written changes these bits; nothing else may. Where
    /// it is meant, the failure shows the new table.
    /// </summary>
    private const string Expected = """
        Wide 1837A7E8EF7ED5BF
        Deep C991905B2CC33EB9
        Frozen 7F7C5A8EFCEED5FB
        Bounded 8CC510F7BF67B68D
        Smooth 865F08B9AB42C135
        Bent 7F616646D3BA5E13
        Divergence C5ECF3AB81F1F812
        Clipped B1839D2D4EE72146
        Linear BD099D220AD8B89D
        Distances 185675BDFA4CE227
        Quantiles 2EEC337C892F1C81
        Absolute 0FB39865C5651DDA
        WideDouble 2EA530F181C39EA8
        DeepDouble C18CF6302D6023C0
        """;

    [Fact]
    public void Twice_in_one_process()
    {
        AssertExpected(Lines());
        AssertExpected(Lines());

        static string[] Lines() => [.. TestNetworks.Simd.Select(network => $"{network.Name} {SameBitsProbe.Bits(TestNetworks.Library.Assembly.GetType(network.Name)!)}")];
    }

    [WidthFact(VectorWidths.As512)]
    public void With_512_bits() => AssertExpected(Child(VectorWidths.As512));

    [WidthFact(VectorWidths.As256)]
    public void With_256_bits() => AssertExpected(Child(VectorWidths.As256));

    [WidthFact(VectorWidths.Prefer256)]
    public void With_256_bits_on_a_processor_of_512() => AssertExpected(Child(VectorWidths.Prefer256));

    [WidthFact(VectorWidths.As128)]
    public void With_128_bits() => AssertExpected(Child(VectorWidths.As128));

    [WidthFact(VectorWidths.WithoutFma)]
    public void Without_fused_multiply_add() => AssertExpected(Child(VectorWidths.WithoutFma));

    [WidthFact(VectorWidths.Software)]
    public void Without_intrinsics() => AssertExpected(Child(VectorWidths.Software));

    [Fact]
    public void Bits_depend_on_every_step()
    {
        var network = TestNetworks.Library.Assembly.GetType("Deep")!;
        var buffers = new ArrayBuffers();
        string bits = Session.Run(Session.Of(network, buffers), 50);
        Assert.Equal(bits, Session.Run(Session.Of(network, buffers), 50));
        Assert.NotEqual(bits, Session.Run(Session.Of(network, buffers), 51));
        Assert.NotEqual(bits, Session.Run(Session.Of(network, buffers, seed: 8), 50));
    }

    private static IReadOnlyList<string> Child(string widths) =>
        ChildProcess.Run(nameof(SameBitsProbe), TestNetworks.Library, TestNetworks.Simd.Select(network => network.Name), VectorWidths.Find(widths));

    private static void AssertExpected(IReadOnlyList<string> lines)
    {
        string[] expected = Expected.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.True(expected.SequenceEqual(lines), $"The bits are now:\n{string.Join("\n", lines)}\nThey differ for: {string.Join(", ", lines.Except(expected).Select(line => line.Split(' ')[0]))}");
    }
}
