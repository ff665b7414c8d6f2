using System.Reflection;
using Microsoft.CodeAnalysis;
using NetGen.Tests.Compile;

namespace NetGen.Tests.Oracles;

/// <summary>Networks and their probes, all variants of them compiled together.</summary>
public abstract class ProbeLibrary
{
    // The assembly alone: the compilation it came from is large.
    private readonly Assembly _assembly;

    protected ProbeLibrary(IEnumerable<ProbeNetwork> networks)
    {
        var sources = networks.SelectMany(network => ProbeVariant.All.Select(variant => ProbeSource.Of(network, ClassName(network.Name, variant), variant)));

        // Warnings stop the emission, so that these hundreds of networks are bound only once.
        var options = HarnessOptions.Default with { Framework = RunningFramework, CheckDocumentation = false, WarningsAsErrors = true };
        _assembly = CompilationHarness.Compile([.. sources], options).Assembly;
    }

    /// <summary>A new instance.</summary>
    public IProbe Probe(string network, ProbeVariant variant) => (IProbe)Activator.CreateInstance(_assembly.GetType($"Probed.{ClassName(network, variant)}Probe", throwOnError: true)!)!;

    /// <inheritdoc cref="Probe"/>
    public ITrainingProbe Training(string network, ProbeVariant variant) => (ITrainingProbe)Probe(network, variant);

    /// <summary>The run-time's own assemblies, as the interface of the probes was compiled against them.</summary>
    private static IReadOnlyList<MetadataReference> RunningFramework { get; } =
    [
        .. Directory.GetFiles(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "System*.dll").Select(path => MetadataReference.CreateFromFile(path)),
        MetadataReference.CreateFromFile(typeof(IProbe).Assembly.Location),
        MetadataReference.CreateFromFile(typeof(NetworkAttribute).Assembly.Location),
    ];

    private static string ClassName(string network, ProbeVariant variant) => $"{network}{(variant.IsDouble ? "Double" : "Single")}{variant.Target}";
}
