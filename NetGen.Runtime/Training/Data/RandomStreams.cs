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

    /// <summary>Puts numbers in random order, each order equally likely. (Fisher, Yates 1938; bounds without bias: Lemire 2019.)</summary>
    public static void Shuffle(Span<int> items, ulong seed)
    {
        var random = new RandomSource(seed);
        for (int last = items.Length - 1; last > 0; last--)
        {
            int other = Below(ref random, (uint)last + 1);
            (items[last], items[other]) = (items[other], items[last]);
        }
    }

    private static int Below(ref RandomSource random, uint bound)
    {
        ulong product = (ulong)random.NextUInt32() * bound;
        if ((uint)product < bound)
        {
            uint least = (uint)-(int)bound % bound;
            while ((uint)product < least) product = (ulong)random.NextUInt32() * bound;
        }

        return (int)(product >> 32);
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
