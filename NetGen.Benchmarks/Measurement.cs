using System.Diagnostics;

namespace NetGen.Benchmarks;

/// <summary>Times of one piece of work, in nanoseconds a call.</summary>
/// <param name="Median">The middle one of all rounds.</param>
/// <param name="Minimum">The least one.</param>
internal sealed record Times(double Median, double Minimum);

/// <summary>Times pieces of work in turns, so that whatever slows the machine for a while slows all of them.</summary>
internal static class Measurement
{
    private const int Rounds = 15;
    private const double RoundNanoseconds = 5e6;

    public static Times[] Interleaved(params Action[] works)
    {
        // Long enough for the JIT's last tier, which it compiles in the background.
        foreach (var work in works) Run(work, Calls(work));
        Thread.Sleep(200);
        int[] calls = [.. works.Select(Calls)];
        var rounds = works.Select(_ => new List<double>()).ToArray();
        for (int round = 0; round < Rounds; round++)
        {
            for (int k = 0; k < works.Length; k++) rounds[k].Add(Run(works[k], calls[k]));
        }

        return [.. rounds.Select(times => new Times(times.Order().ElementAt(Rounds / 2), times.Min()))];
    }

    /// <summary>Bytes allocated by all threads while the work ran a thousand times.</summary>
    public static long AllocatedBytes(Action work)
    {
        work();
        long before = GC.GetTotalAllocatedBytes(precise: true);
        for (int k = 0; k < 1000; k++) work();
        return GC.GetTotalAllocatedBytes(precise: true) - before;
    }

    private static int Calls(Action work)
    {
        int calls = 1;
        while (Run(work, calls) * calls < RoundNanoseconds) calls *= 2;
        return calls;
    }

    private static double Run(Action work, int calls)
    {
        long start = Stopwatch.GetTimestamp();
        for (int k = 0; k < calls; k++) work();
        return Stopwatch.GetElapsedTime(start).TotalNanoseconds / calls;
    }
}
