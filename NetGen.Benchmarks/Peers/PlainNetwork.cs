namespace NetGen.Benchmarks.Peers;

internal enum PlainActivation
{
    Relu,
    Tanh,
}

/// <summary>Dense layers, softmax and cross entropy in the loops that a user would write: arrays, one sample at a time, no vectors.</summary>
internal sealed class PlainNetwork
{
    private readonly int[] _sizes;
    private readonly PlainActivation _hidden;
    private readonly float[][] _weights;
    private readonly float[][] _biases;
    private readonly float[][] _weightGradients;
    private readonly float[][] _biasGradients;
    private readonly float[][] _values;
    private readonly float[][] _deltas;

    /// <param name="sizes">Inputs, then the outputs of each layer.</param>
    /// <param name="hidden">The activation of all layers but the last, which is a softmax.</param>
    /// <param name="parameters">Layer by layer weights [out, in], then biases.</param>
    public PlainNetwork(int[] sizes, PlainActivation hidden, ReadOnlySpan<float> parameters)
    {
        _sizes = sizes;
        _hidden = hidden;
        int layers = sizes.Length - 1;
        _weights = new float[layers][];
        _biases = new float[layers][];
        for (int layer = 0; layer < layers; layer++)
        {
            int count = sizes[layer] * sizes[layer + 1];
            _weights[layer] = parameters[..count].ToArray();
            _biases[layer] = parameters.Slice(count, sizes[layer + 1]).ToArray();
            parameters = parameters[(count + sizes[layer + 1])..];
        }

        _weightGradients = [.. _weights.Select(weights => new float[weights.Length])];
        _biasGradients = [.. _biases.Select(biases => new float[biases.Length])];
        _values = [.. sizes.Select(size => new float[size])];
        _deltas = [.. sizes.Select(size => new float[size])];
    }

    /// <summary>The probabilities of one sample.</summary>
    public float[] Forward(ReadOnlySpan<float> input)
    {
        input.CopyTo(_values[0]);
        for (int layer = 0; layer < _weights.Length; layer++)
        {
            float[] x = _values[layer], y = _values[layer + 1], weights = _weights[layer], biases = _biases[layer];
            for (int o = 0; o < y.Length; o++)
            {
                float sum = biases[o];
                for (int i = 0; i < x.Length; i++) sum += weights[(o * x.Length) + i] * x[i];
                y[o] = layer == _weights.Length - 1 ? sum : _hidden == PlainActivation.Relu ? MathF.Max(0, sum) : MathF.Tanh(sum);
            }
        }

        Softmax(_values[^1]);
        return _values[^1];
    }

    /// <summary>One step from the mean gradient of the samples; returns their mean loss.</summary>
    public float Train(ReadOnlySpan<float> inputs, ReadOnlySpan<int> labels, float learningRate)
    {
        float loss = 0;
        for (int n = 0; n < labels.Length; n++)
        {
            var p = Forward(inputs.Slice(n * _sizes[0], _sizes[0]));
            loss -= MathF.Log(p[labels[n]]);
            Backward(labels[n]);
        }

        float rate = learningRate / labels.Length;
        for (int layer = 0; layer < _weights.Length; layer++)
        {
            Step(_weights[layer], _weightGradients[layer], rate);
            Step(_biases[layer], _biasGradients[layer], rate);
        }

        return loss / labels.Length;
    }

    private void Backward(int label)
    {
        for (int k = 0; k < _sizes[^1]; k++) _deltas[^1][k] = _values[^1][k] - (k == label ? 1 : 0);
        for (int layer = _weights.Length - 1; layer >= 0; layer--)
        {
            float[] x = _values[layer], delta = _deltas[layer + 1], below = _deltas[layer];
            float[] weights = _weights[layer], gradients = _weightGradients[layer];
            Array.Clear(below);
            for (int o = 0; o < delta.Length; o++)
            {
                _biasGradients[layer][o] += delta[o];
                for (int i = 0; i < x.Length; i++)
                {
                    gradients[(o * x.Length) + i] += delta[o] * x[i];
                    if (layer > 0) below[i] += weights[(o * x.Length) + i] * delta[o];
                }
            }

            if (layer == 0) return;
            for (int i = 0; i < x.Length; i++) below[i] *= _hidden == PlainActivation.Relu ? (x[i] > 0 ? 1 : 0) : 1 - (x[i] * x[i]);
        }
    }

    private static void Step(float[] parameters, float[] gradients, float rate)
    {
        for (int k = 0; k < parameters.Length; k++) parameters[k] -= rate * gradients[k];
        Array.Clear(gradients);
    }

    private static void Softmax(float[] z)
    {
        float maximum = z[0];
        for (int k = 1; k < z.Length; k++) maximum = MathF.Max(maximum, z[k]);
        float sum = 0;
        for (int k = 0; k < z.Length; k++) sum += z[k] = MathF.Exp(z[k] - maximum);
        for (int k = 0; k < z.Length; k++) z[k] /= sum;
    }
}
