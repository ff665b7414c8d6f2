using System.Diagnostics;
using System.Globalization;

namespace NetGen.Tests.Machine;

/// <summary>Makes and drops instances of each network, and prints how many there were, what they took together and the most memory the process ever had.</summary>
public static class InstancesProbe
{
    public const int Instances = 100_000;

    public static void Run(Probe probe)
    {
        foreach (var network in probe.Networks)
        {
            long before = GC.GetTotalAllocatedBytes(precise: true);
            for (int k = 0; k < Instances; k++) Activator.CreateInstance(network, (ulong)k);
            long together = GC.GetTotalAllocatedBytes(precise: true) - before;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{network.Name} {Instances} {together} {Process.GetCurrentProcess().PeakWorkingSet64}"));
        }
    }
}
