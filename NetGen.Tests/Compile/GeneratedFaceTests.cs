using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace NetGen.Tests.Compile;

/// <summary>What is generated compiles without a warning wherever it lands.</summary>
public sealed class GeneratedFaceTests
{
    private const string Digits = """
        using NetGen;

        namespace App;

        /// <summary>Reads digits.</summary>
        [Network(64)]
        [Dense(32, Activation.Relu)]
        [Dense(10)]
        [CrossEntropy(LabelSmoothing = 0.1)]
        [Adam]
        public sealed partial class DigitsNet;
        """;

    private const string Regression = """
        using NetGen;

        [Network(3, 5, 2, Hidden = Activation.Tanh, Precision = Precision.Double, CheckInputs = true)]
        [MeanSquaredError]
        [AdaGrad(InitialAccumulator = 0.5)]
        partial class Regression { }
        """;

    private const string Inference = """
        using NetGen;

        namespace App.@event
        {
            internal partial struct Outer
            {
                public partial class Inner
                {
                    [Network(3)]
                    [Dense(4, Activation.Gelu, Name = "Hidden", Bias = false, Frozen = true)]
                    [Dense(1)]
                    protected partial class @record
                    {
                        public record() { }
                    }
                }
            }
        }
        """;

    private const string OneOutput = """
        using NetGen;

        [Network(3)]
        [Dense(1, Activation.Sigmoid)]
        [BinaryCrossEntropy]
        [NAdam]
        partial class OneOutput { }
        """;

    public static TheoryData<string> Networks => [Digits, Regression, Inference, OneOutput];

    [Theory]
    [MemberData(nameof(Networks))]
    public void Compiles_without_a_warning(string source)
    {
        foreach (var nullable in new[] { NullableContextOptions.Enable, NullableContextOptions.Disable })
        {
            foreach (bool implicitUsings in new[] { true, false })
            {
                var result = CompilationHarness.Compile(source, HarnessOptions.Strict with { Nullable = nullable, ImplicitUsings = implicitUsings });
                Assert.Empty(result.Analysis);
                Assert.NotEmpty(result.GeneratedSources);
                Assert.NotNull(result.EnsureClean().Assembly);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Networks))]
    public void Compiles_as_the_newest_and_as_debug_code(string source)
    {
        var options = HarnessOptions.Strict with { LanguageVersion = LanguageVersion.Latest, Optimization = OptimizationLevel.Debug, AllowUnsafe = true };
        Assert.NotNull(CompilationHarness.Compile(source, options).EnsureClean().Assembly);
    }

    [Fact]
    public void Portable_code_is_plain_CSharp_9()
    {
        string source = """
            using NetGen;

            namespace App
            {
                /// <summary>Labels.</summary>
                [Network(64, Target = Target.Portable)]
                [Dense(32, Activation.Relu)]
                [Dense(10)]
                [CrossEntropy]
                [Adam]
                public sealed partial class DigitsNet { }

                /// <summary>Numbers.</summary>
                [Network(3, Target = Target.Portable, CheckInputs = true, Precision = Precision.Double)]
                [Dense(2)]
                [Huber]
                public sealed partial class HuberNet { }
            }
            """;
        var result = CompilationHarness.Compile(source, HarnessOptions.Strict with { LanguageVersion = LanguageVersion.CSharp9 });
        Assert.Empty(result.Analysis);
        Assert.NotNull(result.EnsureClean().Assembly);
    }

    [Fact]
    public void Large_caches_are_kept_in_an_array()
    {
        string source = """
            using NetGen;

            [Network(4)]
            [Dense(20000)]
            [Dense(2)]
            [Hinge]
            partial class Wide { }
            """;
        var result = CompilationHarness.Compile(source, HarnessOptions.Strict);
        Assert.NotNull(result.EnsureClean().Assembly);
    }
}
