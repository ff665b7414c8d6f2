using NetGen.Tests.Compile;
using Xunit;

namespace NetGen.Tests.Oracles;

/// <summary>First weights of a layer of 90 inputs and 150 outputs against the closed form of each scheme.</summary>
public sealed class InitializationTests(InitializationTests.Library library) : IClassFixture<InitializationTests.Library>
{
    private const int Inputs = 90;
    private const int Outputs = 150;
    private const double Scale = 0.5;

    /// <summary>The variance of each random scheme at scale 1.</summary>
    private static readonly Dictionary<string, double> Variances = new()
    {
        ["HeNormal"] = 2.0 / Inputs,
        ["HeUniform"] = 2.0 / Inputs,
        ["GlorotNormal"] = 2.0 / (Inputs + Outputs),
        ["GlorotUniform"] = 2.0 / (Inputs + Outputs),
        ["LecunNormal"] = 1.0 / Inputs,
        ["LecunUniform"] = 1.0 / Inputs,
    };

    private static readonly string[] Names = [.. Variances.Keys, "Orthogonal", "Constant"];

    public static TheoryData<string> Schemes => [.. Names];

    [Theory]
    [MemberData(nameof(Schemes))]
    public void Weights_are_as_the_scheme_says(string scheme)
    {
        var network = library.Create(scheme);
        var parameters = new double[network.ParameterCount];
        network.CopyParametersTo(parameters);
        var weights = parameters[..(Inputs * Outputs)];
        Assert.All(parameters[weights.Length..], bias => Assert.Equal(0, bias));
        if (scheme == "Constant") Assert.All(weights, weight => Assert.Equal(Scale, weight));
        else if (scheme == "Orthogonal") CheckOrthogonal(weights);
        else CheckMoments(weights, Scale * Math.Sqrt(Variances[scheme]), isUniform: scheme.EndsWith("Uniform", StringComparison.Ordinal));
    }

    /// <summary>
    /// Among 13,500 numbers the deviation is known to 0.6 % (normal) and 0.4 % (uniform) and the mean to 0.9 % of it: the bounds are some
    /// five times as wide. Uniform numbers come within a hundredth of their limit, sqrt 3 deviations, which normal ones pass.
    /// </summary>
    private static void CheckMoments(double[] weights, double deviation, bool isUniform)
    {
        Assert.Equal(0, weights.Average(), 0.045 * deviation);
        Assert.Equal(deviation, Math.Sqrt(weights.Average(weight => weight * weight)), 0.03 * deviation);
        double limit = Math.Sqrt(3) * deviation;
        double largest = weights.Max(Math.Abs);
        if (isUniform) Assert.InRange(largest, 0.99 * limit, limit);
        else Assert.InRange(largest, 1.8 * limit, 4 * limit);
    }

    /// <summary>More outputs than inputs: the columns are at right angles, W^T W = scale^2.</summary>
    private static void CheckOrthogonal(double[] weights)
    {
        for (int a = 0; a < Inputs; a++)
        {
            for (int b = 0; b <= a; b++)
            {
                double product = Enumerable.Range(0, Outputs).Sum(row => weights[(row * Inputs) + a] * weights[(row * Inputs) + b]);
                Assert.Equal(a == b ? Scale * Scale : 0, product, 1e-13);
            }
        }
    }

    /// <summary>One network a scheme.</summary>
    public sealed class Library
    {
        private readonly HarnessResult _compiled = CompilationHarness.Compile(string.Concat(Names.Select(name => $$"""
            [NetGen.Network({{Inputs}}, Precision = NetGen.Precision.Double, Target = NetGen.Target.Portable)]
            [NetGen.Dense({{Outputs}}, Initialization = NetGen.Initialization.{{name}}, InitializationScale = 0.5)]
            public sealed partial class {{name}}Net { }

            """)));

        public INetwork<double> Create(string scheme) => _compiled.Create<INetwork<double>>(scheme + "Net", seed: 3);
    }
}
