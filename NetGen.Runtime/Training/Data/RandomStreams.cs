#if NET
using NetGen.Numerics;

namespace NetGen;

/// <summary>
/// Seeds of independent random sequences, one for each purpose and place: what is random at a step depends on the trainer's seed and on
/// where the step stands alone, so that a trainer which goes on from there draws the same numbers without any generator's state.
/// </summary>
internal static class RandomStreams
{
    /// <summary>The order of the samples: epoch, window.</summary>
    public const ulong Order = 1;

    /// <summary>Noise on the inputs: epoch, step.</summary>
    public const ulong Noise = 2;

    /// <summary>Which samples validate.</summary>
    public const ulong Split = 3;

    /// <summary>Which samples or parameters are looked at.</summary>
    public const ulong Inspection = 4;

    /// <summary>The seed of the sequence that belongs to a purpose and a place.</summary>
    public static ulong Seed(ulong seed, ulong purpose, int first = 0, int second = 0) => Mix(Mix(Mix(seed) ^ purpose) ^ (((ulong)(uint)first << 32) | (uint)second));

    /// <summary>
    /// Puts numbers in random order, each order equally likely. (Fisher, Yates 1938; two positions from a draw while they fit, without
    /// bias: Brackett-Rozinsky, Lemire 2024.)
    /// </summary>
    public static void Shuffle(Span<int> items, ulong seed)
    {
        var random = new RandomSource(seed);
        int last = items.Length - 1;
        for (; last >= LargestPair; last--) Swap(items, last, Below(ref random, (uint)last + 1, 1).First);
        for (; last > 0; last -= 2)
        {
            var (first, second) = Below(ref random, (uint)last + 1, (uint)last);
            Swap(items, last, first);
            Swap(items, last - 1, second);
        }
    }

    // With bounds below this, few draws need a closer look.
    private const int LargestPair = 1 << 14;

    private static void Swap(Span<int> items, int one, int other) => (items[one], items[other]) = (items[other], items[one]);

    /// <summary>Two independent numbers below two bounds, whose product is below 2^32.</summary>
    private static (int First, int Second) Below(ref RandomSource random, uint bound, uint secondBound)
    {
        uint both = bound * secondBound;
        while (true)
        {
            ulong product = (ulong)random.NextUInt32() * bound;
            ulong rest = (ulong)(uint)product * secondBound;
            if ((uint)rest >= both || (uint)rest >= (uint)-(int)both % both) return ((int)(product >> 32), (int)(rest >> 32));
        }
    }

    // The finalizer of splitmix64.
    private static ulong Mix(ulong z)
    {
        z += 0x9E3779B97F4A7C15UL;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }
}
#endif
