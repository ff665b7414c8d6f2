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
        Deep 75CA8D0A31E22325
        Layers F73CF688C460DA06
        LayersInLanes 92DFEE1371B37FF4
        Pyramid 8A7ADA2CF2087D48
        Waist FA883C70B3EE2C95
        Even 9A49D5973190D389
        Frozen 081D2E317DA19331
        Bounded 0A30152417BE4CE3
        Smooth 006B35D069A12C09
        Bent 101DECC71B4F4A90
        Divergence E0B6B0E98535EB27
        Clipped 144EFB8702FC30E3
        Linear 4393FF508F7FBC44
        Distances 38AE1774F78DAC62
        Quantiles 46BDF9744BD23935
        Absolute 3C867EC8777A4425
        Narrow B0F05EF2028AFC11
        Broad CF4B76885FB61549
        Handful F3E6F77DCDE37A65
        HandfulClipped 3851F2E46C65E0EA
        Few B6723A3DF633C254
        Sixteen 4219CDBD970B649A
        Shared CBA5F1C7E3A4E82D
        SharedPlain 3F60B4121C06660D
        WideDouble EA39C1971FB5B1DB
        DeepDouble 8FB39B8DEF44ACEA
        LayersDouble 0F91AC4AC391BED0
        PyramidDouble 77C228CD31699B30
        NarrowDouble 6F0A325F541E142A
        BroadDouble 4563F6029E87AADB
        HandfulDouble A98E99D6133BDD16
        FewDouble 07065943A3908FA3
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
