using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Tests.Compile;
using NetGen.Tests.Completeness;
using NetGen.Tests.Docs;
using NetGen.Tests.Interpreter;
using Xunit;

namespace NetGen.Tests.Portable;

/// <summary>Networks of every kind, compiled for frameworks older than .NET 8, with spans and without.</summary>
public sealed class FrameworkTests
{
    private const int Networks = 22;

    private const string Learner = """
        #pragma warning disable CS1591

        [NetGen.Network(2)]
        [NetGen.Dense(8, NetGen.Activation.Tanh)]
        [NetGen.Dense(1)]
        [NetGen.BinaryCrossEntropy]
        [NetGen.Adam]
        public sealed partial class XorNet
        {
            public static float[] Run()
            {
                var inputs = new float[] { 0, 0, 0, 1, 1, 0, 1, 1 };
                var targets = new float[] { 0, 1, 1, 0 };
                var network = new XorNet(1);
                for (int step = 0; step < 500; step++) network.TrainBatch(inputs, targets, 0.05);
                network.TrainEach(inputs, targets, 0.01);
                var gradient = new float[ParameterCount];
                network.Gradient(inputs, targets, gradient);
                network.Update(gradient, 0.01);
                var one = new float[1];
                network.Forward(new float[] { 1, 0 }, one, out var cache);
                network.Backward(new float[] { 1, 0 }, in cache, new float[] { 1 }, gradient);
                var outputs = new float[5];
                network.ForwardBatch(new float[] { 0, 0, 0, 1, 1, 0, 1, 1, 0, 0 }, outputs);
                outputs[4] = network.Evaluate(inputs, targets);
                return outputs;
            }
        }
        """;

