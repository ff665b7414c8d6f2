using System.Globalization;
using Xunit;

namespace NetGen.Tests.Machine;

/// <summary>Instances are collected like anything else: nothing is to be disposed of, and no finalizer keeps them.</summary>
public class InstancesTests
{
    private const long MostBytes = 100_000_000;

    [Fact]
    public void A_hundred_thousand_that_are_dropped_stay_under_100_megabytes()
    {
        var names = new[] { "Absolute" };
        var lines = ChildProcess.Run(nameof(InstancesProbe), TestNetworks.Library, names, VectorWidths.AsIs);
        Assert.Equal(names, lines.Select(line => line.Split(' ')[0]));
        Assert.All(lines, line =>
        {
            long[] numbers = [.. line.Split(' ').Skip(1).Select(number => long.Parse(number, CultureInfo.InvariantCulture))];
            Assert.True(numbers[1] > 10 * MostBytes, $"Too small to show anything: {line}");
            Assert.InRange(numbers[2], 1, MostBytes);
        });
    }
}
