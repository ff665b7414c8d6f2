using NetGen.Benchmarks.Peers;

namespace NetGen.Benchmarks.Measuring;

/// <summary>How long is measured. Many short turns: one is over before a busy system takes the core away, so that it spoils few of them.</summary>
/// <param name="Count">Rounds; each contender has one turn in each.</param>
/// <param name="Nanoseconds">The least length of a turn.</param>
internal sealed record Pace(int Count, double Nanoseconds)
{
    public static Pace Usual { get; } = new(101, 1e6);

    public static Pace Quick { get; } = new(11, 5e5);
}

/// <summary>Times of one call, in nanoseconds.</summary>
/// <param name="Median">The middle one of all rounds.</param>
/// <param name="Minimum">The least one.</param>
/// <param name="BytesAllocated">On the managed heap by the calling thread, a call; null where that is another process's.</param>
internal sealed record Times(double Median, double Minimum, double? BytesAllocated);

/// <summary>Times contenders in turns, so that whatever slows the machine for a while slows all of them.</summary>
internal sealed class Rounds(CurrentThread thread, MachineLimits limits, Pace pace)
{
    // Calls after which the JIT counts a method as hot, and time for its background thread to compile it again.
    private const int WarmCalls = 60;
    private const int CompileMilliseconds = 120;
    private const int QuietWarmings = 2;
    private const int MostWarmings = 8;
    private const double NoLongerFaster = 0.95;
    private const double WarmNanoseconds = 2e7;
    private const int RoundsPerLimits = 5;

    public Times[] Time(IReadOnlyList<IContender> contenders)
    {
        WarmAll(contenders);
        thread.Pin();
        try
        {
            return TimePinned(contenders);
        }
        finally
        {
            thread.Unpin();
        }
    }

    private Times[] TimePinned(IReadOnlyList<IContender> contenders)
    {
        int[] calls = [.. contenders.Select(Calls)];
        double?[] bytes = [.. contenders.Select((contender, k) => AllocatedBytes(contender, calls[k]))];
        var rounds = contenders.Select(_ => new List<double>(pace.Count)).ToArray();
        limits.Start();
        for (int round = 0; round < pace.Count; round++)
        {
            if (round % RoundsPerLimits == 0) limits.Measure();
            for (int turn = 0; turn < contenders.Count; turn++)
            {
                // Another one begins each round, so that nobody always runs after the same one.
                int k = (round + turn) % contenders.Count;
                contenders[k].Reset();

                // Brings its code and data back into the caches that the others have filled.
                contenders[k].Run(1 + (calls[k] / 8));
                rounds[k].Add(contenders[k].Run(calls[k]) / calls[k]);
            }
        }

        return [.. rounds.Select((times, k) => new Times(times.Order().ElementAt(pace.Count / 2), times.Min(), bytes[k]))];
    }

    /// <summary>Until nobody gets faster any more: methods reach the JIT's last tier at different times.</summary>
    private void WarmAll(IReadOnlyList<IContender> contenders)
    {
        double[] best = [.. contenders.Select(_ => double.MaxValue)];
        for (int warming = 0, quiet = 0; quiet < QuietWarmings && warming < MostWarmings; warming++)
        {
            quiet++;
            for (int k = 0; k < contenders.Count; k++)
            {
                double time = Warm(contenders[k]);
                if (time < NoLongerFaster * best[k]) quiet = 0;
                best[k] = Math.Min(best[k], time);
            }

            Thread.Sleep(CompileMilliseconds);
        }
    }

    /// <summary>The time of a call at the end.</summary>
    private double Warm(IContender contender)
    {
        contender.Reset();
        double time = 0;
        for (int call = 0; call < WarmCalls && time < WarmNanoseconds; call++) time += contender.Run(1);
        int calls = Calls(contender);
        return contender.Run(calls) / calls;
    }

    private int Calls(IContender contender)
    {
        contender.Reset();
        int calls = 1;
        while (contender.Run(calls) < pace.Nanoseconds) calls *= 2;
        return calls;
    }

    private static double? AllocatedBytes(IContender contender, int calls)
    {
        if (!contender.InProcess) return null;
        contender.Reset();
        long before = GC.GetAllocatedBytesForCurrentThread();
        contender.Run(calls);
        return (GC.GetAllocatedBytesForCurrentThread() - before) / (double)calls;
    }
}
