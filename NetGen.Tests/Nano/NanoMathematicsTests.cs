using System.Reflection;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Tests.Compile;
using Xunit;

namespace NetGen.Tests.Nano;

/// <summary>The functions of boards without <c>Math.Exp</c> are as exact as their documentation says, over their whole range.</summary>
public sealed class NanoMathematicsTests
{
    private static readonly Lazy<HarnessResult> Compiled = new(() => CompilationHarness.Compile(
        $$"""
        using NetGen;
        namespace Own { {{Network("Pow")}} {{Network("Managed")}} }
        """,
        new HarnessOptions { LanguageVersion = LanguageVersion.CSharp9, CheckDocumentation = false }).EnsureClean());

    public static TheoryData<string, string> Functions => new()
    {
        { "Managed", "Exp" }, { "Managed", "Log" }, { "Managed", "Tanh" }, { "Managed", "Sqrt" }, { "Pow", "Exp" }, { "Pow", "Log" }, { "Pow", "Tanh" }, { "Pow", "Sqrt" },
    };

    [Theory]
    [MemberData(nameof(Functions))]
    public void Are_as_exact_as_stated(string implementation, string function)
    {
        var own = Function(implementation, function);
        var exact = Exact(function);
        double tolerance = function == "Tanh" ? 4e-7 : 2e-7, worst = 0;
        float at = 0;
        foreach (float x in Arguments(function))
        {
            double expected = exact(x);
            if (Math.Abs(expected) < 1.2e-38) continue;
            double error = Math.Abs(own(x) - expected) / Math.Abs(expected);
            if (implementation == "Pow" && function == "Exp") error /= 1 + Math.Abs(x);
            if (error > worst) (worst, at) = (error, x);
        }

        Assert.True(worst <= tolerance, $"{worst:g3} at {at:r}");
    }

    [Theory]
    [InlineData("Exp", float.NegativeInfinity, 0f)]
    [InlineData("Exp", -100f, 0f)]
    [InlineData("Exp", 0f, 1f)]
    [InlineData("Exp", 89f, float.PositiveInfinity)]
    [InlineData("Exp", float.PositiveInfinity, float.PositiveInfinity)]
    [InlineData("Exp", float.NaN, float.NaN)]
    [InlineData("Log", 0f, float.NegativeInfinity)]
    [InlineData("Log", 1f, 0f)]
    [InlineData("Log", -1f, float.NaN)]
    [InlineData("Log", float.PositiveInfinity, float.PositiveInfinity)]
    [InlineData("Log", float.NaN, float.NaN)]
    [InlineData("Tanh", 0f, 0f)]
    [InlineData("Tanh", float.NegativeInfinity, -1f)]
    [InlineData("Tanh", float.PositiveInfinity, 1f)]
    [InlineData("Tanh", float.NaN, float.NaN)]
    [InlineData("Sqrt", 0f, 0f)]
    [InlineData("Sqrt", -1f, float.NaN)]
    [InlineData("Sqrt", float.PositiveInfinity, float.PositiveInfinity)]
    [InlineData("Sqrt", float.NaN, float.NaN)]
    public void Are_right_at_the_ends_and_at_NaN(string function, float x, float expected)
    {
        Assert.Equal(expected, Function("Managed", function)(x));
    }

    [Theory]
    [InlineData("Pow")]
    [InlineData("Managed")]
    public void Take_the_place_of_all_others(string implementation)
    {
        string text = Compiled.Value.GeneratedSources.Single(source => source.Key.Contains(implementation, StringComparison.Ordinal)).Value;
        string[] called = [.. text.Split("global::System.Math.").Skip(1).Select(rest => rest[..rest.IndexOf('(', StringComparison.Ordinal)]).Distinct()];
        Assert.Equal(implementation == "Pow" ? ["Pow"] : Array.Empty<string>(), called);
    }

    private static string Network(string implementation) => $$"""
        [Network(3, Target = Target.Nano, ExpImplementation = ExpImplementation.{{implementation}})][Dense(3, Activation.Tanh)][Dense(3)][CrossEntropy][Adam]
        public sealed partial class {{implementation}}Net { }
        """;

    private static Func<float, float> Function(string implementation, string name)
    {
        var type = Compiled.Value.Type($"Own.{implementation}Net").GetNestedType("_Math", BindingFlags.NonPublic)!;
        return type.GetMethod(name)!.CreateDelegate<Func<float, float>>();
    }

    private static Func<double, double> Exact(string function) => function switch { "Exp" => Math.Exp, "Log" => Math.Log, "Tanh" => Math.Tanh, _ => Math.Sqrt };

    /// <summary>A million places: evenly over where the function changes, and over all magnitudes.</summary>
    private static IEnumerable<float> Arguments(string function)
    {
        var random = new Random(3);
        double limit = function == "Exp" ? 88 : 10;
        for (int k = 0; k < 500_000; k++)
        {
            float even = (float)(((2 * random.NextDouble()) - 1) * limit), any = (float)Math.Pow(10, (random.NextDouble() * 75.5) - 37.5);
            if (function is "Exp" or "Tanh")
            {
                yield return even;
                yield return Math.Min(any, (float)limit);
            }
            else
            {
                yield return 1 + (even / 20);
                yield return any;
            }
        }
    }
}
