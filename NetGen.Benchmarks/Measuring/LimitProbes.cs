using System.Diagnostics;
using System.Runtime.CompilerServices;
using NetGen.Numerics;

namespace NetGen.Benchmarks.Measuring;

/// <summary>Loops that do nothing but what a limit is named after. The clock is read outside: a value that lives across a call stays in no register.</summary>
internal static class LimitProbes<TVector, TUnit>
    where TVector : struct
    where TUnit : IVectorUnit<TVector>
{
    private const int ChainTurns = 300_000;
    private const int Chains = 14;

    private static readonly float[] Memory = AlignedMemory.Allocate<float>(1 << 18);

    private static int Lanes => Unsafe.SizeOf<TVector>() / sizeof(float);

    /// <summary>Nanoseconds a floating-point operation: independent chains of fused multiply-adds, two operations a lane.</summary>
    public static double MultiplyAdd() => Time(static (ref float memory, int count) => RunChains(ref memory, count), ChainTurns, 2.0 * Chains * ChainTurns * Lanes);

    /// <summary>Nanoseconds a byte: reads so many bytes again and again.</summary>
    public static double Read(int bytes) => TimeBytes(static (ref float memory, int count) => Sum(ref memory, count), bytes);

    /// <summary>Nanoseconds a byte: reads so many bytes and writes them back, again and again.</summary>
    public static double Update(int bytes) => TimeBytes(static (ref float memory, int count) => AddToAll(ref memory, count), bytes);

    private delegate void Loop(ref float memory, int count);

    private static double TimeBytes(Loop loop, int bytes)
    {
        // Some hundreds of microseconds: as little as a turn can profit from a moment's faster clock.
        int turns = Math.Max(1, (1 << 26) / bytes);
        return Time(
            (ref float memory, int count) =>
            {
                for (int turn = 0; turn < turns; turn++) loop(ref memory, count);
            },
            bytes / sizeof(float),
            (double)bytes * turns);
    }

    private static double Time(Loop loop, int count, double work)
    {
        ref float memory = ref Memory[AlignedMemory.AlignedStart(Memory)];
        long start = Stopwatch.GetTimestamp();
        loop(ref memory, count);
        return Stopwatch.GetElapsedTime(start).TotalNanoseconds / work;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void RunChains(ref float memory, int turns)
    {
        TVector a = TUnit.Create(0.999f), b = TUnit.Create(0.001f), zero = TUnit.Create(0);
        TVector s0 = zero, s1 = zero, s2 = zero, s3 = zero, s4 = zero, s5 = zero, s6 = zero;
        TVector t0 = zero, t1 = zero, t2 = zero, t3 = zero, t4 = zero, t5 = zero, t6 = zero;
        for (int turn = 0; turn < turns; turn++)
        {
            s0 = TUnit.MultiplyAdd(s0, a, b);
            s1 = TUnit.MultiplyAdd(s1, a, b);
            s2 = TUnit.MultiplyAdd(s2, a, b);
            s3 = TUnit.MultiplyAdd(s3, a, b);
            s4 = TUnit.MultiplyAdd(s4, a, b);
            s5 = TUnit.MultiplyAdd(s5, a, b);
            s6 = TUnit.MultiplyAdd(s6, a, b);
            t0 = TUnit.MultiplyAdd(t0, a, b);
            t1 = TUnit.MultiplyAdd(t1, a, b);
            t2 = TUnit.MultiplyAdd(t2, a, b);
            t3 = TUnit.MultiplyAdd(t3, a, b);
            t4 = TUnit.MultiplyAdd(t4, a, b);
            t5 = TUnit.MultiplyAdd(t5, a, b);
            t6 = TUnit.MultiplyAdd(t6, a, b);
        }

        s0 = TUnit.Add(TUnit.Add(TUnit.Add(s0, s1), TUnit.Add(s2, s3)), TUnit.Add(TUnit.Add(s4, s5), s6));
        t0 = TUnit.Add(TUnit.Add(TUnit.Add(t0, t1), TUnit.Add(t2, t3)), TUnit.Add(TUnit.Add(t4, t5), t6));
        TUnit.Store(TUnit.MultiplyAdd(TUnit.Add(s0, t0), zero, zero), ref memory);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Sum(ref float memory, int count)
    {
        TVector zero = TUnit.Create(0), s0 = zero, s1 = zero, s2 = zero, s3 = zero, s4 = zero, s5 = zero, s6 = zero, s7 = zero;
        for (int k = 0; k < count; k += 8 * Lanes)
        {
            ref float at = ref Unsafe.Add(ref memory, k);
            s0 = TUnit.Add(s0, TUnit.Load(ref at));
            s1 = TUnit.Add(s1, TUnit.Load(ref Unsafe.Add(ref at, Lanes)));
            s2 = TUnit.Add(s2, TUnit.Load(ref Unsafe.Add(ref at, 2 * Lanes)));
            s3 = TUnit.Add(s3, TUnit.Load(ref Unsafe.Add(ref at, 3 * Lanes)));
            s4 = TUnit.Add(s4, TUnit.Load(ref Unsafe.Add(ref at, 4 * Lanes)));
            s5 = TUnit.Add(s5, TUnit.Load(ref Unsafe.Add(ref at, 5 * Lanes)));
            s6 = TUnit.Add(s6, TUnit.Load(ref Unsafe.Add(ref at, 6 * Lanes)));
            s7 = TUnit.Add(s7, TUnit.Load(ref Unsafe.Add(ref at, 7 * Lanes)));
        }

        s0 = TUnit.Add(TUnit.Add(TUnit.Add(s0, s1), TUnit.Add(s2, s3)), TUnit.Add(TUnit.Add(s4, s5), TUnit.Add(s6, s7)));
        TUnit.Store(TUnit.MultiplyAdd(s0, zero, zero), ref memory);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddToAll(ref float memory, int count)
    {
        TVector one = TUnit.Create(1);
        for (int k = 0; k < count; k += 4 * Lanes)
        {
            ref float at = ref Unsafe.Add(ref memory, k);
            TUnit.Store(TUnit.Add(TUnit.Load(ref at), one), ref at);
            TUnit.Store(TUnit.Add(TUnit.Load(ref Unsafe.Add(ref at, Lanes)), one), ref Unsafe.Add(ref at, Lanes));
            TUnit.Store(TUnit.Add(TUnit.Load(ref Unsafe.Add(ref at, 2 * Lanes)), one), ref Unsafe.Add(ref at, 2 * Lanes));
            TUnit.Store(TUnit.Add(TUnit.Load(ref Unsafe.Add(ref at, 3 * Lanes)), one), ref Unsafe.Add(ref at, 3 * Lanes));
        }
    }
}
