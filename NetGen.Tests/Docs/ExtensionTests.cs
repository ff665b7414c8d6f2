using Xunit;

namespace NetGen.Tests.Docs;

/// <summary>Who does what the pages of <c>docs/adding</c> say, has added it: with all their changes NetGen compiles, and their programs do what the pages say.</summary>
public sealed class ExtensionTests(ExtensionTests.Extended extended) : IClassFixture<ExtensionTests.Extended>
{
    public static TheoryData<string> Paths => [.. Extended.Pages.Select(page => page.Path)];

    [Theory]
    [MemberData(nameof(Paths))]
    public void What_the_page_adds_works_as_it_says(string path)
    {
        var blocks = Extended.Pages.Single(page => page.Path == path).Blocks;
        Assert.Contains(blocks, block => block.Kind == BlockKind.Program);
        DocumentTests.Check(blocks, extended.Compiler.Project);
    }

    /// <summary>The network that uses all of them, on each target: its gradient is that of its loss, of one sample and of a batch.</summary>
    [Fact]
    public void All_of_it_together_differentiates_right() => Assert.Equal("", extended.Compiler.Project.Compile(TogetherProgram).Run());

    private const string TogetherProgram = """
        using System;
        using NetGen;

        Check(new SimdNet(seed: 1));
        Check(new PortableNet(seed: 1));
        Check(new ScalarNet(seed: 1));

        static void Check(ITrainable<double, double> network)
        {
            const int Rows = 11;
            const double Step = 1e-5;
            var random = new Random(1);
            double[] inputs = Numbers(Rows * 5), targets = Numbers(Rows * 3), parameters = new double[network.ParameterCount];
            network.CopyParametersTo(parameters);
            for (int k = 0; k < parameters.Length; k++) parameters[k] += 0.1 * Numbers(1)[0];
            network.SetParameters(parameters);
            double[] gradient = new double[parameters.Length];
            network.Gradient(inputs, targets, gradient);
            for (int k = 0; k < parameters.Length; k++)
            {
                double slope = (Loss(k, Step) - Loss(k, -Step)) / (2 * Step);
                if (!(Math.Abs(slope - gradient[k]) < 1e-8)) Console.WriteLine($"{network.GetType().Name}: the slope of parameter {k} is {slope}, its gradient {gradient[k]}");
            }

            network.SetParameters(parameters);
            network.Update(gradient, learningRate: 0.25);
            double[] updated = new double[parameters.Length];
            network.CopyParametersTo(updated);
            for (int k = 0; k < parameters.Length; k++)
            {
                double expected = parameters[k] - 0.25 * Math.Sign(gradient[k]);
                if (updated[k] != expected) Console.WriteLine($"{network.GetType().Name}: parameter {k} became {updated[k]}, not {expected}");
            }

            double Loss(int parameter, double step)
            {
                double[] moved = [.. parameters];
                moved[parameter] += step;
                network.SetParameters(moved);
                return network.Evaluate(inputs, targets);
            }

            double[] Numbers(int count)
            {
                double[] numbers = new double[count];
                for (int k = 0; k < count; k++) numbers[k] = 2 * random.NextDouble() - 1;
                return numbers;
            }
        }

        /// <summary>Vectors.</summary>
        [Network(5, Precision = Precision.Double)]
        [RmsDense(7, Activation.Square)]
        [RmsDense(9, Activation.Tanh, Bias = false)]
        [Dense(3, Activation.Square)]
        [LogCosh]
        [SignSgd]
        public sealed partial class SimdNet;

        /// <summary>Scalar code for everybody.</summary>
        [Network(5, Precision = Precision.Double, Target = Target.Portable)]
        [RmsDense(7, Activation.Square)]
        [RmsDense(9, Activation.Tanh, Bias = false)]
        [Dense(3, Activation.Square)]
        [LogCosh]
        [SignSgd]
        public sealed partial class PortableNet;

        /// <summary>Scalar code for .NET 8.</summary>
        [Network(5, Precision = Precision.Double, Target = Target.Scalar)]
        [RmsDense(7, Activation.Square)]
        [RmsDense(9, Activation.Tanh, Bias = false)]
        [Dense(3, Activation.Square)]
        [LogCosh]
        [SignSgd(Momentum = 0.5)]
        public sealed partial class ScalarNet;
        """;

    /// <summary>All pages' changes in one compiler.</summary>
    public sealed class Extended
    {
        internal static IReadOnlyList<Document> Pages { get; } =
            [.. Document.All.Where(document => !document.IsOfDiagnostic && document.Blocks.Any(block => block.Kind == BlockKind.Change))];

        internal ExtendedCompiler Compiler { get; } = new([.. Pages.SelectMany(page => page.Blocks).Where(block => block.Kind == BlockKind.Change)]);
    }
}
