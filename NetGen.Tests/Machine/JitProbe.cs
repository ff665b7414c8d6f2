namespace NetGen.Tests.Machine;

/// <summary>Runs every method of every network, and the control, so that the just-in-time compiler reports on them; prints nothing.</summary>
public static class JitProbe
{
    public static void Run(Probe probe)
    {
        probe.Library.GetType("NetGen.GeneratedControl." + JitNetworks.Control)?.GetMethod("Run")!.Invoke(null, [1f]);
        foreach (var network in probe.Networks)
        {
            var session = Session.Of(network, new ArrayBuffers());
            foreach (var operation in Enum.GetValues<Operation>()) session.Do(operation, 0, 67);
            // Batches of several blocks go another way.
            session.Do(Operation.TrainBatch, 0, Session.Samples);
        }
    }
}
