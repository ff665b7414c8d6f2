using System.Text.Json;
using Xunit;

namespace NetGen.Tests.Oracles;

/// <summary>Value and derivative of every activation, by a layer that passes its input on to it.</summary>
public sealed class ActivationOracleTests(ActivationOracleTests.Library library) : IClassFixture<ActivationOracleTests.Library>
{
    private static readonly JsonElement Cases = OracleFile.Read("activations.json");

    public static TheoryData<string> Elementwise => [.. Cases.EnumerateArray().Where(IsElementwise).Select(oracle => oracle.Text("name"))];

    public static TheoryData<string> OverFeatures => [.. Cases.EnumerateArray().Where(oracle => !IsElementwise(oracle)).Select(oracle => oracle.Text("name"))];

    [Theory]
    [MemberData(nameof(Elementwise))]
    public void Value_and_derivative_agree(string name)
    {
        var oracle = Cases.Named(name);
        double[] z = oracle.Numbers("z"), ones = [.. z.Select(_ => 1.0)];
        foreach (var variant in ProbeVariant.All)
        {
            var probe = library.Probe(name, variant);
            probe.Parameters = Identity(z.Length);
            var pass = probe.BackwardFrom(z, ones);
            Agreement.Check(name, oracle.Numbers("a"), pass.Output, variant);
            Agreement.Check(name + " of a batch", oracle.Numbers("a"), probe.ForwardBatch(z), variant);
            Agreement.Check(name + " derivative", oracle.Numbers("da_dz"), pass.InputGradient, variant, OracleNames.SlopeBound(name, variant));
        }
    }

    [Theory]
    [MemberData(nameof(OverFeatures))]
    public void Value_and_gradient_agree(string name)
    {
        var oracle = Cases.Named(name);
        double[][] z = oracle.Numbers("z").Rows(5), upstream = oracle.Numbers("upstream").Rows(5);
        foreach (var variant in ProbeVariant.All)
        {
            var probe = library.Probe(name, variant);
            probe.Parameters = Identity(5);
            var passes = z.Select((row, n) => probe.BackwardFrom(row, upstream[n])).ToArray();
            Agreement.Check(name, oracle.Numbers("a"), [.. passes.SelectMany(pass => pass.Output)], variant);
            Agreement.Check(name + " gradient", oracle.Numbers("grad_z"), [.. passes.SelectMany(pass => pass.InputGradient)], variant);
        }
    }

    private static bool IsElementwise(JsonElement oracle) => oracle.TryGetProperty("da_dz", out _);

    private static double[] Identity(int size) => [.. Enumerable.Range(0, size * size).Select(k => k / size == k % size ? 1.0 : 0.0)];

    public sealed class Library() : ProbeLibrary(Cases.EnumerateArray().Select(Network))
    {
        private static ProbeNetwork Network(JsonElement oracle)
        {
            int size = IsElementwise(oracle) ? oracle.Numbers("z").Length : 5;
            return new ProbeNetwork(oracle.Text("name"), size, $"[Dense({size}, Activation.{OracleNames.Activations[oracle.Text("name")]}, Bias = false)]", "Z1");
        }
    }
}
