using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Generator;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Model;
using NetGen.Generator.Parsing;
using NetGen.Tests.Interpreter;
using Xunit;

namespace NetGen.Tests.Compile;

/// <summary>Each mistake gets its diagnostic at the very word, and no text is generated for it.</summary>
public sealed class DiagnosticTests
{
    /// <summary>The id, then the class with its attributes and the word that must be underlined.</summary>
    public static TheoryData<string, string> Mistakes => new()
    {
        // The class.
        { "NETGEN001", "[Network(2)] [Dense(1)] class [|Net|] { }" },
        { "NETGEN001", "class [|Outer|] { [Network(2)] [Dense(1)] partial class Net { } }" },
        { "NETGEN002", "[Network(2)] [Dense(1)] partial record [|Net|];" },
        { "NETGEN002", "[Network(2)] [Dense(1)] static partial class [|Net|] { }" },
        { "NETGEN002", "[Network(2)] [Dense(1)] partial class [|Net|]<T> { }" },
        { "NETGEN002", "partial class Outer<T> { [Network(2)] [Dense(1)] partial class [|Net|] { } }" },
        { "NETGEN002", "[Network(2)] [Dense(1)] file partial class [|Net|] { }" },
        { "NETGEN002", "[Network(2)] [Dense(1)] partial class First { } [Network(2)] [Dense(1)] partial class [|Second|] : First { }" },

        // Layers and sizes.
        { "NETGEN003", "[[|Network|](2)] partial class Net { }" },
        { "NETGEN003", "[[|Network|](2)] [MeanSquaredError] partial class Net { }" },
        { "NETGEN004", "[[|Dense|](2)] partial class Net { }" },
        { "NETGEN004", "[[|Adam|]] class Net { }" },
        { "NETGEN004", "[[|NetGen.CrossEntropy|]] class Net { }" },
        { "NETGEN005", "[Network([|0|])] [Dense(1)] partial class Net { }" },
        { "NETGEN005", "[Network([|-3|])] [Dense(1)] partial class Net { }" },
        { "NETGEN005", "[Network(inputSize: [|0|])] [Dense(1)] partial class Net { }" },
        { "NETGEN005", "[[|Network|]] [Dense(1)] partial class Net { }" },
        { "NETGEN005", "[Network(2)] [Dense([|0|])] partial class Net { }" },
        { "NETGEN005", "[Network(2)] [Dense(activation: Activation.Relu, units: [|65537|])] partial class Net { }" },
        { "NETGEN005", "[Network(2, [|0|], 3)] partial class Net { }" },
        { "NETGEN005", "[Network(new[] { 2, 4, [|-1|] })] partial class Net { }" },
        { "NETGEN006", "[Network(2)] [Dense(1)] partial class Net { } [[|Dense|](3)] partial class Net { }" },
        { "NETGEN018", "[Network(2)] [Dense(3, Name = [|\"a b\"|])] partial class Net { }" },
        { "NETGEN018", "[Network(2)] [Dense(3, Name = \"A\")] [Dense(3, Name = [|\"A\"|])] partial class Net { }" },
        { "NETGEN019", "[Network(2, 3)] [[|Dense|](3)] partial class Net { }" },
        { "NETGEN019", "[Network(2, Hidden = [|Activation.Relu|])] [Dense(3)] partial class Net { }" },
        { "NETGEN022", "[[|Network|](65536)] [Dense(65536)] partial class Net { }" },
        { "NETGEN024", "[Network(2, Precision = Precision.Double)] [Dense(3)] [Dense([|65536|], Activation.Relu)] [Dense(1)] partial class Net { }" },
        { "NETGEN024", "[Network(2, [|65536|], 5, Hidden = Activation.Relu, Precision = Precision.Double)] [MeanSquaredError] partial class Net { }" },

        // Loss and optimizer.
        { "NETGEN007", "[Network(2)] [Dense(3)] [CrossEntropy] [[|Hinge|]] partial class Net { }" },
        { "NETGEN008", "[Network(2)] [Dense(3)] [Hinge] [Adam] [[|Sgd|](Momentum = 0.9)] partial class Net { }" },
        { "NETGEN009", "[Network(2)] [Dense(3, [|Activation.Sigmoid|])] [CrossEntropy] partial class Net { }" },
        { "NETGEN009", "[Network(2)] [Dense(3, [|Activation.Softmax|])] [BinaryCrossEntropy] partial class Net { }" },
        { "NETGEN009", "[Network(2, 3, Output = [|Activation.Relu|])] [CrossEntropy] partial class Net { }" },
        { "NETGEN010", "[Network(2)] [Dense(3, [|Activation.Softmax|])] [Dense(2)] partial class Net { }" },
        { "NETGEN010", "[Network(2, 4, 3, Hidden = [|Activation.LogSoftmax|])] partial class Net { }" },
        { "NETGEN011", "[Network(2)] [Dense([|1|])] [CrossEntropy] partial class Net { }" },
        { "NETGEN011", "[Network(2, 4, [|1|])] [KullbackLeibler] partial class Net { }" },
        { "NETGEN012", "[Network(2)] [Dense([|3|])] [GaussianNegativeLogLikelihood] partial class Net { }" },
        { "NETGEN017", "[Network(2)] [Dense(3)] [CrossEntropy(ClassWeights = [|new[] { 1.0, 2.0 }|])] partial class Net { }" },
        { "NETGEN017", "[Network(2)] [Dense(3)] [CrossEntropy(ClassWeights = [|new double[0]|])] partial class Net { }" },

        // Arguments.
        { "NETGEN013", "[Network(2)] [Dense(3, [|(Activation)99|])] partial class Net { }" },
        { "NETGEN013", "[Network(2, Precision = [|(Precision)7|])] [Dense(3)] partial class Net { }" },
        { "NETGEN013", "[Network(2)] [Dense(3)] [CrossEntropy(Targets = [|(Targets)2|])] partial class Net { }" },
        { "NETGEN014", "[Network(2)] [Dense(3)] [CrossEntropy(LabelSmoothing = [|1.5|])] partial class Net { }" },
        { "NETGEN014", "[Network(2)] [Dense(3)] [CrossEntropy(LabelSmoothing = [|double.NaN|])] partial class Net { }" },
        { "NETGEN014", "[Network(2)] [Dense(3)] [Huber(Delta = [|0|])] partial class Net { }" },
        { "NETGEN014", "[Network(2)] [Dense(3)] [Hinge] [Adam(Beta1 = 0.9, Beta2 = [|1|])] partial class Net { }" },
        { "NETGEN014", "[Network(2)] [Dense(3)] [Hinge] [Adam(Beta2 = [|0.999999999|])] partial class Net { }" },
        { "NETGEN014", "[Network(2)] [Dense(3)] [Hinge] [Sgd(ClipNorm = [|-1|])] partial class Net { }" },
        { "NETGEN014", "[Network(2)] [Dense(3, Activation.LeakyRelu, Slope = [|double.PositiveInfinity|])] partial class Net { }" },
        { "NETGEN014", "[Network(2)] [Dense(2)] [CrossEntropy(ClassWeights = new[] { 1.0, [|-2.0|] })] partial class Net { }" },
        { "NETGEN014", "[Network(2)] [Dense(3)] [Hinge] [Adam(Epsilon = [|1e-60|])] partial class Net { }" },
        { "NETGEN014", "[Network(2)] [Dense(3)] [Hinge] [RmsProp(L2 = [|1e60|])] partial class Net { }" },
        { "NETGEN014", "[Network(2, 3, InitializationScale = [|double.NegativeInfinity|])] partial class Net { }" },
        { "NETGEN014", "[Network(2)] [Dense(3, Activation.Relu, InitializationScale = [|double.NaN|])] partial class Net { }" },
        { "NETGEN014", "[Network(2)] [Dense(3)] [Quantile(Level = [|1|])] partial class Net { }" },
        { "NETGEN014", "[Network(2, InitializationScale = [|double.NaN|])] [Dense(2)] partial class Net { }" },
        { "NETGEN014", "[Network(2, MaxRamBytes = [|0|])] [Dense(2)] partial class Net { }" },
        { "NETGEN014", "[Network(2, Target = Target.Nano, MaxFlashBytes = [|-5|])] [Dense(2)] partial class Net { }" },
        { "NETGEN035", "[Network(2, MaxRamBytes = [|20|])] [Dense(2)] partial class Net { }" },
        { "NETGEN035", "[Network(2, Target = Target.Nano, MaxFlashBytes = [|20|])] [Dense(2)] partial class Net { }" },

        // Names.
        { "NETGEN015", "[Network(2)] [Dense(3)] partial class Net { int [|Forward|]; }" },
        { "NETGEN015", "[Network(2)] [Dense(3)] partial class Net { void [|Forward|](ReadOnlySpan<float> a, Span<float> b) { } }" },
        { "NETGEN015", "[Network(2)] [Dense(3)] partial class Net { void [|InputSize|]() { } }" },
        { "NETGEN015", "[Network(2)] [Dense(3)] partial class [|Cache|] { }" },
        { "NETGEN015", "class Parent { public int Summary; } [Network(2)] [Dense(3)] partial class [|Net|] : Parent { }" },
        { "NETGEN016", "[Network(2)] [Dense(3, [|Activation|].Relu)] partial class Net { int Activation; }" },
        { "NETGEN016", "[Network(2)] [Dense(3)] [CrossEntropy(Targets = [|Targets|].Label)] partial class Net { void Targets() { } }" },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void Is_underlined_and_generates_nothing(string id, string text)
    {
        var markup = Markup.Parse("using NetGen;\n" + text);
        var compilation = CompilationHarness.CreateCompilation([markup.Source]);
        var diagnostic = Assert.Single(CompilationHarness.Analyze(compilation));
        Assert.Equal(id, diagnostic.Id);
        Assert.Equal(DiagnosticSeverity.Error, diagnostic.Severity);
        Assert.Equal(markup.Source.Substring(markup.Spans[0].Start, markup.Spans[0].Length), Underlined(diagnostic));
        Assert.Equal(markup.Spans[0], diagnostic.Location.SourceSpan);
        AssertNothingFollows(markup.Source, "Net");
    }

    [Fact]
    public void A_struct_gets_one_diagnostic_beside_the_compilers()
    {
        var compilation = CompilationHarness.CreateCompilation(["using NetGen; [Network(2)] [Dense(1)] partial struct Net { }"]);
        Assert.Equal("NETGEN002", Assert.Single(CompilationHarness.Analyze(compilation)).Id);
    }

    [Fact]
    public void An_old_language_version_is_named()
    {
        string source = "using NetGen; [Network(2)] [Dense(1)] partial class Net { }";
        var options = HarnessOptions.Default with { LanguageVersion = LanguageVersion.CSharp11 };
        var diagnostic = Assert.Single(CompilationHarness.Analyze(CompilationHarness.CreateCompilation([source], options)));
        Assert.Equal("NETGEN020", diagnostic.Id);
        Assert.Contains("12.0", diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.Equal("Net.Placeholder.g.cs", Assert.Single(CompilationHarness.Compile(source, options).GeneratedSources.Keys));
    }

    [Theory]
    [InlineData("[Network(2)] [Dense(3, Activation.Relu, Slope = [|0.1|])] partial class Net { }")]
    [InlineData("[Network(2)] [Dense(3, Activation.Relu, Alpha = [|0.1|])] partial class Net { }")]
    [InlineData("[Network(2)] [Dense(3)] [Hinge] [Sgd(Nesterov = [|true|])] partial class Net { }")]
    [InlineData("[Network(2)] [Dense(3)] [[|Adam|]] partial class Net { }")]
    [InlineData("[Network(2)] [Dense(3, Frozen = true)] [Hinge] [[|Adam|]] partial class Net { }")]
    [InlineData("[Network(2, 3, Hidden = [|Activation.Relu|])] partial class Net { }")]
    [InlineData("[Network(2, 3, Target = Target.Portable, Parallel = [|true|])] partial class Net { }")]
    [InlineData("[Network(2, 3, MaxFlashBytes = [|5000|])] partial class Net { }")]
    public void What_has_no_effect_is_a_warning(string text)
    {
        var markup = Markup.Parse("using NetGen;\n" + text);
        var diagnostic = Assert.Single(CompilationHarness.Analyze(CompilationHarness.CreateCompilation([markup.Source])));
        Assert.Equal("NETGEN023", diagnostic.Id);
        Assert.Equal(DiagnosticSeverity.Warning, diagnostic.Severity);
        Assert.Equal(markup.Spans[0], diagnostic.Location.SourceSpan);
        Assert.NotEmpty(CompilationHarness.Compile(markup.Source).GeneratedSources);
    }

    /// <summary>The analyzer sees what was generated, the generator does not.</summary>
    [Theory]
    [InlineData("[Network([|Other.OutputSize|])] [Dense(3)] partial class Net { }")]
    [InlineData("[Network(2)] [Dense(1 + [|Other.InputSize|] * 2)] partial class Net { }")]
    [InlineData("[Network(2)] [Dense(3)] [Hinge] [Sgd(L2 = 1.0 / [|NetGen.Tests.Other.OutputSize|])] partial class Net { }")]
    [InlineData("[Network([|InputSize|])] [Dense(3)] partial class Net { public const int Own = 3; }", false)]
    public void A_generated_constant_is_no_argument(string text, bool isSeen = true)
    {
        var markup = Markup.Parse("using NetGen; namespace NetGen.Tests { [Network(4)] [Dense(Sizes.Three)] partial class Other { } static class Sizes { public const int Three = 3; } " + text + " }");
        var result = CompilationHarness.Compile(markup.Source);
        Assert.Equal("NetGen.Tests.Net.Placeholder.g.cs", Assert.Single(result.GeneratedSources.Keys, name => name.StartsWith("NetGen.Tests.Net.", StringComparison.Ordinal)));
        if (!isSeen)
        {
            // Not even its own: then there is none but the placeholder's, which is marked.
            Assert.Contains(result.Errors, error => error.Id == "CS0619" && error.Location.SourceSpan == markup.Spans[0]);
        }

        var diagnostic = Assert.Single(result.Analysis);
        Assert.Equal("NETGEN027", diagnostic.Id);
        Assert.Equal(DiagnosticSeverity.Error, diagnostic.Severity);
        Assert.Equal(markup.Spans[0], diagnostic.Location.SourceSpan);
    }

    /// <summary>The C# compiler runs no analyzer behind an error in a declaration: what declarations name is there, and says itself what is wrong.</summary>
    [Theory]
    [InlineData("class User { void M(in Net.Cache cache) { } }")]
    [InlineData("class User { const int Size = Net.InputSize; }")]
    [InlineData("[System.Diagnostics.CodeAnalysis.SuppressMessage(\"\", Net.Summary)] class User { }")]
    public void Declarations_that_name_members_hide_no_mistake(string user)
    {
        var result = CompilationHarness.Compile("using NetGen; [Network(2)] [Dense(3)] [CrossEntropy(LabelSmoothing = 1.5)] partial class Net { } " + user);
        Assert.Equal("NETGEN014", Assert.Single(result.Analysis).Id);
        var error = Assert.Single(result.Errors);
        Assert.Equal("CS0619", error.Id);
        Assert.EndsWith("'NETGEN014: LabelSmoothing is 1.5, but must be in [0, 1)'", error.GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    /// <summary>A placeholder takes no name of the user's.</summary>
    [Theory]
    [InlineData("[Network(2)] [Dense(0)] partial class Net { public int InputSize; class Cache { } }")]
    [InlineData("class Parent { public int Summary; protected int OutputSize; } [Network(2)] [Dense(0)] partial class Net : Parent { }")]
    [InlineData("[Network(2)] [Dense(0)] partial class Cache { }")]
    [InlineData("namespace A.@event { partial record struct Outer { [Network(2)] [Dense(0)] partial class @record { } } }")]
    public void A_placeholder_compiles_beside_the_users_members(string text)
    {
        var result = CompilationHarness.Compile("using NetGen; " + text, HarnessOptions.Strict with { CheckDocumentation = false });
        Assert.Equal("NETGEN005", Assert.Single(result.Analysis).Id);
        Assert.EndsWith(".Placeholder.g.cs", Assert.Single(result.GeneratedSources.Keys), StringComparison.Ordinal);
        Assert.DoesNotContain(result.Errors, error => error.Location.SourceTree?.FilePath.EndsWith(".g.cs", StringComparison.Ordinal) == true);
    }

    [Fact]
    public void What_cannot_be_unrolled_is_named()
    {
        var markup = Markup.Parse("using NetGen; [Network(784, Unroll = [|Unroll.Always|])] [Dense(128)] [Dense(10, Name = \"Small\")] [Dense(128, Name = \"Large\")] [Dense(128)] partial class Net { }");
        var diagnostic = Assert.Single(CompilationHarness.Analyze(CompilationHarness.CreateCompilation([markup.Source])));
        Assert.Equal("NETGEN025", diagnostic.Id);
        Assert.Equal(DiagnosticSeverity.Warning, diagnostic.Severity);
        Assert.Equal(markup.Spans[0], diagnostic.Location.SourceSpan);
        string message = diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture);
        Assert.Contains("Dense1 (", message, StringComparison.Ordinal);
        Assert.DoesNotContain("Small", message, StringComparison.Ordinal);
        Assert.NotEmpty(CompilationHarness.Compile(markup.Source).GeneratedSources);
    }

    /// <summary>The analyzer asks the schedule only where a layer is wide: no other network may need more stack than is supported.</summary>
    [Fact]
    public void Narrow_networks_need_little_stack()
    {
        int tried = 0;
        foreach (var spec in Specs.Various(60).Where(spec => spec.Loss?.Settings.Has("ClassWeights") != true))
        {
            int widest = Limits.StackBytes / 8 / (spec.Precision == NetGen.Generator.Model.Precision.Double ? sizeof(double) : sizeof(float));
            var wide = spec with { InputSize = widest, Layers = spec.Layers.Skip(spec.Layers.Count - 2).Select(layer => layer with { Units = widest }).ToEquatableArray() };
            Assert.True(ScheduleRules.FitsStackForSure(wide));
            Assert.All(Enum.GetValues<TargetKind>(), kind => Assert.InRange(NetworkCompiler.Compile(wide, new TargetOptions(kind, AllowUnsafe: false)).StackBytes, 0, Limits.StackBytes));
            tried++;
        }

        Assert.True(tried > 30);
    }

    /// <summary>What the C# compiler refuses by itself must neither crash nor generate.</summary>
    [Theory]
    [InlineData("[Network(\"a\")] [Dense(3)] partial class Net { }")]
    [InlineData("[Network(2)] [Dense] partial class Net { }")]
    [InlineData("[Network(2)] [Dense(3, 4)] partial class Net { }")]
    [InlineData("[Network(2)] [Dense(3, Activation.Nothing)] partial class Net { }")]
    [InlineData("[Network(2)] [Dense(3, Bias = 3)] partial class Net { }")]
    [InlineData("[Network(2)] [Dense(3)] [CrossEntropy(LabelSmoothing = \"\")] partial class Net { }")]
    [InlineData("[Network(2)] [Dense(3)] [CrossEntropy(ClassWeights = new[] { \"\" })] partial class Net { }")]
    [InlineData("[Network(2)] [Dense(Unknown)] partial class Net { }")]
    [InlineData("[Network(2)] [Dense(3)] [Dense(")]
    [InlineData("[Network(2)] [Dense(3)] partial interface Net { }")]
    [InlineData("[Network(2)] [Dense(3)] enum Net { }")]
    [InlineData("[Network(2)] [Dense(3)] partial class Net { } [Network(2)] [Dense(3)] partial class Net { }")]
    [InlineData("[Network(null)] [Dense(3)] partial class Net { }")]
    [InlineData("[Network(2)] [Network(3)] [Dense(3)] partial class Net { }")]
    [InlineData("[Network(2)] [Dense(3)] [Hinge] [Hinge] partial class Net { }")]
    public void Broken_code_is_survived(string text)
    {
        string source = "using NetGen;\n" + text;
        var result = CompilationHarness.Compile(source);
        Assert.Null(result.GeneratorException);
        Assert.DoesNotContain(result.Compilation.GetDiagnostics(), diagnostic =>
            diagnostic.Severity == DiagnosticSeverity.Error && diagnostic.Location.SourceTree?.FilePath.EndsWith(".g.cs", StringComparison.Ordinal) == true);
        _ = result.Analysis;
    }

    [Theory]
    [InlineData("[Network(2)] [Dense(3)] partial class Net { public void Forward(string text) { } public float Train(string text) => 0; }")]
    [InlineData("[Network(2)] [Dense(3, Activation.Relu)] partial class Net { public Activation Activation { get; set; } }")]
    [InlineData("[Network(2)] [Dense(3, NetGen.Activation.Relu)] partial class Net { public int Activation; }")]
    [InlineData("[Network(2, Precision = Precision.Double)] [Dense(3)] [Hinge] [Adam(Epsilon = 1e-60)] partial class Net { }")]
    [InlineData("[Network(2)] [Dense(3)] [CrossEntropy(ClassWeights = null)] [Sgd(Momentum = 0.9, Nesterov = true)] partial class Net { }")]
    [InlineData("[Network(Inputs)] [Dense(3)] partial class Net { const int Inputs = 2; }")]
    [InlineData("[Network(2)] [Dense(3)] partial class Net { public Net(string name) { } }")]
    [InlineData("[Network(2)] [Dense(3)] partial class Net(int seed) { public int Seed => seed; }")]
    [InlineData("class Parent { protected Parent(int k) { } } [Network(2)] [Dense(3)] partial class Net : Parent { public Net() : base(3) { } }")]
    [InlineData("[Network(2)] [Dense(3)] partial class Net { } partial class Net { int more; }")]
    [InlineData("[Network(2)] [Dense(3)] partial class Other { } [Network(2)] [Dense(3, Name = nameof(Other.OutputSize))] partial class Net { }")]
    public void What_is_right_stays_silent(string text)
    {
        var result = CompilationHarness.Compile("using NetGen;\n" + text);
        Assert.Empty(result.Analysis);
        Assert.Empty(result.Errors);
        Assert.NotEmpty(result.GeneratedSources);
    }

    private static void AssertNothingFollows(string source, string network)
    {
        var result = CompilationHarness.Compile(source);
        Assert.Null(result.GeneratorException);
        Assert.DoesNotContain(result.GeneratedSources.Keys, name => name.StartsWith(network + ".", StringComparison.Ordinal) && !name.EndsWith(".Placeholder.g.cs", StringComparison.Ordinal));
        Assert.DoesNotContain(result.Errors, error => error.Location.SourceTree?.FilePath.EndsWith(".g.cs", StringComparison.Ordinal) == true);
    }

    private static string Underlined(Diagnostic diagnostic) =>
        diagnostic.Location.SourceTree!.GetText().ToString(diagnostic.Location.SourceSpan);
}
