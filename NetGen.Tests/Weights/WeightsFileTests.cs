using System.Globalization;
using NetGen.Generator.Model;
using NetGen.Generator.Parsing;
using NetGen.Generator.Printing;
using NetGen.Tests.Compile;
using Xunit;

namespace NetGen.Tests.Weights;

/// <summary>A file of weights that is not there or not the network's is a diagnostic at the argument that names it, with the line of the file.</summary>
public sealed class WeightsFileTests
{
    private const string Network = "using NetGen; [Network(2)] [Dense(2, Activation.Relu, Name = \"Fc1\")] [Dense(1, Bias = false)] ";

    private const string Right = """
        NetGen parameters 1, F32
        fc1.weight [2, 2]
        1 -0.5
        1e-3 16777216
        fc1.bias [2]
        0 -0
        dense2.weight [1, 2]
        3.4028235e+38 1e-45

        """;

    [Theory]
    [InlineData("digits.txt", "no file of the project is 'digits.txt'; add <AdditionalFiles Include=\"digits.txt\" />")]
    [InlineData("eights.txt", "no file of the project is 'eights.txt'")]
    [InlineData("", "no file of the project is ''")]
    [InlineData("a\nweights.txt", "no file of the project is 'a\nweights.txt'")]
    [InlineData("other.txt", "several files of the project are 'other.txt', '/src/a/other.txt' and 'C:\\src\\b\\Other.txt'; write more of the path")]
    [InlineData("closed.txt", "'/src/closed.txt' cannot be read")]
    public void A_file_that_is_not_found_is_named(string name, string reason)
    {
        TextFile[] files = [new("/src/weights.txt", Right), new("/src/a/other.txt", Right), new(@"C:\src\b\Other.txt", Right), new("/src/closed.txt", null), new("/src/a\nweights.txt", Right)];
        var (id, message, _) = Diagnose(name, files);
        Assert.Equal("NETGEN029", id);
        Assert.Contains(reason, message, StringComparison.Ordinal);
    }

    [Fact]
    public void Null_names_no_file()
    {
        var result = CompilationHarness.Compile(Network + "[Weights(null!)] partial class Net { }");
        Assert.Equal("NETGEN029", Assert.Single(result.Analysis).Id);
        Assert.False(result.IsEmitted);
    }

    [Theory]
    [InlineData("weights.txt")]
    [InlineData("WEIGHTS.txt")]
    [InlineData("models/weights.txt")]
    [InlineData(@"src\models\weights.txt")]
    [InlineData("/src/models/weights.txt")]
    public void A_file_is_found_by_the_end_of_its_path(string name)
    {
        var options = HarnessOptions.Strict with { AdditionalFiles = [new("/src/models/weights.txt", Right), new("/src/models/otherweights.txt", null)] };
        var result = CompilationHarness.Compile($"{Network}[Weights(@\"{name}\")] partial class Net {{ }}", options).EnsureClean();
        Assert.Empty(result.Analysis);
        float[] parameters = new float[8];
        ((INetwork<float>)Activator.CreateInstance(result.Type("Net"))!).CopyParametersTo(parameters);
        Assert.Equal([1, -0.5f, 1e-3f, 16777216, 0, -0f, float.MaxValue, float.Epsilon], parameters);
        Assert.True(float.IsNegative(parameters[5]));
    }

