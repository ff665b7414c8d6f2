using Spectre.Console;
using static System.FormattableString;

namespace NetGen.Sample.Samples;

/// <summary>The smallest problem that a single layer cannot solve. (Minsky, Papert 1969.)</summary>
internal sealed class XorSample : ISample
{
    private const int Steps = 1000;
    private const double LearningRate = 0.05;

    private static readonly float[] Inputs = [0, 0, 0, 1, 1, 0, 1, 1];
    private static readonly float[] Targets = [0, 1, 1, 0];

    public string Name => "xor";

    public string Description => "a network of 2-4-1 learns exclusive or from its four cases";

    public bool Run(SampleContext context)
    {
        var console = context.Console;
        var network = new XorNet(context.Seed ?? 1);
        console.WriteLine(XorNet.Summary);
        console.WriteLine();
        for (int step = 0; step <= Steps; step++)
        {
            if (step % 100 == 0) console.WriteLine(Invariant($"step {step,4}: loss {network.Evaluate(Inputs, Targets):F6}"));
            if (step < Steps) network.TrainBatch(Inputs, Targets, LearningRate);
        }

        var outputs = new float[Targets.Length];
        network.ForwardBatch(Inputs, outputs);
        var table = new Table().Border(TableBorder.Rounded).AddColumns("a", "b", "a xor b", "network", "read as");
        int right = 0;
        for (int k = 0; k < Targets.Length; k++)
        {
            int answer = outputs[k] > 0.5f ? 1 : 0;
            bool isRight = answer == Targets[k];
            if (isRight) right++;
            table.AddRow(Invariant($"{Inputs[2 * k]}"), Invariant($"{Inputs[(2 * k) + 1]}"), Invariant($"{Targets[k]}"), Invariant($"{outputs[k]:F4}"), $"[{(isRight ? "green" : "red")}]{answer}[/]");
        }

        console.WriteLine();
        console.Write(table);
        console.WriteLine(Invariant($"{right} of {Targets.Length} right."));
        return right == Targets.Length;
    }
}

/// <summary>Two bits in, the chance that they differ out.</summary>
[Network(2)]
[Dense(4, Activation.Tanh)]
[Dense(1, Activation.Sigmoid)]
[BinaryCrossEntropy]
[Adam]
internal sealed partial class XorNet;
