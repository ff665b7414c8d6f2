using NetGen.Tests.Interpreter;

namespace NetGen.Tests.Nano.Exam;

/// <summary>
/// The networks of these tests as projects, many to one: a network of every kind, and random ones, which are those of
/// <see cref="PropertyTests"/>: <c>NETGEN_PROPERTY_SEED</c>, <c>NETGEN_PROPERTY_FIRST</c> and <c>NETGEN_PROPERTY_NETWORKS</c> (200) mean the same.
/// For boards without mathematics there are a fifth as many random ones each, narrower.
/// </summary>
internal sealed record NanoNetworks(IReadOnlyList<NanoCase> Networks, NanoProject Project)
{
    private const int Count = 200;
    private const int Together = 50;
    private const int Widest = 70;
    private const int WidestWithoutMathematics = 24;
    private const int OneForABoardIn = 5;

    private static readonly string[] s_modes = ["", "Optimize = Optimize.Size", "Optimize = Optimize.Speed", "Unroll = Unroll.Never"];
    private static readonly Lazy<NanoNetworks> s_everyKind = new(() => Of(EveryNanoKind.All));
    private static readonly Lazy<IReadOnlyList<NanoNetworks>> s_random = new(() =>
        [.. Numbers.Select(Next).Chunk(Together).AsParallel().AsOrdered().Select(networks => Of(networks))]);

    private static readonly Lazy<IReadOnlyList<NanoNetworks>> s_pow = new(() => WithoutMathematics(ExpImplementation.Pow));
    private static readonly Lazy<IReadOnlyList<NanoNetworks>> s_managed = new(() => WithoutMathematics(ExpImplementation.Managed));

    /// <summary>Makes one of the random networks together with its number; where a test fails, it names it.</summary>
    public static int Seed { get; } = PropertyTests.Setting("NETGEN_PROPERTY_SEED", System.Random.Shared.Next(1_000_000));

    public static NanoNetworks EveryKind => s_everyKind.Value;

    public static IReadOnlyList<NanoNetworks> Random => s_random.Value;

    private static IEnumerable<int> Numbers =>
        Enumerable.Range(PropertyTests.Setting("NETGEN_PROPERTY_FIRST", 0), PropertyTests.Setting("NETGEN_PROPERTY_NETWORKS", Count));

    /// <summary>Deep networks of every kind, in one mode.</summary>
    public static NanoNetworks In(Optimize mode) => Of(EveryNanoKind.Deep(mode));

    /// <summary>Every kind and random networks, whose projects find no mathematics but those named: <c>Math.Pow</c>, or none.</summary>
    public static IReadOnlyList<NanoNetworks> For(ExpImplementation mathematics) => (mathematics == ExpImplementation.Pow ? s_pow : s_managed).Value;

    private static IReadOnlyList<NanoNetworks> WithoutMathematics(ExpImplementation mathematics)
    {
        NanoCase[] random = [.. Numbers.Where(number => number % OneForABoardIn == 0).Select(number => Next(number, mathematics))];
        return [.. new[] { EveryNanoKind.For(mathematics), random }.AsParallel().AsOrdered().Select(networks => Of(networks, mathematics))];
    }

    private static NanoNetworks Of(IReadOnlyList<NanoCase> networks, ExpImplementation mathematics = ExpImplementation.MathExp) =>
        new(networks, NanoCase.Build(networks, mathematics));

    private static NanoCase Next(int number) => Next(number, purpose: 0, Widest, "");

    private static NanoCase Next(int number, ExpImplementation mathematics) =>
        Next(number, (int)mathematics, WidestWithoutMathematics, $"ExpImplementation = ExpImplementation.{mathematics}");

    private static NanoCase Next(int number, int purpose, int widest, string option)
    {
        var random = new Random(unchecked(((Seed + purpose) * 1_000_003) + number));
        var text = new RandomNetworks(random, widest).Next("Network" + number);
        string mode = s_modes[random.Next(s_modes.Length)];
        return NanoCase.Of(text, string.Join(", ", new[] { mode, option }.Where(setting => setting.Length > 0)));
    }
}
