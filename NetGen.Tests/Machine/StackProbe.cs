using System.Globalization;

namespace NetGen.Tests.Machine;

/// <summary>
/// Runs every operation of every network on a thread whose stack is what its summary states and a little more for the caller. The
/// argument <c>overflow</c> in place of a network's name uses more than such a thread has.
/// </summary>
public static class StackProbe
{
    public const string Overflow = "overflow";

    /// <summary>What the thread, the session and the run-time need.</summary>
    public const int Caller = 96 * 1024;

    public static void Run(Probe probe)
    {
        if (probe.Arguments[0] == Overflow)
        {
            Within(64 * 1024, () => Fill(1 << 20));
            return;
        }

        foreach (var network in probe.Networks)
        {
            var session = Session.Of(network, new ArrayBuffers());
            int stated = Stated(network);
            Within(stated + Caller, () =>
            {
                foreach (var operation in Enum.GetValues<Operation>()) session.Do(operation, 0, Session.Samples);
            });
            Console.WriteLine($"{network.Name} {stated.ToString(CultureInfo.InvariantCulture)}");
        }
    }

    private static int Stated(Type network)
    {
        string summary = (string)network.GetField("Summary")!.GetRawConstantValue()!;
        string words = summary[..summary.IndexOf(" bytes of stack at most", StringComparison.Ordinal)];
        return int.Parse(words[(words.LastIndexOf(' ') + 1)..], NumberStyles.AllowThousands, CultureInfo.InvariantCulture);
    }

    private static void Within(int bytes, Action action)
    {
        var thread = new Thread(() => action(), bytes);
        thread.Start();
        thread.Join();
    }

    private static void Fill(int bytes)
    {
        Span<byte> room = stackalloc byte[bytes];
        room.Fill(1);
        GC.KeepAlive(room.ToString());
    }
}
