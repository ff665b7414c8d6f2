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
        Wide FD80D2249B3AD986
        Deep CA17A7B959DA582A
        Layers D695CD5BB22A7928
        LayersInLanes B6C14681630036CE
        Pyramid 8A7ADA2CF2087D48
        Waist EF2963E89D7E55A1
        Even 74935BEF2215F418
        Frozen 41BEB2A3DE7D433D
        Bounded 875BFBF61353A3E9
        Smooth AC14301089430F69
        Bent 101DECC71B4F4A90
        Divergence E7549214D0170404
        Clipped 144EFB8702FC30E3
        Linear 4393FF508F7FBC44
        Distances 38AE1774F78DAC62
        Quantiles 46BDF9744BD23935
        Absolute CF54D868B412CB97
        Narrow B0F05EF2028AFC11
        Broad F42CB6C0E32E83B0
        Handful CC30D61973D0A314
        HandfulClipped 3851F2E46C65E0EA
        Few 6886DC6A0542CC4D
        Sixteen 4219CDBD970B649A
        Shared 40A5DBEDE7119427
        SharedPlain FF9E90614A33A64A
        WideDouble EA39C1971FB5B1DB
        DeepDouble 198AC499C7A65473
        LayersDouble 66D7D03B4483F6F2
        PyramidDouble 77C228CD31699B30
        NarrowDouble 6F0A325F541E142A
        BroadDouble 2E7ED17DDF1208DC
        HandfulDouble 627DBBC1829ABE69
        FewDouble 544A59FE0F7FF20C
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
