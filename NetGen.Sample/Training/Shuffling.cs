using NetGen.Numerics;

namespace NetGen.Sample.Training;

/// <summary>Puts things in random order, the same on every platform.</summary>
internal static class Shuffling
{
    /// <summary>Fisher and Yates, 1938: every order is equally likely.</summary>
    public static void Shuffle(Span<int> items, ref RandomSource random)
    {
        for (int last = items.Length - 1; last > 0; last--)
        {
            int other = (int)(random.NextDouble() * (last + 1));
            (items[last], items[other]) = (items[other], items[last]);
        }
    }
}
