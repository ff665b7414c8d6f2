using NetGen.Tests.Compile;

namespace NetGen.Tests.Snapshots;

/// <summary>
/// Runs the generator once over every input. With <c>NETGEN_ACCEPT_SNAPSHOTS=1</c> it first makes what came out the verified files:
/// <c>NETGEN_ACCEPT_SNAPSHOTS=1 dotnet test -c Release --filter Snapshot</c>.
/// </summary>
internal static class SnapshotRun
{
    private static readonly Lazy<IReadOnlyDictionary<string, SnapshotNetwork>> Once = new(RunAndAccept);

    /// <summary>What every input makes, by its name.</summary>
    public static IReadOnlyDictionary<string, SnapshotNetwork> Networks => Once.Value;

    /// <summary>Runs the generator over every input again.</summary>
    public static IReadOnlyDictionary<string, SnapshotNetwork> Again() =>
        SnapshotFiles.Networks.ToDictionary(name => name, Generate, StringComparer.Ordinal);

    private static IReadOnlyDictionary<string, SnapshotNetwork> RunAndAccept()
    {
        var networks = Again();
        if (Environment.GetEnvironmentVariable("NETGEN_ACCEPT_SNAPSHOTS") != "1") return networks;
        if (string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase))
        {
            throw new InvalidOperationException("Snapshots are accepted by a person who reads the difference, never where CI=true.");
        }

        SnapshotFiles.Accept(networks.Values.SelectMany(network => network.Selected).ToDictionary(file => file.Key, file => file.Value, StringComparer.Ordinal));
        return networks;
    }

    private static SnapshotNetwork Generate(string name)
    {
        string source = SnapshotFiles.Input(name);
        var compilation = CompilationHarness.CreateCompilation([source]);
        var result = CompilationHarness.CreateDriver(compilation, SnapshotFiles.Texts).RunGenerators(compilation).GetRunResult();
        if (result.Results.Single().Exception is { } exception) throw new InvalidOperationException($"The generator threw on {name}.", exception);
        return new SnapshotNetwork(name, source, result.Results.Single().OfNetworks().ToDictionary(file => file.HintName, file => file.SourceText.ToString(), StringComparer.Ordinal));
    }
}
