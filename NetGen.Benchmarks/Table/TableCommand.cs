using NetGen.Benchmarks.Cases;
using NetGen.Benchmarks.Measuring;
using NetGen.Benchmarks.Peers;

namespace NetGen.Benchmarks.Table;

/// <summary>Every case beside every peer, in turns in one run.</summary>
internal static class TableCommand
{
    public static int Run(ReadOnlySpan<string> arguments)
    {
        if (Options.Parse(arguments) is not { } options)
        {
            Console.Error.WriteLine("Usage: " + Options.Usage);
            return 2;
        }

        var cases = CaseList.All.Where(item => options.Case is null || item.Name.Equals(options.Case, StringComparison.OrdinalIgnoreCase)).ToList();
        if (cases.Count == 0)
        {
            Console.Error.WriteLine($"There is no case {options.Case}; there are {string.Join(", ", CaseList.All.Select(item => item.Name))}.");
            return 2;
        }

        // A peer in another process stays on the core where it is started.
        var thread = new CurrentThread();
        thread.Pin();
        var peers = PeerList.Create();
        thread.Unpin();
        try
        {
            var results = Measure(cases, peers, options.Quick ? Pace.Quick : Pace.Usual, thread, (done, all, text) => Console.Error.WriteLine($"{done}/{all} {text}"));
            Print(results);
            if (options.JsonFile is { } json) Results.WriteAtomically(json, results.ToJson());
            if (options.MarkdownFile is { } markdown) Results.WriteAtomically(markdown, MarkdownTables.Into(File.Exists(markdown) ? File.ReadAllText(markdown) : null, results));
            return 0;
        }
        catch (DisagreementException disagreement)
        {
            Console.Error.WriteLine(disagreement.Message);
            return 1;
        }
        finally
        {
            foreach (var peer in peers) peer.Dispose();
        }
    }

    /// <summary>Checks and times every piece of work of some cases.</summary>
    public static Results Measure(IReadOnlyList<Case> cases, IReadOnlyList<IPeer> peers, Pace pace, CurrentThread thread, Action<int, int, string> progress)
    {
        var limits = new MachineLimits();
        var rounds = new Rounds(thread, limits, pace);
        var present = peers.Where(peer => peer.Missing is null).ToList();
        var rows = new List<Row>();
        var works = cases.SelectMany(item => item.Works).ToList();
        foreach (var (index, work) in works.Index())
        {
            progress(index, works.Count, $"{work.Case.Name}, {work.Text}");
            var entries = present.SelectMany(peer => peer.Enter(work)).ToList();
            double[] firstCalls = Agreement.Check(work, entries);
            var times = rounds.Time([.. entries.Select(entry => entry.Contender)]);
            rows.AddRange(entries.Select((entry, k) => RowOf(work, entry, firstCalls[k], times[k], times[0], limits)));
            foreach (var entry in entries) entry.Contender.Dispose();
        }

        return new Results(
            MachineFacts.Of(limits, thread),
            [.. present.Select(peer => new PresentPeer(peer.Name, peer.Description))],
            [.. peers.Where(peer => peer.Missing is not null).Select(peer => new MissingPeer(peer.Name, peer.Missing!))],
            rows);
    }

    private static Row RowOf(Work work, Entry entry, double firstCall, Times times, Times ours, MachineLimits limits)
    {
        var (least, name) = limits.Of(work);
        return new Row(
            work.Case.Name,
            work.Case.Text,
            work.Text,
            work.Phase == Phase.Inference ? "inference" : "train",
            work.Batch,
            work.Optimizer switch { Optimizer.Sgd => "SGD", Optimizer.Adam => "Adam", _ => null },
            entry.Implementation,
            work.SamplesPerCall,
            new Nanoseconds(times.Median, times.Minimum),
            work.Operations / times.Median,
            times.BytesAllocated,
            firstCall,
            times.Median / ours.Median,
            name,
            least,
            least / times.Minimum);
    }

    private static void Print(Results results)
    {
        Console.WriteLine(results.Machine.Text);
        Grids.Peers(results).Write();
        Grids.Details(results).Write();
        Grids.Summary(results).Write();
    }
}
