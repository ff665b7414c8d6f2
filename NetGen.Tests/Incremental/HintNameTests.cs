using NetGen.Generator.Printing;
using NetGen.Tests.Compile;
using NetGen.Tests.Snapshots;
using Xunit;

namespace NetGen.Tests.Incremental;

/// <summary>Names of generated files and classes differ for different networks, whatever the networks are called.</summary>
public sealed class HintNameTests
{
    /// <summary>Names that differ by case alone, by a dot or an underscore, or are those of parts and of the kernels' aliases.</summary>
    private const string Awkward = """
        using NetGen;

        [Network(2)] [Dense(1)] public partial class Simd { }
        [Network(2)] [Dense(1)] public partial class simd { }
        [Network(2)] [Dense(1)] public partial class Vector { }
        [Network(2)] [Dense(1)] public partial class A_B { }
        [Network(2)] [Dense(1)] public partial class A_1B { }

        namespace A
        {
            [Network(2)] [Dense(1)]
            public partial class B
            {
                [Network(2)] [Dense(1)] public partial class Vector512 { }

                [Network(2)] [Dense(1)] public partial class kernels { }
            }
        }
        """;

    [Fact]
    public void Awkward_names_get_files_of_their_own()
    {
        var result = CompilationHarness.Compile("#pragma warning disable CS1591, CS8981 // undocumented, and in small letters only\n" + Awkward);
        Assert.NotNull(result.EnsureClean().Assembly);
        var names = result.Run.Results.Single().OfNetworks().Select(source => source.HintName).ToArray();
        Assert.Equal(8 * 5, names.Length);
        Assert.Equal(names.Length, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    /// <summary>The list from which clashes are told is that of the files which are really emitted.</summary>
    [Fact]
    public void Every_part_is_known()
    {
        var parts = SnapshotRun.Networks.Values.SelectMany(network => network.Emitted.Keys)
            .Select(name => name.Split('.')[^3])
            .Where(part => !SnapshotFiles.Networks.Contains(part))
            .Append(HintNames.Placeholder);
        Assert.Equal(HintNames.Parts.Order(StringComparer.Ordinal), parts.Distinct().Order(StringComparer.Ordinal));
    }
}
