using System.Reflection;
using Xunit;

namespace NetGen.Tests.Docs;

/// <summary>Whoever gets a warning finds its id on the page.</summary>
public sealed class TroubleshootingTests
{
    public static TheoryData<string> Ids =>
        [.. typeof(TrainingWarning).GetFields(BindingFlags.Public | BindingFlags.Static).Where(constant => constant.IsLiteral).Select(constant => (string)constant.GetRawConstantValue()!)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_warning_has_a_row(string id) =>
        Assert.Single(Repository.Read("docs/troubleshooting.md").Split('\n'), line => line.StartsWith($"| `{id}`", StringComparison.Ordinal));

    [Fact]
    public void There_are_warnings() => Assert.NotEmpty(Ids);
}
