using Spectre.Console;
using static System.FormattableString;

namespace NetGen.Sample.Samples;

/// <summary>One step of backpropagation with every number in sight: by plain formulas, and by the generated network beside them.</summary>
internal sealed class TextbookSample : ISample
{
    private const double Rate = 0.1;
    private const double Y = 1;
    private const double Tolerance = 1e-12;
    private static readonly double[] X = [1.0, 2.0];
    private static readonly TextbookParameters Start = new(new[,] { { 0.1, 0.2 }, { 0.3, 0.4 } }, [0.01, 0.02], [0.5, 0.6], 0.05);

    public string Name => "textbook";

    public string Description => "one training step of a network of 2-2-1, number by number, as on a blackboard";

    public bool Run(SampleContext context)
    {
        var page = new TextbookPage(context.Console);
        var first = TextbookFormulas.Forward(Start, X, Y);
        var gradient = TextbookFormulas.Backward(Start, first, X, Y);
        var updated = TextbookFormulas.Update(Start, gradient.Parameters, Rate);
        var second = TextbookFormulas.Forward(updated, X, Y);

        // The same by the generated network: forward, backward, update, forward.
        var network = new TextbookNet(seed: 0);
        network.SetParameters(Start.ToArray());
        double[] ours = new double[TextbookNet.ParameterCount];
        double[] after = new double[TextbookNet.ParameterCount];
        double[] output = new double[TextbookNet.OutputSize];
        network.Forward(X, output, out var cache);
        double loss = network.Backward(X, cache, [Y], ours);
        network.Update(ours, Rate);
        network.CopyParametersTo(after);
        network.Forward(X, output, out var secondCache);
        double secondLoss = network.Evaluate(X, [Y]);

        page.Given("A network of 2-2-1, sigmoids, binary cross entropy",
            $"x = ({X[0]}, {X[1]}), y = {Y}, learning rate r = {Rate}",
            $"W1 = ({Start.W1[0, 0]}, {Start.W1[0, 1]}; {Start.W1[1, 0]}, {Start.W1[1, 1]}), b1 = ({Start.B1[0]}, {Start.B1[1]})",
            $"W2 = ({Start.W2[0]}, {Start.W2[1]}), b2 = {Start.B2}",
            $"σ(z) = 1 / (1 + e^-z), L = -(y log a2 + (1 - y) log(1 - a2))");
        page.Flow(X, first, gradient);

        page.Section("1. Forward, hidden layer: z1 = W1 x + b1, a1 = σ(z1)");
        for (int h = 0; h < 2; h++) page.Row($"z1[{h + 1}]", $"{Start.W1[h, 0]} * {X[0]} + {Start.W1[h, 1]} * {X[1]} + {Start.B1[h]}", first.Z1[h], cache.Z1[h]);
        for (int h = 0; h < 2; h++) page.Row($"a1[{h + 1}]", $"1 / (1 + e^-{N(first.Z1[h])})", first.A1[h], cache.A1[h]);

        page.Section("2. Forward, output layer: z2 = W2 a1 + b2, a2 = σ(z2)");
        page.Row($"z2", $"{Start.W2[0]} * {N(first.A1[0])} + {Start.W2[1]} * {N(first.A1[1])} + {Start.B2}", first.Z2, cache.Z2[0]);
        page.Row($"a2", $"1 / (1 + e^-{N(first.Z2)})", first.A2, cache.A2[0]);
        page.Note("Some printings of this example have 0.854 for z2; its formula gives 0.8148, which is used here.");

        page.Section("3. Loss: how wrong the prediction is");
        page.Row($"L", $"-({Y} * log {N(first.A2)} + {1 - Y} * log {N(1 - first.A2)})", first.Loss, loss);

        page.Section("4. Backward, output layer: δ2 = a2 - y, dW2 = δ2 a1, db2 = δ2");
        page.Note("The slope of the loss by z2 is a2 - y: the derivatives of logarithm and sigmoid cancel.");
        page.Row($"δ2", $"{N(first.A2)} - {Y}", gradient.Delta2, ours[8]);
        for (int h = 0; h < 2; h++) page.Row($"dW2[{h + 1}]", $"{N(gradient.Delta2)} * {N(first.A1[h])}", gradient.Parameters.W2[h], ours[6 + h]);
        page.Row($"db2", $"{N(gradient.Delta2)}", gradient.Parameters.B2, ours[8]);

        page.Section("5. Backward, hidden layer: da1 = W2 δ2, δ1 = da1 * a1 (1 - a1), dW1 = δ1 x, db1 = δ1");
        for (int h = 0; h < 2; h++) page.Row($"da1[{h + 1}]", $"{Start.W2[h]} * {N(gradient.Delta2)}", gradient.DA1[h], generated: null);
        for (int h = 0; h < 2; h++) page.Row($"δ1[{h + 1}]", $"{N(gradient.DA1[h])} * {N(first.A1[h])} * (1 - {N(first.A1[h])})", gradient.Delta1[h], ours[4 + h]);
        for (int k = 0; k < 4; k++) page.Row($"dW1[{(k / 2) + 1},{(k % 2) + 1}]", $"{N(gradient.Delta1[k / 2])} * {X[k % 2]}", gradient.Parameters.W1[k / 2, k % 2], ours[k]);
        for (int h = 0; h < 2; h++) page.Row($"db1[{h + 1}]", $"{N(gradient.Delta1[h])}", gradient.Parameters.B1[h], ours[4 + h]);
        page.Note("The network keeps no da1: it computes δ1 in one pass. δ2 and δ1 are its gradients of the biases.");

        page.Section("6. Update: every parameter moves against its gradient, w = w - r dw");
        var (before, slopes, expected) = (Start.ToArray(), gradient.Parameters.ToArray(), updated.ToArray());
        string[] names = ["W1[1,1]", "W1[1,2]", "W1[2,1]", "W1[2,2]", "b1[1]", "b1[2]", "W2[1]", "W2[2]", "b2"];
        for (int k = 0; k < names.Length; k++) page.Row($"{names[k]}", $"{before[k]} - {Rate} * {N(slopes[k])}", expected[k], after[k]);

        page.Section("7. Second pass: the same sample once more");
        for (int h = 0; h < 2; h++) page.Row($"z1[{h + 1}]", $"{N(updated.W1[h, 0])} * {X[0]} + {N(updated.W1[h, 1])} * {X[1]} + {N(updated.B1[h])}", second.Z1[h], secondCache.Z1[h]);
        for (int h = 0; h < 2; h++) page.Row($"a1[{h + 1}]", $"1 / (1 + e^-{N(second.Z1[h])})", second.A1[h], secondCache.A1[h]);
        page.Row($"z2", $"{N(updated.W2[0])} * {N(second.A1[0])} + {N(updated.W2[1])} * {N(second.A1[1])} + {N(updated.B2)}", second.Z2, secondCache.Z2[0]);
        page.Row($"a2", $"1 / (1 + e^-{N(second.Z2)})", second.A2, secondCache.A2[0]);
        page.Row($"L", $"-log {N(second.A2)}", second.Loss, secondLoss);
        page.Note(Invariant($"One step took the prediction from {first.A2:F4} to {second.A2:F4}, nearer to {Y}, and the loss from {first.Loss:F4} to {second.Loss:F4}."));

        page.Section("The network's Train does all of it in one call");
        double[] fused = new double[TextbookNet.ParameterCount];
        network.SetParameters(Start.ToArray());
        page.Row($"L", $"Train(x, y, {Rate})", first.Loss, network.Train(X, [Y], Rate));
        network.CopyParametersTo(fused);
        for (int k = 0; k < names.Length; k++) page.Row($"{names[k]}", $"after Train", expected[k], fused[k]);
        return page.Finish(Tolerance) && second.Loss < first.Loss;
    }

    /// <summary>A number as it is written between others: four decimals, a negative one in brackets.</summary>
    private static string N(double value) => Invariant($"{value:0.0000;(-0.0000)}");
}

/// <summary>The network of the example, in double precision.</summary>
[Network(2, Precision = Precision.Double)]
[Dense(2, Activation.Sigmoid)]
[Dense(1, Activation.Sigmoid)]
[BinaryCrossEntropy]
[Sgd]
internal sealed partial class TextbookNet;
