using NetGen.Tests.Interpreter;

namespace NetGen.Tests.Nano.Exam;

/// <summary>
/// The networks of these tests as projects, many to one: a network of every kind, and random ones, which are those of
/// <see cref="PropertyTests"/>: <c>NETGEN_PROPERTY_SEED</c>, <c>NETGEN_PROPERTY_FIRST</c> and <c>NETGEN_PROPERTY_NETWORKS</c> (200) mean the same.
/// </summary>
internal sealed record NanoNetworks(IReadOnlyList<NanoCase> Networks, NanoProject Project)
{
    private const int Count = 200;
    private const int Together = 50;

    private static readonly string[] s_modes = ["", "Optimize = Optimize.Size", "Optimize = Optimize.Speed", "Unroll = Unroll.Never"];
    private static readonly Lazy<NanoNetworks> s_everyKind = new(() => Of(EveryNanoKind.All));
    private static readonly Lazy<IReadOnlyList<NanoNetworks>> s_random = new(() =>
    [
        .. Enumerable.Range(PropertyTests.Setting("NETGEN_PROPERTY_FIRST", 0), PropertyTests.Setting("NETGEN_PROPERTY_NETWORKS", Count))
            .Select(Next).Chunk(Together).AsParallel().AsOrdered().Select(Of),
    ]);

    /// <summary>Makes one of the random networks together with its number; where a test fails, it names it.</summary>
    public static int Seed { get; } = PropertyTests.Setting("NETGEN_PROPERTY_SEED", System.Random.Shared.Next(1_000_000));

    public static NanoNetworks EveryKind => s_everyKind.Value;

    public static IReadOnlyList<NanoNetworks> Random => s_random.Value;

    private static NanoNetworks Of(IReadOnlyList<NanoCase> networks) => new(networks, NanoCase.Build(networks));

    private static NanoCase Next(int number)
    {
        var random = new Random(unchecked((Seed * 1_000_003) + number));
        var text = new RandomNetworks(random).Next("Network" + number);
        return NanoCase.Of(text, s_modes[random.Next(s_modes.Length)]);
    }
}
