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
    private const int Networks = 30;

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
