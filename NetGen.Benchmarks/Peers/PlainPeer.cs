using NetGen.Benchmarks.Cases;

namespace NetGen.Benchmarks.Peers;

/// <summary>The loops that a user would write in C#: arrays, one sample at a time, no vectors.</summary>
internal sealed class PlainPeer : IPeer
{
    public string Name => "plain C#";

    public string Description => "the loops that a user would write: arrays, one sample at a time, no vectors";

    public string? Missing => null;

    public IEnumerable<Entry> Enter(Work work) => [new Entry(Name, ManagedContender<PlainNetwork>.Of(work, new PlainNetwork(work)))];

    public void Dispose()
    {
    }
}

internal sealed class PlainNetwork(Work work) : LayeredNetwork(work)
{
    protected override void Forward(ReadOnlySpan<float> input)
    {
        input.CopyTo(Values[0]);
        for (int layer = 0; layer < Layers.Length; layer++)
        {
            float[] x = Values[layer], y = Values[layer + 1], weights = Layers[layer].Weights.Values, biases = Layers[layer].Biases.Values;
            for (int o = 0; o < y.Length; o++)
            {
                float sum = biases[o];
                for (int i = 0; i < x.Length; i++) sum += weights[(o * x.Length) + i] * x[i];
                y[o] = sum;
            }

            Activate(Layers[layer].Activation, y);
        }
    }

    protected override void Backward(int layer)
    {
        float[] x = Values[layer], delta = Deltas[layer + 1], below = Deltas[layer];
        float[] weights = Layers[layer].Weights.Values, weightGradients = Layers[layer].Weights.Gradients, biasGradients = Layers[layer].Biases.Gradients;
        Array.Clear(below);
        for (int o = 0; o < delta.Length; o++)
        {
            biasGradients[o] += delta[o];
            for (int i = 0; i < x.Length; i++)
            {
                weightGradients[(o * x.Length) + i] += delta[o] * x[i];
                if (layer > 0) below[i] += weights[(o * x.Length) + i] * delta[o];
            }
        }

        if (layer == 0) return;
        for (int i = 0; i < x.Length; i++) below[i] *= Slope(Layers[layer - 1].Activation, x[i]);
    }

    protected override void Descend(Parameter parameter, float rate)
    {
        float[] values = parameter.Values, gradients = parameter.Gradients;
        for (int k = 0; k < values.Length; k++) values[k] -= rate * gradients[k];
    }

    protected override void Adam(Parameter parameter, float scale, float meanCorrection, float squareCorrection)
    {
        float[] values = parameter.Values, gradients = parameter.Gradients, means = parameter.Means, squares = parameter.Squares;
        for (int k = 0; k < values.Length; k++)
        {
            float gradient = scale * gradients[k];
            means[k] = (0.9f * means[k]) + (0.1f * gradient);
            squares[k] = (0.999f * squares[k]) + (0.001f * gradient * gradient);
            values[k] -= Work.AdamRate * means[k] / meanCorrection / (MathF.Sqrt(squares[k] / squareCorrection) + 1e-8f);
        }
    }

    private static void Activate(Activation activation, float[] z)
    {
        if (activation == Activation.Softmax)
        {
            Softmax(z);
            return;
        }

        for (int k = 0; k < z.Length; k++)
        {
            z[k] = activation switch
            {
                Activation.Relu => MathF.Max(0, z[k]),
                Activation.Tanh => MathF.Tanh(z[k]),
                _ => 1 / (1 + MathF.Exp(-z[k])),
            };
        }
    }

    /// <summary>The derivative of an activation, from its value.</summary>
    private static float Slope(Activation activation, float a) => activation switch
    {
        Activation.Relu => a > 0 ? 1 : 0,
        Activation.Tanh => 1 - (a * a),
        _ => a * (1 - a),
    };

    private static void Softmax(float[] z)
    {
        float maximum = z[0];
        for (int k = 1; k < z.Length; k++) maximum = MathF.Max(maximum, z[k]);
        float sum = 0;
        for (int k = 0; k < z.Length; k++) sum += z[k] = MathF.Exp(z[k] - maximum);
        for (int k = 0; k < z.Length; k++) z[k] /= sum;
    }
}
