using System.Globalization;
using System.Text.Json;
using NetGen.Tests.Numerics;
using Xunit;

namespace NetGen.Tests.Oracles;

/// <summary>
/// Value and derivative far out, where formulas cancel, in units in the last place of each. <c>activation-tails.py</c> makes the values
/// with 400 digits from the defining formulas: sigmoid = 1 / (1 + e^-z), softplus = log(1 + e^z), gelu = z erfc(-z / sqrt 2) / 2 and so on.
/// </summary>
public sealed class ActivationTailTests(ActivationTailTests.Library library) : IClassFixture<ActivationTailTests.Library>
{
    private static readonly JsonElement Cases = OracleFile.Read("activation-tails.json");

    public static TheoryData<string> Names => [.. Cases.EnumerateArray().Select(oracle => oracle.Text("name"))];

    [Theory]
    [MemberData(nameof(Names))]
    public void Tails_are_exact_to_a_few_units_in_the_last_place(string name)
    {
        var oracle = Cases.Named(name);
        var bound = Bounds[name];
        double[] z = oracle.Numbers("z");
        foreach (var variant in ProbeVariant.All)
        {
            var probe = library.Probe(name, variant);
            probe.Parameters = [.. Enumerable.Range(0, z.Length * z.Length).Select(k => k / z.Length == k % z.Length ? 1.0 : 0.0)];
            var pass = probe.BackwardFrom(z, [.. z.Select(_ => 1.0)]);
            Check($"{variant} {name}", z, oracle.Numbers("a"), pass.Output, variant.IsDouble, variant.IsDouble ? bound.Value : bound.SingleValue, bound.Exponent);
            Check($"{variant} {name} derivative", z, oracle.Numbers("da_dz"), pass.InputGradient, variant.IsDouble, variant.IsDouble ? bound.Derivative : bound.SingleDerivative, bound.Exponent);
        }
    }

    private static void Check(string what, double[] z, double[] expected, double[] actual, bool isDouble, double bound, Func<double, double>? exponent)
    {
        double[] errors = [.. expected.Select((value, k) => Error(value, actual[k], isDouble) / Math.Max(1, exponent?.Invoke(z[k]) ?? 1))];
        double worst = errors.Max();
        double at = z[Array.IndexOf(errors, worst)];
        Assert.True(worst <= bound, string.Create(CultureInfo.InvariantCulture, $"{what}: {worst:F2} ulp at {at}, where {bound} are allowed."));
    }

    /// <summary>The distance in units of the last place; near the smallest normal number, where factors underflow, anything as small is right.</summary>
    private static double Error(double expected, double actual, bool isDouble)
    {
        double magnitude = Math.Abs(expected);
        double least = isDouble ? 1e-300 : 1e-35;
        if (magnitude < least) return Math.Abs(actual) <= least ? 0 : double.PositiveInfinity;
        double unit = isDouble ? Math.BitIncrement(magnitude) - magnitude : (double)MathF.BitIncrement((float)magnitude) - (float)magnitude;
        return Math.Abs(actual - expected) / unit;
    }

    /// <summary>Bounds in units in the last place.</summary>
    /// <param name="Value">Of the value in double.</param>
    /// <param name="Derivative">Of the derivative in double.</param>
    /// <param name="SingleValue">Of the value in single precision.</param>
    /// <param name="SingleDerivative">Of the derivative in single precision.</param>
    /// <param name="Exponent">An exponent whose own rounding its size multiplies; above 1 it multiplies the bounds.</param>
    private sealed record Bound(double Value, double Derivative, double SingleValue, double SingleDerivative, Func<double, double>? Exponent = null);

    private static IReadOnlyDictionary<string, Bound> Bounds { get; } = new Dictionary<string, Bound>
    {
        ["sigmoid"] = new(2, 5, 1.5, 2.5),
        ["tanh"] = new(2, 3, 2, 2.5),
        ["elu"] = new(1, 1, 1, 1),
        ["selu"] = new(3, 3, 1, 1.5),
        ["gelu"] = new(2, 3, 1.5, 2),

        // u = 2 sqrt(2 / pi) (z + 0.044715 z^3) is -602 at -20, and e^u multiplies its rounding by that.
        ["gelu_tanh"] = new(2, 2, 1.5, 2, Exponent: z => -1.5957691216057308 * (z + (0.044715 * z * z * z))),

        // Near -1.3, silu and mish have a minimum: the derivative there is a difference.
        ["silu"] = new(2, 4, 1.5, 5),
        ["softplus"] = new(1, 2, 1, 1.5),
        ["mish"] = new(2, 10, 2.5, 5),
        ["softsign"] = new(0, 0, 0.5, 0.5),
        ["log_sigmoid"] = new(1, 2, 1, 1.5),
    };

    public sealed class Library() : ProbeLibrary(Cases.EnumerateArray().Select(oracle => new ProbeNetwork(
        oracle.Text("name"), oracle.Numbers("z").Length, $"[Dense({oracle.Numbers("z").Length}, Activation.{OracleNames.Activations[oracle.Text("name")]}, Bias = false)]", "Z1")))
    {
    }
}
