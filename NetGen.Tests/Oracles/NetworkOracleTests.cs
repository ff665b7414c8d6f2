using System.Text.Json;
using Xunit;

namespace NetGen.Tests.Oracles;

/// <summary>Networks 4-6-3 of every activation with three losses: logits, loss, all gradients.</summary>
public sealed class NetworkOracleTests(NetworkOracleTests.Library library) : IClassFixture<NetworkOracleTests.Library>
{
    private const int Inputs = 4;
    private const int Outputs = 3;

    private static readonly JsonElement Cases = OracleFile.Read("networks.json");

    public static TheoryData<string> Activations => [.. Cases.EnumerateArray().Select(oracle => oracle.Text("hidden_activation")).Distinct()];

    [Theory]
    [MemberData(nameof(Activations))]
    public void Logits_loss_and_gradients_agree(string activation)
    {
        foreach (var oracle in Cases.EnumerateArray().Where(oracle => oracle.Text("hidden_activation") == activation))
        {
            foreach (var variant in ProbeVariant.All) Check(oracle, variant);
        }
    }

    private void Check(JsonElement oracle, ProbeVariant variant)
    {
        string name = oracle.Text("name");
        double[] x = oracle.Numbers("x"), y = oracle.Numbers("y"), gradient = oracle.Numbers("grad_params");
        int rows = x.Length / Inputs;
        double[][] inputs = x.Rows(Inputs), targets = y.Rows(y.Length / rows);
        double looser = OracleNames.SlopeBound(oracle.Text("hidden_activation"), variant);
        var probe = library.Training(OracleNames.Identifier(name), variant);
        probe.Parameters = oracle.Numbers("params");

        Agreement.Check(name + " logits", oracle.Numbers("logits"), probe.ForwardBatch(x), variant);
        Agreement.Check(name + " logits one by one", oracle.Numbers("logits"), [.. inputs.SelectMany(probe.Forward)], variant);
        var (loss, batchGradient) = probe.Gradient(x, y);
        Agreement.Check(name + " loss", oracle.Numbers("loss"), [loss], variant);
        Agreement.Check(name + " batch gradient", gradient, batchGradient, variant, looser);

        var passes = Enumerable.Range(0, rows).Select(row => probe.Backward(inputs[row], targets[row])).ToArray();
        Agreement.Check(name + " mean of gradients", gradient, [.. Enumerable.Range(0, gradient.Length).Select(k => passes.Average(pass => pass.Gradient[k]))], variant, looser);
        Agreement.Check(name + " input gradient", oracle.Numbers("grad_x"), [.. passes.SelectMany(pass => pass.InputGradient).Select(value => value / rows)], variant, looser);
    }

    public sealed class Library() : ProbeLibrary(Cases.EnumerateArray().Select(Network))
    {
        private static ProbeNetwork Network(JsonElement oracle)
        {
            string activation = OracleNames.Activations[oracle.Text("hidden_activation")];
            string loss = OracleNames.LossKinds[oracle.Text("loss_kind")];
            return new ProbeNetwork(
                OracleNames.Identifier(oracle.Text("name")), Inputs, $"[Dense(6, Activation.{activation})] [Dense({Outputs})] [{loss}]", "Z1 Z2", IsTrainable: true, TakesLabels: loss == "CrossEntropy");
        }
    }
}
