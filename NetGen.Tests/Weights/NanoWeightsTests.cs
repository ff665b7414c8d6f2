using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetGen.Tests.Compile;
using NetGen.Tests.Nano;
using NetGen.Tests.Nano.Interpreter;
using NetGen.Tests.Nano.Limits;
using NetGen.Tests.Nano.Size;
using Xunit;

namespace NetGen.Tests.Weights;

/// <summary>Weights of a file on nanoFramework: literals without memory, one array, or first values; run by a machine with its semantics.</summary>
public sealed class NanoWeightsTests
{
    /// <summary>The settings, and how the weights of the networks are held: l literals, a an array that instances share, m memory.</summary>
    private static readonly (string Settings, string Forms)[] Inferences =
    [
        ("", "lllllla"),
        (", Optimize = Optimize.Size", "llllaaa"),
        (", Optimize = Optimize.Speed", "lllllll"),
        (", Unroll = Unroll.Never", "ammaaaa"),
        (", Members = Members.Inference | Members.Parameters", "mmmmmmm"),
    ];

    private static readonly HarnessOptions CSharp9 = new() { LanguageVersion = LanguageVersion.CSharp9, CheckOverflow = true, WarningsAsErrors = true };

    private static readonly Lazy<TrainedNetwork[]> Trained = new(TrainedNetwork.All);

    private static readonly Lazy<Generated> Inference = new(() => Generated.Of(
        Trained.Value, Inferences.SelectMany((inference, k) => Trained.Value.Select(network => (NameOf(k, network), network.With(NameOf(k, network), "Target = Target.Nano" + inference.Settings))))));

    public static TheoryData<int> Styles => [.. Enumerable.Range(0, Inferences.Length)];

    [Theory]
    [MemberData(nameof(Styles))]
    public void Computes_what_the_trained_network_computes(int style)
    {
        foreach (var network in Trained.Value)
        {
            var device = Inference.Value.Machine.Create(NameOf(style, network));
            float[] expected = network.Outputs(network.Network), output = new float[network.Sizes[^1]];
            for (int k = 0; k < 5; k++)
            {
                Inference.Value.Machine.ClearCounters();
                Inference.Value.Machine.Call(device, "Forward", network.Input(k), output);
                Assert.Equal(0, Inference.Value.Machine.AllocatedBytes);
                Assert.All(output, (value, o) => Assert.Equal(expected[(k * output.Length) + o], value, 1e-4));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Styles))]
    public void Holds_weights_where_they_cost_least(int style) =>
        Assert.Equal(Inferences[style].Forms, string.Concat(Trained.Value.Select(network => FormOf(Inference.Value.Texts[NameOf(style, network)]))));

    [Fact]
    public void Keeps_every_margin()
    {
        var inspection = NanoInspection.Of(NanoCompilation.Compile(Inference.Value.SourcesOf(name => !name.StartsWith("Style2", StringComparison.Ordinal) || name.EndsWith('6'))));
        Assert.Empty(inspection.Passed);
        Assert.Empty(inspection.Forbidden);
    }

    private static string NameOf(int style, TrainedNetwork network) => string.Create(CultureInfo.InvariantCulture, $"Style{style}Of{network.Number}");

    private static char FormOf(string text) =>
        text.Contains("static readonly float[] _netgenWeights", StringComparison.Ordinal) ? 'a' : text.Contains("_netgenMemory", StringComparison.Ordinal) ? 'm' : 'l';

    /// <summary>Few weights are assigned one by one, many copied from an array; where nothing else lies in memory the array is the memory.</summary>
    [Fact]
    public void A_trainable_network_goes_on_from_the_weights()
    {
        const string Plain = "[MeanSquaredError]", Heavy = "[MeanSquaredError][AdaGrad(InitialAccumulator = 0.1)]";
        TrainedNetwork[] networks = [Trained.Value[1], Trained.Value[3], Trained.Value[5]];
        const string Settings = "Target = Target.Nano, Optimize = Optimize.Balanced, Members = Members.Inference | Members.Train | Members.Parameters";
        var generated = Generated.Of(networks, networks.SelectMany(network => new[]
        {
            ($"Plain{network.Number}", network.With($"Plain{network.Number}", Settings, Plain)),
            ($"Heavy{network.Number}", network.With($"Heavy{network.Number}", Settings, Heavy)),
        }));
        Assert.Contains("memory[0] = ", generated.Texts["Plain1"], StringComparison.Ordinal);
        Assert.Contains("float[] memory =\n", generated.Texts["Plain3"], StringComparison.Ordinal);
        Assert.Contains("float[] weights =\n", generated.Texts["Heavy5"], StringComparison.Ordinal);
        Assert.DoesNotContain(generated.Texts.Values, text => text.Contains("_netgenWeights", StringComparison.Ordinal));

        var machine = generated.Machine;
        foreach (string name in generated.Texts.Keys)
        {
            var network = networks.Single(trained => name.EndsWith(trained.Number.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));
            var device = machine.Create(name);
            float[] parameters = new float[network.Network.ParameterCount], other = new float[parameters.Length];
            machine.Call(device, "CopyParametersTo", parameters);
            Assert.Equal(network.Parameters(network.Network), parameters);

            // It learns, and another one starts from the file again.
            float[] target = new float[network.Sizes[^1]];
            float first = (float)machine.Call(device, "Train", network.Input(0), target, 0.01f)!;
            Assert.InRange((float)machine.Call(device, "Train", network.Input(0), target, 0.01f)!, 0, first);
            machine.Call(machine.Create(name), "CopyParametersTo", parameters);
            Assert.Equal(network.Parameters(network.Network), parameters);

            // A seed gives other weights, those of the seed.
            machine.Call(machine.Create(name, 5UL), "CopyParametersTo", parameters);
            machine.Call(device, "Initialize", 5UL);
            machine.Call(device, "CopyParametersTo", other);
            Assert.Equal(other, parameters);
            Assert.NotEqual(network.Parameters(network.Network), parameters);
        }
    }

