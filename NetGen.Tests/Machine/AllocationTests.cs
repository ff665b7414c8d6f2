using System.Globalization;
using Xunit;

namespace NetGen.Tests.Machine;

/// <summary>No call of a network allocates, counted on all threads of a process that does nothing else.</summary>
public class AllocationTests
{
    [Fact]
    public void No_call_allocates_on_vectors() => AssertNothingAllocated(TestNetworks.Simd, (_, _) => 0);

    // Without inline arrays a cache is an array that Forward makes, as its documentation says.
    [Fact]
    public void No_call_allocates_on_the_portable_target_but_for_the_cache() =>
        AssertNothingAllocated(TestNetworks.Portable, (network, operation) => operation == Operation.StepThrough ? CacheBytes(network) : 0);

    /// <summary>An array has a header of 24 bytes and a size of whole words.</summary>
    private static long CacheBytes(TestNetwork network) =>
        24 + (((long)Plans.Of(TestNetworks.Library.Compilation, network.Name).Cache.Length * (network.IsDouble ? 8 : 4)) + 7) / 8 * 8;

    private static void AssertNothingAllocated(IReadOnlyList<TestNetwork> networks, Func<TestNetwork, Operation, long> expected)
    {
        var lines = ChildProcess.Run(nameof(AllocationProbe), TestNetworks.Library, networks.Select(network => network.Name), VectorWidths.AsIs);
        Assert.True(long.Parse(lines[0].Split(' ')[1], CultureInfo.InvariantCulture) > 1000, $"The counter misses other threads: {lines[0]}.");
        Assert.Equal(networks.SelectMany(network => Enum.GetValues<Operation>().Select(operation => $"{network.Name} {operation} {expected(network, operation)}")), lines.Skip(1));
    }
}
