using System.Text.RegularExpressions;
using NetGen.Generator.Cost;
using Xunit;

namespace NetGen.Tests.Nano.Cost;

/// <summary>The cost model against what was measured on the real framework: it reads C#, so that it reads what an expert wrote too.</summary>
public sealed partial class CostOfHandWrittenTests
{
    private const double Tolerance = 0.15;

    /// <summary>8 inputs, 8 outputs: bytes of image a multiply-add, and the instructions of one pass.</summary>
    [Theory]
    [InlineData("LayerLiterals", 8.6, 305)]
    [InlineData("LayerHoisted", 8.6, 436)]
    [InlineData("LayerStaticArray", 11.1, 433)]
    [InlineData("LayerRowUnrolled", 2.2, 644)]
    [InlineData("LayerUnrolledByFour", 1.6, 1076)]
    [InlineData("LayerLooped", 1.0, 1508)]
    [InlineData("LayerAccumulating", 1.1, 1748)]
    public void A_layer_takes_what_was_measured(string style, double measured, int instructions)
    {
        string source = Source(style);
        var with = SourceCost.Of(source);
        double bytes = (with.ImageBytes - SourceCost.Of(Layer().Replace(source, "")).ImageBytes) / 64.0;
        Assert.InRange(bytes, measured * (1 - Tolerance), measured * (1 + Tolerance));
        Assert.InRange(with.Find("Forward", 2)!.Instructions, instructions * 0.95, instructions * 1.05);
    }

    /// <summary>4-8-3: what straight code takes more than loops, and the instructions of one step.</summary>
    [Theory]
    [InlineData("TrainHoisted", 3012 - 1540, 1391)]
    [InlineData("TrainStatic", 3864 - 1540, 938)]
    [InlineData("TrainLooped", 0, 3615)]
    public void A_training_step_takes_what_was_measured(string style, int more, int instructions)
    {
        var figures = SourceCost.Of(Source(style));
        Assert.InRange(figures.ImageBytes - SourceCost.Of(Source("TrainLooped")).ImageBytes, more * (1 - Tolerance), more * (1 + Tolerance));
        Assert.InRange(figures.Find("Train", 3)!.Instructions, instructions * 0.95, instructions * 1.05);
    }

    /// <summary>What generated code has no use for is refused, not left out.</summary>
    [Fact]
    public void What_is_not_known_is_refused() => Assert.Throws<NotSupportedException>(() => SourceCost.Of("class C { void M(int n) { while (n > 0) n = n - 1; } }"));

    /// <summary>Where the weights come from is no part of it.</summary>
    private static string Source(string style) => NanoCompilation.Resource($"HandWritten/{style}.cs").Replace("Weights.Make()", "new float[64]", StringComparison.Ordinal).Replace("=> null", "=> new float[1]", StringComparison.Ordinal);

    [GeneratedRegex("// <layer>.*?// </layer>", RegexOptions.Singleline)]
    private static partial Regex Layer();
}
