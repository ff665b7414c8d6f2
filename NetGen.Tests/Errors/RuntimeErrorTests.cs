using Xunit;

namespace NetGen.Tests.Errors;

/// <summary>Every wrong argument gets its exception, which names it, what was expected and what came; and nothing has changed, bit for bit.</summary>
public sealed class RuntimeErrorTests(ErrorNetworks networks) : IClassFixture<ErrorNetworks>
{
    public static TheoryData<string> Networks => [.. ErrorNetworks.Names];

    [Theory]
    [MemberData(nameof(Networks))]
    public void Wrong_calls_are_refused_and_change_nothing(string name)
    {
        var subject = networks.Create(name);
        int refused = 0;
        foreach (var refusal in subject.Refusals())
        {
            subject.AssertRefused(refusal);
            refused++;
        }

        Assert.True(refused > 150, $"Only {refused} wrong calls were tried.");
        subject.AssertUnharmed();
    }

    [Theory]
    [MemberData(nameof(Networks))]
    public void Edges_of_what_is_right_are_taken(string name) => networks.Create(name).AssertEdges();
}
