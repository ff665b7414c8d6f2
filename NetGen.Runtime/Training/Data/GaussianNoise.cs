#if NET
using System.Numerics;
using System.Runtime.Intrinsics;
using NetGen.Numerics;

namespace NetGen;

/// <summary>
/// Nearly normal noise on many numbers at once, with the same bits on every platform: each is the sum of 12 random bytes, centred and
/// scaled to variance 1 (Irwin-Hall; within 6 standard deviations). Eight xoshiro128++ generators run side by side.
/// </summary>
internal static class GaussianNoise
{
    private const int Lanes = 8;
    private const int Mean = 12 * 255 / 2;

    // The variance of a byte is (256^2 - 1) / 12.
    private static readonly double Scale = 1 / Math.Sqrt(65535);

    /// <summary>Adds noise of a standard deviation to all values.</summary>
    public static void Add<T>(Span<T> values, double deviation, ulong seed)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var scale = T.CreateTruncating(deviation * Scale);
        Span<uint> states = stackalloc uint[4 * Lanes];
        var random = new RandomSource(seed);
        for (int k = 0; k < states.Length; k++) states[k] = random.NextUInt32();
        var s0 = Vector256.Create<uint>(states);
        var s1 = Vector256.Create<uint>(states[Lanes..]);
        var s2 = Vector256.Create<uint>(states[(2 * Lanes)..]);
        // From the state of zeros a generator never moves.
        var s3 = Vector256.Create<uint>(states[(3 * Lanes)..]) | Vector256.Create(1u);

        Span<int> sums = stackalloc int[Lanes];
        for (int k = 0; k < values.Length; k += Lanes)
        {
            var total = Vector256<uint>.Zero;
            for (int draw = 0; draw < 3; draw++)
            {
                var sum = s0 + s3;
                var bits = ((sum << 7) | (sum >> 25)) + s0;
                var shifted = s1 << 9;
                s2 ^= s0;
                s3 ^= s1;
                s1 ^= s2;
                s0 ^= s3;
                s2 ^= shifted;
                s3 = (s3 << 11) | (s3 >> 21);
                total += (bits & Vector256.Create(0x00FF00FFu)) + ((bits >> 8) & Vector256.Create(0x00FF00FFu));
            }

            (((total & Vector256.Create(0xFFFFu)) + (total >> 16)).AsInt32() - Vector256.Create(Mean)).CopyTo(sums);
            int count = Math.Min(Lanes, values.Length - k);
            for (int lane = 0; lane < count; lane++) values[k + lane] += scale * T.CreateTruncating(sums[lane]);
        }
    }
}
#endif
