using NetGen.Generator;
using NetGen.Generator.Model;
using NetGen.Tests.Nano.Exam;
using Xunit;
using Xunit.Abstractions;

namespace NetGen.Tests.Nano.Limits;

/// <summary>The code of every kind in every mode, of random networks and of those for boards without mathematics keeps the margin of every limit.</summary>
public sealed class NanoLimitTests(ITestOutputHelper output)
{
    private const int MostShown = 20;

    private static readonly TargetOptions s_options = new(TargetKind.Nano, AllowUnsafe: false);

    /// <summary>All but <see cref="Optimize.Auto"/>, which is <see cref="Optimize.Balanced"/> there.</summary>
    public static TheoryData<Optimize> Modes => [.. Enum.GetValues<Optimize>().Where(mode => mode != Optimize.Auto)];

    [Fact]
    public void Every_kind_keeps_every_margin() => Inspect([NanoNetworks.EveryKind]);

    [Fact]
    public void Random_networks_keep_every_margin() => Inspect(NanoNetworks.Random);

    [Theory]
    [InlineData(ExpImplementation.Pow)]
    [InlineData(ExpImplementation.Managed)]
    public void Boards_without_mathematics_keep_every_margin(ExpImplementation mathematics) => Inspect(NanoNetworks.For(mathematics));

    /// <summary>What keeps a network off a limit is what the generator states of it, so that must not be less than what there is.</summary>
    [Theory]
    [MemberData(nameof(Modes))]
    public void Deep_networks_keep_every_margin_and_come_no_nearer_than_stated(Optimize mode)
    {
        var networks = NanoNetworks.In(mode);
        var inspection = Assert.Single(Inspect([networks]));
        string[] nearer = [.. networks.Networks.AsParallel().SelectMany(network =>
            StatedFigures.Nearer(network.Name, DeviceCompiler.Compile(network.SpecIn(networks.Project), s_options).Figures!, inspection))];
        Assert.True(nearer.Length == 0, string.Join("\n", nearer.Take(MostShown)));
    }

    private IReadOnlyList<NanoInspection> Inspect(IReadOnlyList<NanoNetworks> projects)
    {
        output.WriteLine($"NETGEN_PROPERTY_SEED={NanoNetworks.Seed}");
        NanoInspection[] inspections = [.. projects.AsParallel().AsOrdered().Select(project => NanoInspection.Of(project.Project.Assembly))];
        foreach (var closest in inspections.SelectMany(Single).GroupBy(measure => measure.Limit).Select(measures => measures.MaxBy(measure => measure.Value)))
        {
            output.WriteLine(closest!.ToString());
        }

        string[] failures = [.. projects.Zip(inspections).SelectMany(pair => Failures(pair.First, pair.Second))];
        string shown = string.Join("\n", failures.Take(MostShown));
        Assert.True(failures.Length == 0, $"NETGEN_PROPERTY_SEED={NanoNetworks.Seed}: {failures.Length} failures.\n{shown}");
        return inspections;
    }

    private static IEnumerable<string> Failures(NanoNetworks networks, NanoInspection inspection)
    {
        foreach (string forbidden in inspection.Forbidden) yield return forbidden;
        foreach (var passed in Single(inspection).Where(measure => !measure.IsRecommended))
        {
            yield return $"{passed}\n    {networks.Networks.FirstOrDefault(network => passed.Where.Split('.', ',')[0] == network.Name)}";
        }

        // A network that the generator refused would have nothing to inspect.
        var seen = inspection.Measures.Select(measure => measure.Where).ToHashSet();
        foreach (var network in networks.Networks.Where(network => !seen.Contains(network.Name + ".Forward"))) yield return $"{network} was not inspected.";
    }

    /// <summary>Many networks share an assembly here, whose code is no one network's.</summary>
    private static IEnumerable<Measure> Single(NanoInspection inspection) =>
        inspection.Measures.Where(measure => (measure.Limit, measure.Where) != (Limit.AssemblyCode, Measure.WholeAssembly));
}
