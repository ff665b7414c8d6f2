using System.Text.Json;
using Xunit;

namespace NetGen.Tests.Oracles;

/// <summary>24 steps of every optimizer on six batches in turn.</summary>
public sealed class OptimizerOracleTests(OptimizerOracleTests.Library library) : IClassFixture<OptimizerOracleTests.Library>
{
    private const int Inputs = 5;
    private const int Batch = 8;

    private static readonly JsonElement Oracle = OracleFile.Read("optimizers.json");

    public static TheoryData<string> Names => [.. Oracle.GetProperty("trajectories").EnumerateArray().Select(trajectory => trajectory.Text("name"))];

    [Theory]
    [MemberData(nameof(Names))]
    public void Losses_gradients_and_parameters_agree(string name)
    {
        var trajectory = Oracle.GetProperty("trajectories").Named(name);
        double[][] x = Oracle.Numbers("x").Rows(Batch * Inputs), y = Oracle.Numbers("y").Rows(Batch);
        double[] losses = trajectory.Numbers("losses");
        double rate = trajectory.GetProperty("settings").GetProperty("lr").GetDouble();
        foreach (var variant in ProbeVariant.All)
        {
            var probe = library.Training(OracleNames.Identifier(name), variant);
            probe.Parameters = Oracle.Numbers("params0");
            if (trajectory.TryGetProperty("grads_step1", out var first)) Agreement.Check("first gradient", first.Numbers(), probe.Gradient(x[0], y[0]).Gradient, variant);
            var measured = new double[losses.Length];
            for (int step = 0; step < losses.Length; step++)
            {
                measured[step] = probe.TrainBatch(x[step % x.Length], y[step % x.Length], rate);
                if (step == 0 && trajectory.TryGetProperty("params_step1", out var one)) Agreement.Check("parameters after one step", one.Numbers(), probe.Parameters, variant);
            }

            Agreement.Check("losses", losses, measured, variant);
            Agreement.Check("parameters after 24 steps", trajectory.Numbers("params_step24"), probe.Parameters, variant);
        }
    }

    /// <summary>Steps by <c>Gradient</c> and <c>Update</c> follow the same path.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void Update_from_a_gradient_is_the_same_step(string name)
    {
        var trajectory = Oracle.GetProperty("trajectories").Named(name);
        double[][] x = Oracle.Numbers("x").Rows(Batch * Inputs), y = Oracle.Numbers("y").Rows(Batch);
        double rate = trajectory.GetProperty("settings").GetProperty("lr").GetDouble();
        foreach (var variant in ProbeVariant.All)
        {
            var probe = library.Training(OracleNames.Identifier(name), variant);
            probe.Parameters = Oracle.Numbers("params0");
            for (int step = 0; step < 24; step++) probe.Update(probe.Gradient(x[step % x.Length], y[step % x.Length]).Gradient, rate);
            Agreement.Check("parameters after 24 steps", trajectory.Numbers("params_step24"), probe.Parameters, variant);
        }
    }

    public sealed class Library() : ProbeLibrary(Oracle.GetProperty("trajectories").EnumerateArray().Select(Network))
    {
        private static ProbeNetwork Network(JsonElement trajectory)
        {
            string attributes = $"[Dense(7, Activation.Tanh)] [Dense(4, Activation.Relu)] [Dense(3)] [CrossEntropy] [{OracleNames.Optimizers[trajectory.Text("name")]}]";
            return new ProbeNetwork(OracleNames.Identifier(trajectory.Text("name")), Inputs, attributes, "Z1 Z2 Z3", IsTrainable: true, TakesLabels: true);
        }
    }
}