    /// <summary>C# 7.3 is what .NET Framework and .NET Standard 2.0 have unless the project says otherwise; C# 9 is Unity's.</summary>
    public static TheoryData<string, LanguageVersion> Languages()
    {
        var data = new TheoryData<string, LanguageVersion>();
        foreach (var framework in Framework.All) data.Add(framework.Name, LanguageVersion.CSharp7_3);
        data.Add(Framework.StandardAlone.Name, LanguageVersion.CSharp9);

        return data;
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Networks_of_every_kind_compile_without_a_warning(string framework, LanguageVersion language)
    {
        string[] sources = [.. Texts().Select(text => $"{text.Attributes}\npublic sealed partial class {text.Name} {{ }}")];
        string source = "#pragma warning disable CS1591\nusing NetGen;\n\n" + string.Join("\n\n", sources);
        var result = Compile(source, Framework.All.Single(one => one.Name == framework), language).EnsureClean();
        Assert.InRange(result.GeneratedSources.Count, 3 * Networks, int.MaxValue);
        Assert.Equal(!Framework.All.Single(one => one.Name == framework).HasSpans, result.GeneratedSources.ContainsKey("NetGen.Generated.Arrays.g.cs"));
    }

    [Fact]
    public void Those_networks_are_of_every_kind()
    {
        string all = string.Join("\n", Texts().Select(text => text.Attributes));
        foreach (var kind in Kind.All.Where(kind => kind.Family.Name is not "Initialization")) Assert.Contains(kind.Name, all);
    }

    [Theory]
    [InlineData(".NET Standard 2.0")]
    [InlineData(".NET Standard 2.0 alone")]
    public void What_was_compiled_for_an_older_framework_learns(string framework)
    {
        var outputs = (float[])Compile(Learner, Framework.All.Single(one => one.Name == framework), LanguageVersion.CSharp7_3)
            .EnsureClean().Type("XorNet").GetMethod("Run")!.Invoke(null, null)!;
        Assert.InRange(outputs[4], 0f, 0.05f);
        Assert.Equal([false, true, true, false, false], outputs[..4].Append(outputs[0]).Select(logit => logit > 0));
    }

    [Theory]
    [InlineData(".NET Standard 2.0")]
    [InlineData(".NET Standard 2.0 alone")]
    [InlineData(".NET Framework 4.8")]
    [InlineData(".NET Framework 4.8 alone")]
    public void The_page_about_older_frameworks_shows_what_they_compile(string framework)
    {
        var page = Docs.Document.All.Single(document => document.Path == "docs/portable.md");
        var program = Assert.Single(page.Blocks, block => block.Kind == BlockKind.Program);
        var result = Compile(program.Text, Framework.All.Single(one => one.Name == framework), LanguageVersion.CSharp7_3).EnsureClean();
        if (!framework.Contains("Standard", StringComparison.Ordinal)) return;
        var answers = (float[])result.Type("Learning.XorNet").GetMethod("Answers")!.Invoke(null, null)!;
        Assert.Equal([false, true, true, false], answers.Select(answer => answer > 0.5f));
    }

    /// <summary>As <see cref="PropertyTests"/> does it, but in the oldest C# that is emitted, and for .NET Standard: both forms, in one compilation.</summary>
    [Fact]
    public void Networks_for_older_frameworks_compute_what_the_interpreter_says()
    {
        var texts = Enumerable.Range(0, 30).Select(k => new RandomNetworks(new Random(1000 + k), widest: 9).Next("Network" + k) with { Bits = 0, HasSpans = k % 2 == 0 }).ToArray();
        var options = new HarnessOptions { Framework = Framework.Standard.References, LanguageVersion = LanguageVersion.CSharp7_3, Nullable = NullableContextOptions.Disable, CheckDocumentation = false };
        foreach (var (network, k) in CompiledCase.Compile(texts, options).Select((network, k) => (network, k))) NetworkExam.Run(network, k, rows: 5 + (k % 3), new Agreement());
    }

    /// <summary>What the page says of drifting apart.</summary>
    [Fact]
    public void Portable_follows_Simd()
    {
        const int Rows = 32;
        string[] layers = ["Dense(32, Activation.Relu)", "Dense(10)"];
        var both = CompiledCase.Compile([new("Wide", 64, layers, "CrossEntropy", "Sgd"), new("Scalar", 64, layers, "CrossEntropy", "Sgd", Bits: 0)]).Select(one => one.Create<ITrainable<float, int>>()).ToArray();
        var random = new Random(2);
        for (int step = 0; step < 1000; step++)
        {
            float[] inputs = [.. Enumerable.Range(0, 64 * Rows).Select(_ => random.NextSingle())];
            int[] labels = [.. Enumerable.Range(0, Rows).Select(row => (int)(inputs[row * 64] * 10))];
            foreach (var network in both) network.TrainBatch(inputs, labels, 0.05);
        }

        float[][] parameters = [.. both.Select(network => { var all = new float[network.ParameterCount]; network.CopyParametersTo(all); return all; })];
        Assert.InRange(parameters[0].Zip(parameters[1], (wide, scalar) => Math.Abs(wide - scalar)).Max(), 0, 5e-6f);
        Assert.InRange(parameters[0].Max(Math.Abs), 1.5f, 4);
    }

    /// <summary>With arrays nothing of the library is left in the assembly, the attributes least of all.</summary>
    [Fact]
    public void Without_spans_no_library_is_needed()
    {
        var alone = Compile(Learner, Framework.StandardAlone, LanguageVersion.CSharp7_3).Assembly;
        Assert.Equal(["netstandard"], alone.GetReferencedAssemblies().Select(name => name.Name));
    }

    /// <summary>Both forms make the same numbers, to the last bit.</summary>
    [Fact]
    public void Arrays_and_spans_give_the_same_bits()
    {
        var results = new[] { Framework.Standard, Framework.StandardAlone }
            .Select(framework => (float[])Compile(Learner, framework, LanguageVersion.CSharp9).Type("XorNet").GetMethod("Run")!.Invoke(null, null)!)
            .ToArray();
        Assert.Equal(results[0], results[1]);
    }

    private static HarnessResult Compile(string source, Framework framework, LanguageVersion language) => CompilationHarness.Compile(
        source,
        HarnessOptions.Strict with { LanguageVersion = language, Framework = framework.References, Nullable = language < LanguageVersion.CSharp8 ? NullableContextOptions.Disable : NullableContextOptions.Enable });

    private static IEnumerable<NetworkText> Texts() =>
        Enumerable.Range(0, Networks).Select(k => new RandomNetworks(new Random(k), widest: 4).Next("Network" + k) with { Bits = 0 });
}
