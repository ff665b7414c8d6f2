#if NET
namespace NetGen.Persistence;

/// <summary>Shapes as messages and descriptions show them.</summary>
internal static class ShapeText
{
    public static string Of(IEnumerable<long> shape) => FormattableString.Invariant($"[{string.Join(", ", shape)}]");

    public static string Of(IEnumerable<int> shape) => FormattableString.Invariant($"[{string.Join(", ", shape)}]");

    /// <summary>The product of the extents, or -1 where it passes what a long holds.</summary>
    public static long Count(ReadOnlySpan<long> shape)
    {
        long count = 1;
        foreach (long extent in shape)
        {
            // As the reference implementation does it: an overflow is one even where a 0 follows.
            if (Math.BigMul(count, extent, out count) != 0 || count < 0) return -1;
        }

        return count;
    }
}
#endif
