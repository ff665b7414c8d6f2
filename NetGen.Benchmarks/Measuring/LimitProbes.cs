using System.Diagnostics;
using System.Runtime.CompilerServices;
using NetGen.Numerics;

namespace NetGen.Benchmarks.Measuring;

/// <summary>Loops that do nothing but what a limit is named after.</summary>
internal static class LimitProbes<TVector, TUnit>
    where TVector : struct
    where TUnit : IVectorUnit<TVector>
{
    private static readonly float[] Memory = AlignedMemory.Allocate<float>(1 << 18);

    private static ref float Start => ref Memory[AlignedMemory.AlignedStart(Memory)];

    /// <summary>Nanoseconds a floating-point operation: 14 independent chains of fused multiply-adds, two operations a lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static double MultiplyAdd()
    {
        const int Turns = 50_000;
        TVector a = TUnit.Create(0.999f), b = TUnit.Create(0.001f), zero = TUnit.Create(0);
        TVector s0 = zero, s1 = zero, s2 = zero, s3 = zero, s4 = zero, s5 = zero, s6 = zero, s7 = zero;
        TVector t0 = zero, t1 = zero, t2 = zero, t3 = zero, t4 = zero, t5 = zero;
        long start = Stopwatch.GetTimestamp();
        for (int turn = 0; turn < Turns; turn++)
        {
            s0 = TUnit.MultiplyAdd(s0, a, b);
            s1 = TUnit.MultiplyAdd(s1, a, b);
            s2 = TUnit.MultiplyAdd(s2, a, b);
            s3 = TUnit.MultiplyAdd(s3, a, b);
            s4 = TUnit.MultiplyAdd(s4, a, b);
            s5 = TUnit.MultiplyAdd(s5, a, b);
            s6 = TUnit.MultiplyAdd(s6, a, b);
            s7 = TUnit.MultiplyAdd(s7, a, b);
            t0 = TUnit.MultiplyAdd(t0, a, b);
            t1 = TUnit.MultiplyAdd(t1, a, b);
            t2 = TUnit.MultiplyAdd(t2, a, b);
            t3 = TUnit.MultiplyAdd(t3, a, b);
            t4 = TUnit.MultiplyAdd(t4, a, b);
            t5 = TUnit.MultiplyAdd(t5, a, b);
        }

        double time = Stopwatch.GetElapsedTime(start).TotalNanoseconds;
        s0 = TUnit.Add(TUnit.Add(TUnit.Add(s0, s1), TUnit.Add(s2, s3)), TUnit.Add(TUnit.Add(s4, s5), TUnit.Add(s6, s7)));
        t0 = TUnit.Add(TUnit.Add(TUnit.Add(t0, t1), TUnit.Add(t2, t3)), TUnit.Add(t4, t5));
        TUnit.Store(TUnit.Add(s0, t0), ref Start);
        return time / (2.0 * 14 * Turns * (Unsafe.SizeOf<TVector>() / sizeof(float)));
    }

    /// <summary>Nanoseconds a byte: reads so many bytes again and again.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static double Read(int bytes)
    {
        int lanes = Unsafe.SizeOf<TVector>() / sizeof(float), turns = Turns(bytes), count = bytes / sizeof(float);
        ref float memory = ref Start;
        TVector zero = TUnit.Create(0), s0 = zero, s1 = zero, s2 = zero, s3 = zero, s4 = zero, s5 = zero, s6 = zero, s7 = zero;
        long start = Stopwatch.GetTimestamp();
        for (int turn = 0; turn < turns; turn++)
        {
            for (int k = 0; k < count; k += 8 * lanes)
            {
                s0 = TUnit.Add(s0, TUnit.Load(ref Unsafe.Add(ref memory, k)));
                s1 = TUnit.Add(s1, TUnit.Load(ref Unsafe.Add(ref memory, k + lanes)));
                s2 = TUnit.Add(s2, TUnit.Load(ref Unsafe.Add(ref memory, k + (2 * lanes))));
                s3 = TUnit.Add(s3, TUnit.Load(ref Unsafe.Add(ref memory, k + (3 * lanes))));
                s4 = TUnit.Add(s4, TUnit.Load(ref Unsafe.Add(ref memory, k + (4 * lanes))));
                s5 = TUnit.Add(s5, TUnit.Load(ref Unsafe.Add(ref memory, k + (5 * lanes))));
                s6 = TUnit.Add(s6, TUnit.Load(ref Unsafe.Add(ref memory, k + (6 * lanes))));
                s7 = TUnit.Add(s7, TUnit.Load(ref Unsafe.Add(ref memory, k + (7 * lanes))));
            }
        }

        double time = Stopwatch.GetElapsedTime(start).TotalNanoseconds;
        s0 = TUnit.Add(TUnit.Add(TUnit.Add(s0, s1), TUnit.Add(s2, s3)), TUnit.Add(TUnit.Add(s4, s5), TUnit.Add(s6, s7)));
        TUnit.Store(TUnit.MultiplyAdd(s0, zero, zero), ref memory);
        return time / ((double)bytes * turns);
    }

    /// <summary>Nanoseconds a byte: reads so many bytes and writes them back, again and again.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static double Update(int bytes)
    {
        int lanes = Unsafe.SizeOf<TVector>() / sizeof(float), turns = Turns(bytes), count = bytes / sizeof(float);
        ref float memory = ref Start;
        TVector a = TUnit.Create(0.5f);
        long start = Stopwatch.GetTimestamp();
        for (int turn = 0; turn < turns; turn++)
        {
            for (int k = 0; k < count; k += 4 * lanes)
            {
                ref float at = ref Unsafe.Add(ref memory, k);
                TUnit.Store(TUnit.Add(TUnit.Load(ref at), a), ref at);
                TUnit.Store(TUnit.Add(TUnit.Load(ref Unsafe.Add(ref at, lanes)), a), ref Unsafe.Add(ref at, lanes));
                TUnit.Store(TUnit.Add(TUnit.Load(ref Unsafe.Add(ref at, 2 * lanes)), a), ref Unsafe.Add(ref at, 2 * lanes));
                TUnit.Store(TUnit.Add(TUnit.Load(ref Unsafe.Add(ref at, 3 * lanes)), a), ref Unsafe.Add(ref at, 3 * lanes));
            }
        }

        double time = Stopwatch.GetElapsedTime(start).TotalNanoseconds;
        Array.Clear(Memory);
        return time / ((double)bytes * turns);
    }

    /// <summary>Some tens of microseconds to a millisecond.</summary>
    private static int Turns(int bytes) => Math.Max(1, (1 << 23) / bytes);
}
