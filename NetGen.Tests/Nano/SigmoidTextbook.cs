namespace NetGen.Tests.Nano;

/// <summary>4-8-3 with sigmoids, mean squared error and plain descent, in double and as a textbook writes it.</summary>
internal sealed class SigmoidTextbook(double[] parameters, double[] input, double[] target)
{
    private const int Inputs = 4, Hidden = 8, Outputs = 3;
    private const int HiddenBias = Inputs * Hidden, OutputWeights = HiddenBias + Hidden, OutputBias = OutputWeights + (Hidden * Outputs);

    /// <summary>Weights of the hidden layer [out, in], its biases, then those of the output layer.</summary>
    public double[] Parameters { get; } = parameters;

    /// <summary>One step; returns the loss before it.</summary>
    public double Step(double learningRate)
    {
        double[] hidden = Layer(input, 0, HiddenBias, Hidden);
        double[] output = Layer(hidden, OutputWeights, OutputBias, Outputs);
        double[] outputDelta = [.. output.Select((y, o) => 2.0 / Outputs * (y - target[o]) * y * (1 - y))];
        double[] hiddenDelta = [.. hidden.Select((h, j) => outputDelta.Select((d, o) => Parameters[OutputWeights + (o * Hidden) + j] * d).Sum() * h * (1 - h))];
        Descend(outputDelta, hidden, OutputWeights, OutputBias, learningRate);
        Descend(hiddenDelta, input, 0, HiddenBias, learningRate);
        return output.Select((y, o) => (y - target[o]) * (y - target[o])).Average();
    }

    private double[] Layer(double[] values, int weights, int bias, int outputs) =>
    [
        .. Enumerable.Range(0, outputs).Select(o =>
            1 / (1 + Math.Exp(-(Parameters[bias + o] + values.Select((value, i) => Parameters[weights + (o * values.Length) + i] * value).Sum())))),
    ];

    private void Descend(double[] delta, double[] values, int weights, int bias, double learningRate)
    {
        for (int o = 0; o < delta.Length; o++)
        {
            for (int i = 0; i < values.Length; i++)
            {
                Parameters[weights + (o * values.Length) + i] -= learningRate * delta[o] * values[i];
            }

            Parameters[bias + o] -= learningRate * delta[o];
        }
    }
}
