using System.Globalization;
using Xunit;

namespace NetGen.Tests.Machine;

/// <summary>A call uses the stack that <c>Summary</c> states, whatever the length of its batch, and not more than a small thread has.</summary>
public class StackTests
{
    private const int SmallThread = 256 * 1024;

    [LinuxFact]
    public void Calls_use_the_stack_that_the_summary_states()
    {
        var lines = ChildProcess.Run(nameof(StackProbe), JitNetworks.Library, JitNetworks.All.Select(network => network.Name), VectorWidths.AsIs);
        Assert.Equal(JitNetworks.All.Select(network => network.Name), lines.Select(line => line.Split(' ')[0]));
        Assert.All(lines, line => Assert.True(int.Parse(line.Split(' ')[1], CultureInfo.InvariantCulture) + StackProbe.Caller <= SmallThread, $"{line} bytes of stack"));
    }

    [LinuxFact]
    public void A_call_that_used_more_would_end_the_process()
    {
        var failure = Assert.Throws<InvalidOperationException>(() => ChildProcess.Run(nameof(StackProbe), JitNetworks.Library, [StackProbe.Overflow], VectorWidths.AsIs));
        Assert.DoesNotContain("usage", failure.Message, StringComparison.Ordinal);
    }
}
