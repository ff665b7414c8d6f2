namespace NetGen.Tests.Machine;

/// <summary>Prints the bytes that each operation of each network allocates, on whatever thread.</summary>
public static class AllocationProbe
{
    private const int Calls = 20;

    public static void Run(Probe probe)
    {
        Console.WriteLine($"control {Allocated(() => Task.Run(() => new byte[1000]).Wait())}");
        foreach (var network in probe.Networks)
        {
            var session = Session.Of(network, new ArrayBuffers());
            foreach (var operation in Enum.GetValues<Operation>())
            {
                Console.WriteLine($"{network.Name} {operation} {Allocated(() => session.Do(operation, 0, Session.Samples))}");
            }
        }
    }

    /// <summary>Bytes a call. The run-time itself may allocate now and then; what a call allocates, it allocates every time.</summary>
    private static long Allocated(Action call)
    {
        for (int k = 0; k < Calls; k++) call();
        long least = long.MaxValue;
        for (int attempt = 0; attempt < 5 && least > 0; attempt++)
        {
            long before = GC.GetTotalAllocatedBytes(precise: true);
            for (int k = 0; k < Calls; k++) call();
            least = Math.Min(least, GC.GetTotalAllocatedBytes(precise: true) - before);
        }

        return least / Calls;
    }
}
