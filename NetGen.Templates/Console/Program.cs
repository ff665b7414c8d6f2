using NetGen;

// Points on two spirals, one wound into the other. Which spiral is a point on? No straight line tells.
var (inputs, labels) = Spirals(count: 400, seed: 1);
var (newInputs, newLabels) = Spirals(count: 200, seed: 2);

var network = new SpiralNet(seed: 1);
for (int step = 1; step <= 1000; step++)
{
    float loss = network.TrainBatch(inputs, labels, learningRate: 0.01);
    if (step % 100 == 0) Console.WriteLine($"step {step,4}   loss {loss:F4}   right {Right(inputs, labels)} of {labels.Length}");
}

Console.WriteLine($"of points that it has never seen, {Right(newInputs, newLabels)} of {newLabels.Length} are right");

int Right(float[] points, int[] expected)
{
    float[] probabilities = new float[expected.Length * SpiralNet.OutputSize];
    network.ForwardBatch(points, probabilities);
    return Enumerable.Range(0, expected.Length).Count(k => (probabilities[2 * k + 1] > probabilities[2 * k] ? 1 : 0) == expected[k]);
}

static (float[] Inputs, int[] Labels) Spirals(int count, int seed)
{
    var random = new Random(seed);
    float[] inputs = new float[count * SpiralNet.InputSize];
    int[] labels = new int[count];
    for (int k = 0; k < count; k++)
    {
        labels[k] = k % 2;
        double turn = random.NextDouble();
        double angle = 3 * Math.PI * turn + Math.PI * labels[k];
        inputs[2 * k] = (float)((turn + 0.1) * Math.Cos(angle) + 0.02 * (random.NextDouble() - 0.5));
        inputs[2 * k + 1] = (float)((turn + 0.1) * Math.Sin(angle) + 0.02 * (random.NextDouble() - 0.5));
    }

    return (inputs, labels);
}

/// <summary>A point of the plane in, the probability of each spiral out. Hover over the name to see what it costs.</summary>
[Network(2)]
[Dense(24, Activation.Tanh)]
[Dense(24, Activation.Tanh)]
[Dense(2, Activation.Softmax)]
[CrossEntropy]
[Adam]
internal sealed partial class SpiralNet;
