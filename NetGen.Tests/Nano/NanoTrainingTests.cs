using System.Globalization;
using NetGen.Tests.Nano.Interpreter;
using Xunit;

namespace NetGen.Tests.Nano;

/// <summary>Whole trainings in the machine, one sample at a time as on a board: they learn, and take no memory on the way.</summary>
public sealed class NanoTrainingTests
{
    private const string Xor = "[Dense(6, Activation.Tanh)] [Dense(1, Activation.Sigmoid)] [BinaryCrossEntropy] [Adam]";
    private const string Flowers = "[Dense(8, Activation.Tanh)] [Dense(3, Activation.Softmax)] [CrossEntropy] [Sgd(Momentum = 0.9)]";

    private static readonly Lazy<NanoProject> s_project = new(() => NanoProject.Build("using NetGen;\n" + string.Concat(
        new[] { "Size", "Balanced", "Speed" }.Select(style => $$"""
            [Network(2, Optimize = Optimize.{{style}})] {{Xor}} public sealed partial class Xor{{style}} { }
            [Network(4, Optimize = Optimize.{{style}})] {{Flowers}} public sealed partial class Iris{{style}} { }

            """))));

    [Theory]
    [InlineData("Size")]
    [InlineData("Balanced")]
    [InlineData("Speed")]
    public void Xor_is_learned(string style)
    {
        var machine = s_project.Value.Start();
        var network = machine.Create("Xor" + style, 3ul);
        float[][] inputs = [[0, 0], [0, 1], [1, 0], [1, 1]];
        float[][] targets = [[0], [1], [1], [0]];
        float[] output = new float[1];
        machine.ClearCounters();
        for (int step = 0; step < 2000; step++) machine.Call(network, "Train", inputs[step % 4], targets[step % 4], 0.03f);
        for (int k = 0; k < 4; k++)
        {
            machine.Call(network, "Forward", inputs[k], output);
            Assert.Equal(targets[k][0], output[0], 0.05f);
        }

        Assert.Equal(0, machine.AllocatedBytes);
    }

    [Theory]
    [InlineData("Size")]
    [InlineData("Balanced")]
    [InlineData("Speed")]
    public void Flowers_that_were_held_out_are_told_apart(string style)
    {
        var (inputs, labels) = Iris();
        var machine = s_project.Value.Start();
        var network = machine.Create("Iris" + style, 7ul);
        int[] heldOut = [.. Enumerable.Range(0, inputs.Length).Where(k => k % 3 == 0)];
        int[] rows = [.. Enumerable.Range(0, inputs.Length).Except(heldOut)];
        var random = new Random(1);
        machine.ClearCounters();
        for (int epoch = 0; epoch < 40; epoch++)
        {
            random.Shuffle(rows);
            foreach (int row in rows) machine.Call(network, "Train", inputs[row], labels[row], 0.01f);
        }

        float[] output = new float[3];
        int right = heldOut.Count(row =>
        {
            machine.Call(network, "Forward", inputs[row], output);
            return Array.IndexOf(output, output.Max()) == labels[row];
        });
        Assert.Equal(0, machine.AllocatedBytes);
        Assert.True(right > 0.93 * heldOut.Length, $"{right} of {heldOut.Length}");
    }

    /// <summary>The measurements, each less its mean and by its deviation.</summary>
    private static (float[][] Inputs, int[] Labels) Iris()
    {
        string[][] rows = [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "iris.csv")).Skip(1).Select(line => line.Split(','))];
        string[] species = [.. rows.Select(row => row[4]).Distinct()];
        double[][] columns = [.. Enumerable.Range(0, 4).Select(column => rows.Select(row => double.Parse(row[column], CultureInfo.InvariantCulture)).ToArray())];
        var scaled = columns.Select(values => (Mean: values.Average(), Values: values)).Select(column => (column.Mean, Deviation: Math.Sqrt(column.Values.Average(value => Math.Pow(value - column.Mean, 2))), column.Values)).ToArray();
        return ([.. rows.Select((_, k) => scaled.Select(column => (float)((column.Values[k] - column.Mean) / column.Deviation)).ToArray())], [.. rows.Select(row => Array.IndexOf(species, row[4]))]);
    }
}
