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
        Deep E7E2F0F29353A21E
        Layers 6DCEE2ADE3EB75D6
        LayersInLanes EF1CBA71540D8410
        Pyramid 8A7ADA2CF2087D48
        Waist F004C555D108F077
        Even 44656DBBA82A8E89
        Frozen 081D2E317DA19331
        Bounded 0A30152417BE4CE3
        Smooth 006B35D069A12C09
        Bent 101DECC71B4F4A90
        Divergence E0B6B0E98535EB27
        Clipped 144EFB8702FC30E3
        Linear 4393FF508F7FBC44
        Distances 38AE1774F78DAC62
        Quantiles 46BDF9744BD23935
        Absolute 1C6EFEE4222DF336
        Narrow B0F05EF2028AFC11
        Broad C9872EF0BA4A3DF4
        Strips DFBA88361D75134B
        WideStrips DC2DB9D5B17FC264
        Handful 3F0EA571DAFFBDB4
        HandfulClipped 3851F2E46C65E0EA
        Few B6723A3DF633C254
        Sixteen 4219CDBD970B649A
        Shared 2D931B436C470591
        SharedPlain D2CEAF75D599A23E
        WideDouble EA39C1971FB5B1DB
        DeepDouble DF76B111C45DEC73
        LayersDouble EB1470FD7CF81D42
        PyramidDouble 77C228CD31699B30
        NarrowDouble 6F0A325F541E142A
        BroadDouble EE754C4C4CC8938B
        StripsDouble 8D3ED94CE152CB5C
        HandfulDouble BFC9E6D4D9B3E2A2
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
