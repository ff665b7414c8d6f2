using System.Diagnostics;
using System.Globalization;
using NetGen.Benchmarks.Measuring;
using NetGen.Benchmarks.Table;

namespace NetGen.Benchmarks.Threads;

/// <summary>How many times as fast several threads are as one. Not pinned, so that other programs that use a core take it from them.</summary>
internal static class ThreadsCommand
{
    public static int Run()
    {
        var rows = new List<string[]>();
        foreach (var work in SharedWork.All)
        {
            int[] counts = [.. Counts()];
            rows.AddRange(Measure(work, counts, Pace.Usual).Select(speedUp => speedUp.Cells(work)));
        }

        new Grid(["network", "work", "threads", "us, one thread", "us", "speed-up (median)", "speed-up (minima)"], 2, rows).Write();
        return 0;
    }

    /// <summary>Rounds in which one thread and each number of threads have turns one after the other.</summary>
    public static IReadOnlyList<SpeedUp> Measure(SharedWork work, int[] counts, Pace pace)
    {
        var alone = work.Create(1);
        var shared = Array.ConvertAll(counts, count => work.Create(count));
        int calls = 1;
        while (Time(alone, calls) < pace.Nanoseconds) calls *= 2;
        foreach (var call in shared) Time(call, calls);

        var times = counts.Select(_ => new List<(double Alone, double Shared)>()).ToArray();
        for (int round = 0; round < pace.Count; round++)
        {
            double one = Time(alone, calls) / calls;
            for (int k = 0; k < shared.Length; k++) times[k].Add((one, Time(shared[k], calls) / calls));
        }

        return [.. times.Select((pairs, k) => new SpeedUp(counts[k], pairs))];
    }

    /// <summary>2, 4, 8 and so on, up to the cores of the processor.</summary>
    private static IEnumerable<int> Counts()
    {
        for (int count = 2; count < Environment.ProcessorCount; count *= 2) yield return count;
        yield return Math.Max(2, Environment.ProcessorCount);
    }

    private static double Time(Action call, int calls)
    {
        long start = Stopwatch.GetTimestamp();
        for (int k = 0; k < calls; k++) call();
        return Stopwatch.GetElapsedTime(start).TotalNanoseconds;
    }
}

/// <summary>Times of one thread and of several, taken one after the other, in nanoseconds a call.</summary>
internal sealed record SpeedUp(int Threads, IReadOnlyList<(double Alone, double Shared)> Pairs)
{
    /// <summary>The middle one of the ratios.</summary>
    public double Median => Ratios[Pairs.Count / 2];

    /// <summary>The ratio of the best times.</summary>
    public double OfMinima => Pairs.Min(pair => pair.Alone) / Pairs.Min(pair => pair.Shared);

    private List<double> Ratios => [.. Pairs.Select(pair => pair.Alone / pair.Shared).Order()];

    public string[] Cells(SharedWork work) =>
    [
        work.Network,
        work.Text,
        Threads.ToString(CultureInfo.InvariantCulture),
        Microseconds(Pairs.Min(pair => pair.Alone)),
        Microseconds(Pairs.Min(pair => pair.Shared)),
        Ratio(Median),
        Ratio(OfMinima),
    ];

    private static string Microseconds(double nanoseconds) => (nanoseconds / 1000).ToString("F1", CultureInfo.InvariantCulture);

    private static string Ratio(double ratio) => ratio.ToString("F2", CultureInfo.InvariantCulture);
}
