using System.Reflection;
using NetGen.Generator;
using NetGen.Generator.Printing.Members;
using NetGen.Generator.Scheduling;
using NetGen.Tests.Compile;
using Xunit;
using Xunit.Abstractions;

namespace NetGen.Tests.Machine;

/// <summary>Every tiling of one association, at every width, gives the same bits on prime extents.</summary>
public class TilingTests(ITestOutputHelper output)
{
    private const int Steps = 60;
    private const string Widest = "(Vector512.IsHardwareAccelerated)";
    private const string Middle = "(Vector256.IsHardwareAccelerated)";

    private static readonly TestNetwork[] _networks =
    [
        new("Prime", 7, """
            [Dense(19, Activation.Tanh)]
            [Dense(17, Activation.Sigmoid)]
            [Dense(3)]
            [CrossEntropy]
            [Adam(ClipNorm = 0.5)]
            """, HasLabels: true),
        new("PrimeWide", 3, """
            [Dense(5, Activation.Gelu)]
            [Dense(131, Activation.Softmax)]
            [CrossEntropy]
            [Sgd(Momentum = 0.9)]
            """, HasLabels: true),
        new("PrimeDouble", 11, """
            [Dense(29, Activation.Relu)]
            [Dense(5)]
            [MeanSquaredError]
            [Sgd]
            """, IsDouble: true),
        new("PrimeDeep", 13, """
            [Dense(61, Activation.Tanh)]
            [Dense(17, Activation.Relu, Bias = false)]
            [Dense(11)]
            [Dense(3, Activation.Sigmoid)]
            [HalfSquaredError]
            [Sgd]
            """),
    ];

    /// <summary>The association says which steps of a sum go to which chain: what is written out is a whole number of rounds.</summary>
    private static readonly (string Name, Func<Schedule, Tiling> Retile)[] _tilings =
    [
        ("Chosen", schedule => schedule.Tiling),
        ("Looped", schedule => schedule.Tiling with { Full = false, Rows = 1, Vectors = 1, Unroll = schedule.Association.Chains }),
        ("Unrolled", schedule => schedule.Tiling with { Full = true }),
        ("Split", schedule => schedule.Tiling with { Outlined = true, Full = false, Rows = 5, Vectors = 3, Unroll = 2 * schedule.Association.Chains }),
        ("Joined", schedule => schedule.Tiling with { Outlined = false, Full = false, Rows = 2, Vectors = 2, Unroll = 3 * schedule.Association.Chains }),
        ("RowByRow", schedule => schedule.Tiling with { Full = false, Vectors = 2, Unroll = 2 * schedule.Association.Chains, IsRowByRow = schedule.Association is { Row: not null, Reduced: null } }),
    ];

    [Fact]
    public void Every_tiling_at_every_width_gives_the_same_bits()
    {
        var assembly = Build();
        var use = assembly.GetType("Width")!.GetField("Bits")!;
        foreach (var network in _networks)
        {
            string? expected = null;
            foreach (var (tiling, _) in _tilings)
            {
                foreach (int bits in new[] { 512, 256, 128 })
                {
                    use.SetValue(null, bits);
                    string found = Session.Run(Session.Of(assembly.GetType(network.Name + tiling)!, new ArrayBuffers()), Steps);
                    output.WriteLine($"{network.Name} {tiling} {bits}: {found}");
                    Assert.Equal($"{network.Name} {expected ?? found}", $"{network.Name} {found}");
                    expected ??= found;
                }
            }
        }
    }

    /// <summary>One class for each network and tiling, whose body is chosen by a field in place of the hardware.</summary>
    private static Assembly Build()
    {
        string declared = string.Join("\n", _networks.Select(network => network.Source).Prepend("using NetGen;"));
        var attributes = CompilationHarness.CreateCompilation([declared], new HarnessOptions { AllowUnsafe = true });
        var sources = new List<string> { "public static class Width { public static int Bits; }" };
        foreach (var network in _networks)
        {
            var kernels = new HashSet<string>();
            foreach (var (tiling, retile) in _tilings)
            {
                var (spec, options) = Plans.Request(attributes, network.Name);
                var variant = spec with { Type = spec.Type with { Name = network.Name + tiling } };
                var compiled = NetworkCompiler.Compile(variant, options, (_, schedule) => retile(schedule));
                sources.Add((network with { Name = network.Name + tiling }).Members);
                sources.Add(MembersFile.Write(compiled));
                sources.AddRange(compiled.Kernels.Skip(1).Select(file => file.Text));
                sources.Add(ChooseByField(compiled.Kernels[0].Text));
                Assert.True(kernels.Add(string.Join("", compiled.Kernels.Select(file => file.Text.Replace(variant.Type.Name, "", StringComparison.Ordinal)))), $"{tiling} is no tiling of its own.");
            }
        }

        var compilation = CompilationHarness.CreateCompilation(sources, new HarnessOptions { AllowUnsafe = true, CheckDocumentation = false, AssemblyName = "MachineTilings" });
        return Library.Save(compilation).Assembly;
    }

    private static string ChooseByField(string entryPoints)
    {
        Assert.Contains(Widest, entryPoints, StringComparison.Ordinal);
        Assert.Contains(Middle, entryPoints, StringComparison.Ordinal);
        return entryPoints.Replace(Widest, "(global::Width.Bits == 512)", StringComparison.Ordinal).Replace(Middle, "(global::Width.Bits == 256)", StringComparison.Ordinal);
    }
}
