namespace NetGen.Numerics;

/// <summary>
/// Random numbers that are the same on every platform: xoshiro128++ 1.0 (Blackman and Vigna), which needs 32-bit operations only,
/// its state filled from the seed by splitmix64. A mutable structure: pass it by reference.
/// </summary>
public partial struct RandomSource
{
    private uint _s0;
    private uint _s1;
    private uint _s2;
    private uint _s3;

    /// <summary>The sequence that belongs to <paramref name="seed"/>; every seed is a good one.</summary>
    public RandomSource(ulong seed)
    {
        ulong low = SplitMix(ref seed);
        ulong high = SplitMix(ref seed);
        // Two successive outputs of splitmix64 are never both zero, so neither is the state.
        unchecked
        {
            _s0 = (uint)low;
            _s1 = (uint)(low >> 32);
            _s2 = (uint)high;
            _s3 = (uint)(high >> 32);
        }
    }

    /// <summary>32 random bits.</summary>
    public uint NextUInt32()
    {
        uint result = unchecked(RotateLeft(_s0 + _s3, 7) + _s0);
        uint shifted = _s1 << 9;
        _s2 ^= _s0;
        _s3 ^= _s1;
        _s1 ^= _s2;
        _s0 ^= _s3;
        _s2 ^= shifted;
        _s3 = RotateLeft(_s3, 11);
        return result;
    }

    /// <summary>Uniform in [0, 1): a multiple of 2^-24, from one draw.</summary>
    public float NextSingle() => (NextUInt32() >> 8) * (1f / (1 << 24));

    /// <summary>Uniform in [0, 1): a multiple of 2^-53, from two draws.</summary>
    public double NextDouble() => NextBits53() * (1d / (1L << 53));

    /// <summary>
    /// Nearly standard normal: the sum of 12 uniform numbers of 53 bits, less 6 (Irwin-Hall). Mean 0, variance 1, and bounded by 6;
    /// the tails past 3 are lighter than the normal ones, which initial weights do not mind.
    /// Integers and one rounding, no logarithm or cosine: the same bits everywhere.
    /// </summary>
    public double NextNormal()
    {
        long sum = -6L << 53;
        for (int i = 0; i < 12; i++)
            sum += NextBits53();
        return sum * (1d / (1L << 53));
    }

    private long NextBits53()
    {
        long high = NextUInt32() >> 5;
        return (high << 26) | (NextUInt32() >> 6);
    }

    private static uint RotateLeft(uint value, int count) => (value << count) | (value >> (32 - count));

    private static ulong SplitMix(ref ulong state)
    {
        unchecked
        {
            state += 0x9E3779B97F4A7C15UL;
            ulong z = state;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
            return z ^ (z >> 31);
        }
    }
}