    [Theory]
    [InlineData("parameters 1", "parameters 2", 1, "'NetGen parameters 1, F32' must stand here, but there is 'NetGen parameters 2, F32'")]
    [InlineData("F32", "F64", 1, "'NetGen parameters 1, F32' must stand here")]
    [InlineData("fc1.weight [2, 2]", "fc1.weight [2, 3]", 2, "'fc1.weight [2, 2]' must stand here, but there is 'fc1.weight [2, 3]'")]
    [InlineData("fc1.bias", "Fc1.bias", 5, "'fc1.bias [2]' must stand here")]
    [InlineData("dense2", "dense1", 7, "'dense2.weight [1, 2]' must stand here")]
    [InlineData("1 -0.5", "1", 3, "2 numbers of fc1.weight must stand here, with a space between, but there is '1'")]
    [InlineData("1 -0.5", "1 -0.5 2", 3, "2 numbers of fc1.weight")]
    [InlineData("1 -0.5", "1  -0.5", 3, "2 numbers of fc1.weight")]
    [InlineData("1 -0.5", "1 -0,5", 3, "'-0,5' is no finite number in single precision")]
    [InlineData("1 -0.5", "1 NaN", 3, "'NaN' is no finite number")]
    [InlineData("1 -0.5", "1 -Infinity", 3, "'-Infinity' is no finite number")]
    [InlineData("1 -0.5", "1 1e39", 3, "'1e39' is no finite number")]
    [InlineData("1 -0.5", "1 0x1", 3, "'0x1' is no finite number")]
    [InlineData("1e-3 16777216\n", "", 4, "'fc1.bias' is no finite number in single precision, but there is 'fc1.bias [2]'")]
    [InlineData("1e-45\n", "1e-45\n\n", 9, "the text must end here, but there is ''")]
    [InlineData("dense2.weight [1, 2]\n3.4028235e+38 1e-45\n", "", 7, "'dense2.weight [1, 2]' must stand here, but the text has ended")]
    [InlineData(Right, "", 1, "'NetGen parameters 1, F32' must stand here, but the text has ended")]
    public void Another_text_is_refused_with_the_line(string text, string otherText, int line, string reason)
    {
        string wrong = Right.ReplaceLineEndings("\n").Replace(text.ReplaceLineEndings("\n"), otherText, StringComparison.Ordinal);
        var (id, message, lineInFile) = Diagnose("weights.txt", [new("/src/weights.txt", wrong)]);
        Assert.Equal("NETGEN030", id);
        Assert.StartsWith($"Line {line} of 'weights.txt' is not of the weights of 'Net': {reason}", message, StringComparison.Ordinal);
        Assert.Equal(Math.Min(line, wrong.Count(c => c == '\n') + 1), lineInFile);
    }

    [Fact]
    public void Weights_need_a_network()
    {
        var result = CompilationHarness.Compile("using NetGen; [Weights(\"weights.txt\")] partial class Net { }");
        Assert.Equal("NETGEN004", Assert.Single(result.Analysis).Id);
        var apart = CompilationHarness.Compile(Network + "partial class Net { } [Weights(\"weights.txt\")] partial class Net { }");
        Assert.Equal("NETGEN006", Assert.Single(apart.Analysis).Id);
    }

    /// <summary>Whatever a text holds, it is read or refused.</summary>
    [Fact]
    public void A_damaged_text_is_read_or_refused()
    {
        var user = CompilationHarness.CreateCompilation([Network + "partial class Net { }"]);
        var spec = NetworkParser.Parse(user.GetTypeByMetadataName("Net")!, new ProblemList(), CancellationToken.None)!.Spec;
        string right = Right.ReplaceLineEndings("\n");
        var random = new Random(1);
        int refused = 0;
        for (int k = 0; k < 2000; k++)
        {
            int at = random.Next(right.Length), length = random.Next(3);
            string wrong = right[..at] + "\n\0 -.e9\r[xN"[random.Next(11)] + right[Math.Min(right.Length, at + length)..];
            var (weights, problem) = WeightsReader.Read(spec, "w", [new WeightsFile("w", wrong)]);
            Assert.True(weights is null != problem is null);
            if (weights is not null) Assert.All(weights.Values, value => Assert.True(double.IsFinite(value)));
            else refused++;
        }

        Assert.InRange(refused, 1000, 1999);
    }

    /// <summary>The id, the message, and the line in the file; holds that the argument is underlined and nothing generated.</summary>
    private static (string Id, string Message, int Line) Diagnose(string name, TextFile[] files)
    {
        string argument = Microsoft.CodeAnalysis.CSharp.SymbolDisplay.FormatLiteral(name, quote: true);
        var markup = Markup.Parse($"{Network}[Weights([|{argument}|])] partial class Net {{ }}");
        var result = CompilationHarness.Compile(markup.Source, HarnessOptions.Default with { AdditionalFiles = files });
        Assert.Null(result.GeneratorException);
        Assert.Equal("Net.Placeholder.g.cs", Assert.Single(result.GeneratedSources.Keys));
        Assert.Empty(result.Errors);
        var diagnostic = Assert.Single(result.Analysis);
        Assert.Equal(markup.Spans[0], diagnostic.Location.SourceSpan);
        string message = diagnostic.GetMessage(CultureInfo.InvariantCulture);
        Assert.Contains(Literals.String($"{diagnostic.Id}: {message}"), result.GeneratedSources.Values.Single(), StringComparison.Ordinal);
        var place = diagnostic.AdditionalLocations.SingleOrDefault();
        if (place is not null) Assert.Equal(files[0].Path, place.GetLineSpan().Path);
        return (diagnostic.Id, message, place?.GetLineSpan().StartLinePosition.Line + 1 ?? 0);
    }
}
