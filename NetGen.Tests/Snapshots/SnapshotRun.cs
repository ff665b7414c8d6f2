using NetGen.Tests.Compile;

namespace NetGen.Tests.Snapshots;

/// <summary>
/// Runs the generator once over every input. With <c>NETGEN_ACCEPT_SNAPSHOTS=1</c> it first makes what came out the verified files:
/// <c>NETGEN_ACCEPT_SNAPSHOTS=1 dotnet test -c Release --filter Snapshot</c>.
/// </summary>
public sealed class SnapshotRun
{
    public SnapshotRun()
    {
        Networks = SnapshotFiles.Networks.ToDictionary(name => name, Generate, StringComparer.Ordinal);
        if (Environment.GetEnvironmentVariable("NETGEN_ACCEPT_SNAPSHOTS") != "1") return;
        if (string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase))
        {
            throw new InvalidOperationException("Snapshots are accepted by a person who reads the difference, never where CI=true.");
        }

        SnapshotFiles.Accept(Networks.Values.SelectMany(network => network.Selected).ToDictionary(file => file.Key, file => file.Value, StringComparer.Ordinal));
    }

    /// <summary>By the name of the input file.</summary>
    public IReadOnlyDictionary<string, SnapshotNetwork> Networks { get; }

    private static SnapshotNetwork Generate(string name)
    {
        string source = SnapshotFiles.Input(name);
        var compilation = CompilationHarness.CreateCompilation([source]);
        var result = CompilationHarness.CreateDriver(compilation).RunGenerators(compilation).GetRunResult();
        if (result.Results.Single().Exception is { } exception) throw new InvalidOperationException($"The generator threw on {name}.", exception);
        return new SnapshotNetwork(name, source, result.Results.Single().GeneratedSources.ToDictionary(file => file.HintName, file => file.SourceText.ToString(), StringComparer.Ordinal));
    }
}
