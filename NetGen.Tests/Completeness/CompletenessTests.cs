using System.Xml.Linq;
using NetGen.Tests.Interpreter;
using NetGen.Tests.Oracles;
using Xunit;

namespace NetGen.Tests.Completeness;

/// <summary>
/// What a new kind of layer, activation, loss, optimizer or initialisation needs besides its fragment: each test names what is missing.
/// Beyond this, the random networks draw from the compiler's own lists, and <c>SnapshotCoverageTests</c> asks for every setting.
/// </summary>
public sealed class CompletenessTests(KindsInSnapshots snapshots) : IClassFixture<KindsInSnapshots>
{
    private const int NetworksOfOneRun = 500;

    private static readonly Lazy<HashSet<string>> InRandomNetworks = new(DrawRandomNetworks);
    private static readonly Lazy<HashSet<string>> InTablesOfReadme = new(ReadTables);

    public static TheoryData<string> Kinds => [.. Kind.All.Select(kind => kind.ToString())];

    public static TheoryData<string> Families => [.. Kind.Families.Select(family => family.Name)];

    [Theory]
    [MemberData(nameof(Families))]
    public void What_users_can_write_is_what_is_registered(string family) =>
        Assert.Equal(Kind.PublicNames(Find(family)).Order(), Kind.All.Where(kind => kind.Family.Name == family).Select(kind => kind.Name).Order());

    [Theory]
    [MemberData(nameof(Families))]
    public void Every_fragment_is_registered(string family)
    {
        var type = Find(family);
        var fragments = type.Assembly.GetTypes().Where(fragment => fragment.IsSubclassOf(type) && !fragment.IsAbstract);
        Assert.Equal(fragments.Select(fragment => fragment.Name).Order(), Kind.All.Where(kind => kind.Family == type).Select(kind => kind.Fragment.Name).Order());
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void States_its_formula_and_its_source(string name)
    {
        var kind = Named(name);
        Assert.False(string.IsNullOrWhiteSpace(kind.Formula), "There is no formula.");
        Assert.False(string.IsNullOrWhiteSpace(kind.Source), "There is no source.");
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Explains_itself_where_users_write_it(string name)
    {
        var kind = Named(name);
        string member = Kind.EnumOf(kind.Family) is { } members ? $"F:{members.FullName}.{kind.Name}" : $"T:NetGen.{kind.Name}Attribute";
        var documentation = XDocument.Load(Path.Combine(AppContext.BaseDirectory, "NetGen.Runtime.xml")).Descendants("member").Single(element => (string)element.Attribute("name")! == member);
        Assert.False(string.IsNullOrWhiteSpace(documentation.Element("summary")?.Value), "There is no summary.");
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Agrees_with_reference_values(string name)
    {
        var kind = Named(name);
        var cases = kind.Family.Name switch
        {
            "Layer" => Rows(LayerOracleTests.Names).Select(oracle => OracleNames.Layers[oracle]),
            "Activation" => Rows(ActivationOracleTests.Elementwise).Concat(Rows(ActivationOracleTests.OverFeatures)).Select(oracle => OracleNames.Activations[oracle]),
            "Loss" => Rows(LossOracleTests.Names).Select(oracle => OracleNames.Losses[oracle]).Concat(Rows(LossOracleTests.HandDerived)),
            "Optimizer" => Rows(OptimizerOracleTests.Names).Select(oracle => OracleNames.Optimizers[oracle]),
            _ => Rows(InitializationTests.Schemes),
        };
        Assert.Contains(kind.Name, cases.Select(attribute => attribute.Split('(')[0]));
    }

    /// <summary>There the interpreter is the referee of every gradient and update, in the tests of <see cref="PropertyTests"/>.</summary>
    [Theory]
    [MemberData(nameof(Kinds))]
    public void Stands_in_random_networks(string name)
    {
        var kind = Named(name);

        // How weights start changes no gradient.
        if (kind.Family.Name == "Initialization") return;
        Assert.Contains(kind.Family.Name == "Activation" ? $"Activation.{kind.Name}" : kind.Name, InRandomNetworks.Value);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Has_a_row_in_the_readme(string name)
    {
        var kind = Named(name);
        Assert.Contains(kind.Family.Name == "Activation" ? $"Activation.{kind.Name}" : kind.Name, InTablesOfReadme.Value);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Stands_in_a_snapshot_network(string name) => Assert.Contains(name, snapshots.Kinds);

    private static Kind Named(string name) => Kind.All.Single(kind => kind.ToString() == name);

    private static Type Find(string family) => Kind.Families.Single(type => type.Name == family);

    private static IEnumerable<string> Rows(TheoryData<string> rows) => ((IEnumerable<object[]>)rows).Select(row => (string)row[0]);

    /// <summary>Names of attributes, and of activations as <c>Activation.Relu</c>, in as many networks as a run examines.</summary>
    private static HashSet<string> DrawRandomNetworks()
    {
        var networks = Enumerable.Range(0, NetworksOfOneRun).Select(seed => new RandomNetworks(new Random(seed)).Next("Drawn").Attributes);
        return [.. networks.SelectMany(attributes => attributes.Split('[', ']', '(', ')', ',', ' ', '\n'))];
    }

    /// <summary>What stands first in the rows of the README's tables.</summary>
    private static HashSet<string> ReadTables() =>
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "README.md")).Where(line => line.StartsWith("| `", StringComparison.Ordinal)).Select(line => line.Split('`')[1])];
}
