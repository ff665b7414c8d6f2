using System.Text.Json;
using Xunit;

namespace NetGen.Tests.Oracles;

/// <summary>The textbook examples: every intermediate value, the update, and the second pass.</summary>
public sealed class WorkedExampleTests(WorkedExampleTests.Library library) : IClassFixture<WorkedExampleTests.Library>
{
    private static readonly JsonElement Examples = OracleFile.Read("worked-examples.json").GetProperty("examples");

    public static TheoryData<string> Names => [.. Examples.EnumerateArray().Select(example => example.Text("name"))];

    [Theory]
    [MemberData(nameof(Names))]
    public void Step_and_second_pass_agree(string name)
    {
        var example = Examples.Named(name);
        var (step, second) = (example.GetProperty("step"), example.GetProperty("second_forward"));
        double[] x = example.Numbers("x"), y = example.Numbers("y");
        double rate = example.GetProperty("learning_rate").GetDouble();
        foreach (var variant in ProbeVariant.All)
        {
            var probe = library.Training("Example" + name, variant);
            probe.Parameters = [.. example.Numbers("W1"), .. example.Numbers("b1"), .. example.Numbers("W2"), .. example.Numbers("b2")];
            var pass = probe.Backward(x, y);
            CheckForward(step, pass, example, variant);
            double[] gradient = [.. step.Numbers("dW1"), .. step.Numbers("db1"), .. step.Numbers("dW2"), .. step.Numbers("db2")];
            Agreement.Check("gradient", gradient, pass.Gradient, variant);
            Agreement.Check("batch gradient", gradient, probe.Gradient(x, y).Gradient, variant);

            // dx = W1^T delta1, from the example's own values.
            double[] delta = step.Numbers("delta1"), weights = example.Numbers("W1");
            Agreement.Check("dx", [.. Enumerable.Range(0, 2).Select(i => (weights[i] * delta[0]) + (weights[2 + i] * delta[1]))], pass.InputGradient, variant);

            double[] updated = [.. step.Numbers("W1_new"), .. step.Numbers("b1_new"), .. step.Numbers("W2_new"), .. step.Numbers("b2_new")];
            double[] start = probe.Parameters;
            foreach (var update in new Action[] { () => probe.Train(x, y, rate), () => probe.TrainBatch(x, y, rate), () => probe.Update(pass.Gradient, rate) })
            {
                probe.Parameters = start;
                update();
                Agreement.Check("updated parameters", updated, probe.Parameters, variant);
            }

            CheckForward(second, probe.Backward(x, y), example, variant);
        }
    }

    /// <summary>dW1 = dZ1 X^T over a batch, one column a sample: a linear layer with the given gradients from outside.</summary>
    [Fact]
    public void Weight_gradient_of_a_batch_is_the_product()
    {
        var example = OracleFile.Read("worked-examples.json").GetProperty("batch_weight_gradient");
        double[][] x = example.Numbers("X (features x samples)").Rows(2), dz = example.Numbers("dZ1").Rows(2);
        foreach (var variant in ProbeVariant.All)
        {
            var probe = library.Probe("Linear", variant);
            var sums = new double[6];
            for (int sample = 0; sample < 2; sample++)
            {
                var pass = probe.BackwardFrom([x[0][sample], x[1][sample]], [dz[0][sample], dz[1][sample]]);
                for (int k = 0; k < sums.Length; k++) sums[k] += pass.Gradient[k];
            }

            Agreement.Check("dW1", example.Numbers("dW1 = dZ1 X^T"), sums[..4], variant);
        }
    }

    private static void CheckForward(JsonElement expected, Pass pass, JsonElement example, ProbeVariant variant)
    {
        Agreement.Check("z1", expected.Numbers("z1"), pass.Views["Z1"], variant);
        Agreement.Check("z2", expected.Numbers("z2"), pass.Views["Z2"], variant);
        Agreement.Check("a2", expected.Numbers("a2"), pass.Output, variant);
        bool isLinear = example.Text("hidden_activation") == "linear";
        Agreement.Check("a1", expected.Numbers("a1"), pass.Views[isLinear ? "Z1" : "A1"], variant);
        Agreement.Check("loss", expected.Numbers("loss"), [pass.Loss], variant);
    }

    public sealed class Library() : ProbeLibrary(
        Examples.EnumerateArray().Select(Network).Append(new ProbeNetwork("Linear", 2, "[Dense(2)]", "Z1")))
    {
        private static ProbeNetwork Network(JsonElement example)
        {
            string hidden = OracleNames.Activations[example.Text("hidden_activation")];
            string output = OracleNames.Activations[example.Text("output_activation")];
            string attributes = $"[Dense(2, Activation.{hidden})] [Dense(1, Activation.{output})] [{OracleNames.LossKinds[example.Text("loss_kind")]}] [Sgd]";
            return new ProbeNetwork("Example" + example.Text("name"), 2, attributes, hidden == "None" ? "Z1 Z2" : "Z1 A1 Z2 A2", IsTrainable: true);
        }
    }
}
