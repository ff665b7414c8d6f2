namespace NetGen.Tests.Machine;

/// <summary>Prints the bits that each network has after a thousand steps.</summary>
public static class SameBitsProbe
{
    public const int Steps = 1000;

    public static void Run(Probe probe)
    {
        foreach (var network in probe.Networks) Console.WriteLine($"{network.Name} {Bits(network)}");
    }

    public static string Bits(Type network) => Session.Run(Session.Of(network, new ArrayBuffers()), Steps);
}
