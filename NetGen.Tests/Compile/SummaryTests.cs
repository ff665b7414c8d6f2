using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Xunit;

namespace NetGen.Tests.Compile;

/// <summary>What a network tells of itself: <c>Summary</c>, <c>Diagram</c> and the text that an editor shows over its name.</summary>
public sealed class SummaryTests
{
    private static readonly HarnessResult Compiled = CompilationHarness.Compile("""
        using NetGen;

        namespace App
        {
            /// <summary>Adapts what is known.</summary>
            /// <remarks>Mine.</remarks>
            [Network(3)]
            [Dense(20, Activation.LeakyRelu, Name = "Features", Frozen = true)]
            [Dense(5, Activation.Elu, Bias = false)]
            [Dense(2)]
            [MeanSquaredError]
            [Adam]
            public sealed partial class Adapter;
        }

        /// <summary>One of everything.</summary>
        [Network(1, 1, Precision = Precision.Double, Target = Target.Portable)]
        public sealed partial class Single;

        /// <summary>Labels.</summary>
        [Network(4, 3, 2)]
        [CrossEntropy]
        public sealed partial class Classes;
        """).EnsureClean();

    [Fact]
    public void The_summary_tells_shapes_and_costs_layer_by_layer()
    {
        string[] lines = Constant("App.Adapter", "Summary").Split('\n');
        Assert.Equal("Adapter: 3-20-5-2, MeanSquaredError, Adam, float, target Simd", lines[0]);
        Assert.StartsWith("Features: Dense 3 -> 20, LeakyRelu, frozen; 80 parameters, 60 multiply-adds; lanes over ", lines[1], StringComparison.Ordinal);
        Assert.StartsWith("Dense2: Dense 20 -> 5, Elu; 100 parameters, 100 multiply-adds; lanes over ", lines[2], StringComparison.Ordinal);
        Assert.StartsWith("Dense3: Dense 5 -> 2, None; 12 parameters, 10 multiply-adds; lanes over ", lines[3], StringComparison.Ordinal);
        Assert.StartsWith("total: 192 parameters, 170 multiply-adds a sample, 224 optimizer values, ", lines[4], StringComparison.Ordinal);
        Assert.Equal(5, lines.Length);
        Assert.Equal(
            "total: 2 parameters, 1 multiply-add a sample, 0 optimizer values, 16 bytes an instance, 0 bytes of stack at most, 8 bytes a cache, batches in blocks of 64 rows",
            Constant("Single", "Summary").Split('\n')[^1]);
    }

    /// <summary>The stack is held against what calls really use in a test of the machine.</summary>
    [Theory]
    [InlineData("App.Adapter", sizeof(float))]
    [InlineData("Classes", sizeof(float))]
    [InlineData("Single", sizeof(double))]
    public void The_summary_tells_the_bytes_that_an_instance_and_a_cache_take(string name, int size)
    {
        object network = Compiled.Create<object>(name);
        object memory = network.GetType().GetField("_netgenMemory", BindingFlags.NonPublic | BindingFlags.Instance)!.GetValue(network)!;
        int length = memory is Array plain ? plain.Length : ((Array)((dynamic)memory).Item1).Length;
        int stated = Stated(name, "bytes an instance");

        // The array has room to move its first element to a 64-byte boundary.
        Assert.InRange(length * size, stated, stated + 64);
        int views = Compiled.Type(name).GetNestedType("Cache")!.GetProperties().Select(view => View(name, view.Name)).Sum();
        Assert.InRange(Stated(name, "bytes a cache"), views * size, (views * size) + (64 * Compiled.Type(name).GetNestedType("Cache")!.GetProperties().Length));
    }

    [Fact]
    public void The_diagram_has_a_node_a_layer_and_gradients_for_those_that_train()
    {
        Assert.Equal(
            """
            flowchart LR
                x(["3 inputs"])
                x --> layer1["Features<br/>Dense 3 to 20, LeakyRelu<br/>80 parameters, frozen"]
                layer1 --> layer2["Dense2<br/>Dense 20 to 5, Elu<br/>100 parameters"]
                layer2 --> layer3["Dense3<br/>Dense 5 to 2<br/>12 parameters"]
                layer3 --> y(["2 outputs"])
                y --> loss{{"MeanSquaredError"}}
                t(["2 targets"]) --> loss
                loss -. "Adam" .-> layer2 & layer3
            """.ReplaceLineEndings("\n"),
            Constant("App.Adapter", "Diagram"));
        Assert.EndsWith("    layer1 --> y([\"1 output\"])", Constant("Single", "Diagram"), StringComparison.Ordinal);
        Assert.EndsWith("    t([\"label\"]) --> loss\n    loss -. \"Sgd\" .-> layer1 & layer2", Constant("Classes", "Diagram"), StringComparison.Ordinal);
    }

    [Fact]
    public void Hovering_shows_the_users_words_and_then_the_summary()
    {
        var type = Compiled.Compilation.GetTypeByMetadataName("App.Adapter")!;
        var documentation = XElement.Parse(type.GetDocumentationCommentXml(CultureInfo.InvariantCulture)!);
        Assert.Equal("Adapts what is known.", documentation.Element("summary")!.Value);
        Assert.Equal("Mine.", documentation.Elements("remarks").First().Value);
        string told = Regex.Replace(string.Join("\n", documentation.Elements("remarks").Last().Elements("para").Select(line => line.Value)), " *\n +", " ");
        Assert.Equal(Constant("App.Adapter", "Summary"), told);
    }

    private static string Constant(string type, string name) => (string)Compiled.Type(type).GetField(name)!.GetRawConstantValue()!;

    private static int Stated(string type, string what)
    {
        string words = Constant(type, "Summary").Split(" " + what)[0];
        return int.Parse(words[(words.LastIndexOf(' ') + 1)..], NumberStyles.AllowThousands, CultureInfo.InvariantCulture);
    }

    /// <summary>The length of a view, as its documentation states it.</summary>
    private static int View(string type, string name)
    {
        string text = Compiled.Compilation.GetTypeByMetadataName(type + "+Cache")!.GetMembers(name).Single().GetDocumentationCommentXml(CultureInfo.InvariantCulture)!;
        return int.Parse(Regex.Match(text, @": (\d+) value").Groups[1].Value, CultureInfo.InvariantCulture);
    }
}
