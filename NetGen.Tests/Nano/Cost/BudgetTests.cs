using System.Globalization;
using Microsoft.CodeAnalysis;
using NetGen.Tests.Compile;
using Xunit;

namespace NetGen.Tests.Nano.Cost;

/// <summary>What a network may take: just enough is silent, a byte less is an error at that very argument, which says what would help.</summary>
public sealed class BudgetTests
{
    private const string Layers = "[Dense(8, Activation.Sigmoid)] [Dense(3, Activation.Sigmoid)] [MeanSquaredError]";

    [Theory]
    [InlineData("MaxFlashBytes", "Target = Target.Nano", "", " bytes of flash, but MaxFlashBytes allows for ", ", is Train: set Optimize = Optimize.Size")]
    [InlineData("MaxFlashBytes", "Target = Target.Nano, Optimize = Optimize.Size", "", " bytes of flash, but MaxFlashBytes allows for ", ", is Train: choose fewer Members")]
    [InlineData("MaxRamBytes", "Target = Target.Nano", "", " bytes of RAM, but MaxRamBytes allows for ", "268 bytes, is the parameters: narrower layers have fewer")]
    [InlineData("MaxRamBytes", "Target = Target.Nano", "[Adam]", " bytes of RAM, but MaxRamBytes allows for ", "536 bytes, is the optimizer's memory: [Sgd] has none")]
    [InlineData("MaxRamBytes", "Target = Target.Portable", "[Adam]", " bytes of RAM, but MaxRamBytes allows for ", ": ")]
    [InlineData("MaxRamBytes", "Target = Target.Simd, Precision = Precision.Double", "", " bytes of RAM, but MaxRamBytes allows for ", ": ")]
    public void Just_enough_is_silent_and_a_byte_less_is_an_error(string setting, string settings, string optimizer, string takes, string help)
    {
        var tight = Compile("1");
        var first = Assert.Single(tight.Analysis);
        string message = first.GetMessage(CultureInfo.InvariantCulture);
        Assert.Equal(("NETGEN035", DiagnosticSeverity.Error), (first.Id, first.Severity));
        Assert.Equal("1", first.Location.SourceTree!.GetText().ToString(first.Location.SourceSpan));
        Assert.Contains(takes + "1;", message, StringComparison.Ordinal);
        Assert.Contains(help, message, StringComparison.Ordinal);
        Assert.DoesNotContain("Net.g.cs", tight.GeneratedSources.Keys);

        int needed = int.Parse(message.Split("takes ")[1].Split(' ')[0], CultureInfo.InvariantCulture);
        Assert.Empty(Compile($"{needed}").Analysis);
        Assert.Contains("Net.g.cs", Compile($"{needed}").GeneratedSources.Keys);
        Assert.Equal("NETGEN035", Assert.Single(Compile($"{needed - 1}").Analysis).Id);

        HarnessResult Compile(string budget) => CompilationHarness.Compile($"using NetGen; [Network(4, {settings}, {setting} = {budget})] {Layers} {optimizer} public partial class Net {{ }}");
    }

    /// <summary>The figure is the one that the summary tells.</summary>
    [Theory]
    [InlineData("Target.Nano", "RAM: {0:N0} bytes an instance")]
    [InlineData("Target.Portable", "{0:N0} bytes an instance")]
    public void The_memory_is_the_summarys(string target, string text)
    {
        string source = $"using NetGen; [Network(4, Target = {target}, MaxRamBytes = BUDGET)] {Layers} public partial class Net {{ }}";
        string message = Assert.Single(CompilationHarness.Compile(source.Replace("BUDGET", "1", StringComparison.Ordinal)).Analysis).GetMessage(CultureInfo.InvariantCulture);
        int needed = int.Parse(message.Split("takes ")[1].Split(' ')[0], CultureInfo.InvariantCulture);
        string summary = (string)CompilationHarness.Compile(source.Replace("BUDGET", "1000000", StringComparison.Ordinal)).EnsureClean().Type("Net").GetField("Summary")!.GetRawConstantValue()!;
        Assert.Contains(string.Format(CultureInfo.InvariantCulture, text, needed), summary, StringComparison.Ordinal);
    }
}
