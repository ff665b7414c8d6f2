using NetGen.Benchmarks.Cases;

namespace NetGen.Benchmarks.Peers;

/// <summary>Ours.</summary>
internal sealed class NetGenPeer : IPeer
{
    public const string Default = "NetGen";
    public const string Each = "NetGen TrainEach";
    public const string Fast = "NetGen FastMath";

    public string Name => Default;

    public string Description => "compiled from attributes, every check on";

    public string? Missing => null;

    public IEnumerable<Entry> Enter(Work work) => 
        work.Case.Compiled.Where(network => network.Suits(work)).Select(network => new Entry(network.Implementation, network.Create(work)));

    public void Dispose()
    {
    }
}

/// <summary>A network that the compiler made, and what it is used for.</summary>
/// <param name="Implementation">What it is called in tables.</param>
/// <param name="FirstParameters">So many parameters of a new instance.</param>
/// <param name="Suits">Whether it is made for a piece of work.</param>
/// <param name="Create">The contender for that work.</param>
internal sealed record CompiledNetwork(string Implementation, Func<int, float[]> FirstParameters, Func<Work, bool> Suits, Func<Work, IContender> Create)
{
    /// <summary>Plain gradient descent, and inference.</summary>
    public static CompiledNetwork Sgd<TNetwork>(Func<TNetwork> create)
        where TNetwork : struct, IManagedNetwork =>
        Of(NetGenPeer.Default, create, work => work.Optimizer != Optimizer.Adam);

    public static CompiledNetwork Adam<TNetwork>(Func<TNetwork> create)
        where TNetwork : struct, IManagedNetwork =>
        Of(NetGenPeer.Default, create, work => work.Optimizer == Optimizer.Adam);

    /// <summary>Adam with estimates of roots and reciprocals.</summary>
    public static CompiledNetwork FastAdam<TNetwork>(Func<TNetwork> create)
        where TNetwork : struct, IManagedNetwork =>
        Of(NetGenPeer.Fast, create, work => work.Optimizer == Optimizer.Adam);

    /// <summary>Steps after each sample, many of them in one call.</summary>
    public static CompiledNetwork Each<TNetwork>(Func<TNetwork> create)
        where TNetwork : struct, ITrainsEach =>
        new(
            NetGenPeer.Each,
            count => ParametersOf(create(), count),
            work => work is { Phase: Phase.Train, Optimizer: Optimizer.Sgd, SamplesPerCall: 1 },
            work => new EachSample<TNetwork>(work, create()));

    private static CompiledNetwork Of<TNetwork>(string implementation, Func<TNetwork> create, Func<Work, bool> suits)
        where TNetwork : struct, IManagedNetwork =>
        new(implementation, count => ParametersOf(create(), count), suits, work => ManagedContender<TNetwork>.Of(work, create()));

    private static float[] ParametersOf(IManagedNetwork network, int count)
    {
        var parameters = new float[count];
        network.CopyParametersTo(parameters);
        return parameters;
    }
}
