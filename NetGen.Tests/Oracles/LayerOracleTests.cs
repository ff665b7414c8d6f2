using System.Text.Json;
using Xunit;

namespace NetGen.Tests.Oracles;

/// <summary>Outputs and all gradients of each layer that exists, for a gradient from outside.</summary>
public sealed class LayerOracleTests(LayerOracleTests.Library library) : IClassFixture<LayerOracleTests.Library>
{
    private const int Inputs = 6;
    private const int Outputs = 4;

    private static readonly JsonElement Cases = OracleFile.Read("layers.json");

    public static TheoryData<string> Names => [.. OracleNames.Layers.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Outputs_and_gradients_agree(string name)
    {
        var oracle = Cases.Named(name);
        double[] x = oracle.Numbers("x");
        double[][] inputs = x.Rows(Inputs), upstream = oracle.Numbers("upstream").Rows(Outputs);
        foreach (var variant in ProbeVariant.All)
        {
            var probe = library.Probe(name, variant);
            probe.Parameters = InOrder(oracle.GetProperty("params"));
            Agreement.Check("output of a batch", oracle.Numbers("y"), probe.ForwardBatch(x), variant);
            var passes = inputs.Select((input, row) => probe.BackwardFrom(input, upstream[row])).ToArray();
            Agreement.Check("output", oracle.Numbers("y"), [.. passes.SelectMany(pass => pass.Output)], variant);
            Agreement.Check("input gradient", oracle.Numbers("grad_x"), [.. passes.SelectMany(pass => pass.InputGradient)], variant);
            double[] gradient = [.. Enumerable.Range(0, probe.Parameters.Length).Select(k => passes.Sum(pass => pass.Gradient[k]))];
            Agreement.Check("gradient", InOrder(oracle.GetProperty("grad_params")), gradient, variant);
        }
    }

    /// <summary>Weights, then the bias where there is one.</summary>
    private static double[] InOrder(JsonElement parameters) =>
        [.. parameters.Numbers("weight"), .. parameters.TryGetProperty("bias", out var bias) ? bias.Numbers() : []];

    public sealed class Library() : ProbeLibrary(OracleNames.Layers.Select(layer => new ProbeNetwork(layer.Key, Inputs, $"[{layer.Value}]", "Z1")));
}
