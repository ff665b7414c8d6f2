namespace NetGen.Tests.Machine;

/// <summary>
/// Runs every network on buffers that touch a page without access, and on a stack full of NaN, and compares the bits with those of plain
/// arrays. The argument <c>overrun</c> in place of a network's name reads past a buffer, to show that this ends the process.
/// </summary>
public static class GuardProbe
{
    public const string Overrun = "overrun";

    private const int Steps = 100;

    public static void Run(Probe probe)
    {
        if (probe.Arguments[0] == Overrun)
        {
            var buffer = new PageBuffers(Edge.End).Allocate<float>(3);
            Console.WriteLine(System.Runtime.CompilerServices.Unsafe.Add(ref buffer.Span[2], 1));
            return;
        }

        foreach (var network in probe.Networks)
        {
            foreach (var edge in new[] { Edge.Start, Edge.End })
            {
                string plain = Session.Run(Session.Of(network, new ArrayBuffers(edge)), Steps);
                var pages = new PageBuffers(edge);
                bool same = Session.Run(new NaNStack(Session.Of(network, pages)), Steps) == plain;
                pages.EnsureUntouched();
                Console.WriteLine($"{network.Name} {edge} {(same ? "same" : "other")} bits");
            }
        }
    }

    /// <summary>Fills the stack below with NaN before each operation: what a kernel does not write, it must not read.</summary>
    private sealed class NaNStack(ISession session) : ISession
    {
        public void Do(Operation operation, int first, int rows)
        {
            Fill();
            session.Do(operation, first, rows);
        }

        public string Bits() => session.Bits();

        [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
        private static void Fill()
        {
            Span<byte> room = stackalloc byte[200 * 1024];
            room.Fill(0xFF);
        }
    }
}