    /// <summary>Weights that come with the code are set by no one, unless somebody asks.</summary>
    [Theory]
    [InlineData("", "", "Forward")]
    [InlineData(", Members = Members.Inference | Members.Parameters", "", "CopyParametersTo Forward SetParameters")]
    [InlineData(", Members = Members.Inference", "[MeanSquaredError]", "Forward")]
    [InlineData(", Members = Members.Inference | Members.Train", "[MeanSquaredError]", "Forward Initialize Train")]
    public void Emits_the_members_that_have_a_use(string settings, string loss, string expected)
    {
        var network = Trained.Value[3];
        var text = Generated.Of([network], [("Net", network.With("Net", "Target = Target.Nano" + settings, loss))]).Texts["Net"];
        var methods = CSharpSyntaxTree.ParseText(text).GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>()
            .Where(method => method.Modifiers.Any(SyntaxKind.PublicKeyword)).Select(method => method.Identifier.ValueText).Order(StringComparer.Ordinal);
        Assert.Equal(expected, string.Join(" ", methods));
    }

    /// <summary>8 inputs, 8 outputs. The measured size of the hand-written code is 8.6 bytes a multiply-add; the model says 9.4 of both.</summary>
    [Fact]
    public void A_layer_of_literals_is_as_small_and_fast_as_hand_written_code()
    {
        const int Checks = 10;
        string written = NanoCompilation.Resource("HandWritten/LayerLiterals.cs");
        int byHand = SizeOf(written) - SizeOf(Regex.Replace(written, "// <layer>.*?// </layer>", "", RegexOptions.Singleline));
        string text = Layer(8, "");
        Assert.InRange(SizeOf(text) - SizeOf(Emptied(text)), 1, byHand);
        Assert.InRange(InstructionsOf(text, "Net", 8), 1, InstructionsOf(written, "Layer", 8) + Checks);
    }

    [Theory]
    [InlineData(4, 'l')]
    [InlineData(7, 'l')]
    [InlineData(12, 'a')]
    [InlineData(20, 'a')]
    public void Size_takes_the_smaller_form(int width, char form)
    {
        string chosen = Layer(width, ", Optimize = Optimize.Size");
        Assert.Equal(form, FormOf(chosen));
        Assert.Equal(SizeOf(chosen), Math.Min(SizeOf(Layer(width, ", Unroll = Unroll.Always")), SizeOf(Layer(width, ", Unroll = Unroll.Never"))));
    }

    private static string Layer(int width, string settings)
    {
        string text = $"NetGen parameters 1, F32\ndense1.weight [{width}, {width}]\n"
            + string.Concat(Enumerable.Range(0, width).Select(o => string.Join(" ", Enumerable.Range(0, width).Select(i => Weight((o * width) + i))) + "\n"));
        string source = $"using NetGen; [Network({width}, Target = Target.Nano{settings})][Dense({width}, Bias = false)][Weights(\"w.txt\")] public sealed partial class Net {{ }}";
        return CompilationHarness.Compile(source, CSharp9 with { AdditionalFiles = [new TextFile("/src/w.txt", text)] }).EnsureClean().GeneratedSources["Net.g.cs"];
    }

    private static int SizeOf(string text) => ImageSize.Of(Compiled(text)).Total;

    private static long InstructionsOf(string text, string name, int width)
    {
        var machine = new NanoMachine(Compiled(text));
        var layer = machine.Create(name);
        machine.ClearCounters();
        machine.Call(layer, "Forward", new float[width], new float[width]);
        return machine.Executed;
    }

    private static byte[] Compiled(string text) => NanoCompilation.Compile(text, "public sealed partial class Net { }");

    /// <summary>The class with nothing in Forward but its checks.</summary>
    private static string Emptied(string text)
    {
        var root = CSharpSyntaxTree.ParseText(text).GetRoot();
        var body = root.DescendantNodes().OfType<MethodDeclarationSyntax>().Single(method => method.Identifier.ValueText == "Forward").Body!;
        return root.RemoveNodes(body.Statements.Where(statement => statement is not IfStatementSyntax), SyntaxRemoveOptions.KeepNoTrivia)!.ToFullString();
    }

    private static string Weight(int index) => (((index * 37 % 101) - 50) / 64f).ToString("R", CultureInfo.InvariantCulture);

    /// <summary>What the generator makes of networks for nanoFramework.</summary>
    private sealed record Generated(Dictionary<string, string> Texts, NanoMachine Machine)
    {
        public static Generated Of(IEnumerable<TrainedNetwork> trained, IEnumerable<(string Name, string Source)> networks)
        {
            var options = CSharp9 with { AdditionalFiles = [.. trained.Select(network => network.File)] };
            var result = CompilationHarness.Compile("using NetGen;\n" + string.Concat(networks.Select(network => network.Source)), options).EnsureClean();
            Assert.Empty(result.Analysis);
            var texts = networks.ToDictionary(network => network.Name, network => result.GeneratedSources[network.Name + ".g.cs"]);
            return new Generated(texts, new NanoMachine(NanoCompilation.Compile(SourcesOf(texts, _ => true))));
        }

        public string[] SourcesOf(Func<string, bool> chosen) => SourcesOf(Texts, chosen);

        private static string[] SourcesOf(Dictionary<string, string> texts, Func<string, bool> chosen) =>
            [.. texts.Where(text => chosen(text.Key)).SelectMany(text => new[] { text.Value, $"public sealed partial class {text.Key} {{ }}" })];
    }
}
