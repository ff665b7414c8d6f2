using NetGen.Benchmarks.Cases;

namespace NetGen.Benchmarks.Peers;

/// <summary>What networks that users write by hand have in common: arrays for each layer, and the order of the steps.</summary>
internal abstract class LayeredNetwork : IManagedNetwork
{
    private readonly int[] _sizes;
    private int _step;

    protected LayeredNetwork(Work work)
    {
        _sizes = [.. work.Case.Sizes];
        Work = work;
        Layers = [.. Enumerable.Range(0, work.Case.LayerCount).Select(layer => new Layer(_sizes[layer], _sizes[layer + 1], work.Case.ActivationOf(layer)))];
        Values = [.. _sizes.Select(size => new float[size])];
        Deltas = [.. _sizes.Select(size => new float[size])];
        Reset(work.Case.Parameters);
    }

    protected Work Work { get; }

    protected Layer[] Layers { get; }

    /// <summary>The input, then each layer's output.</summary>
    protected float[][] Values { get; }

    /// <summary>The gradients with respect to each layer's sums, at the index of its output in <see cref="Values"/>.</summary>
    protected float[][] Deltas { get; }

    public void Forward(Samples samples, int first, Span<float> output)
    {
        Forward(samples.Input(first));
        Values[^1].CopyTo(output);
    }

    public float Train(Samples samples, int first) => TrainBatch(samples, first, 1);

    public float TrainBatch(Samples samples, int first, int count)
    {
        float loss = 0;
        for (int n = 0; n < count; n++)
        {
            Forward(samples.Input(first + n));
            loss += Delta(samples.Labels[first + n]);
            for (int layer = Layers.Length - 1; layer >= 0; layer--) Backward(layer);
        }

        _step++;
        float meanCorrection = 1 - MathF.Pow(0.9f, _step), squareCorrection = 1 - MathF.Pow(0.999f, _step);
        foreach (var layer in Layers)
        {
            foreach (var parameter in layer.Parameters)
            {
                if (Work.Optimizer == Optimizer.Adam) Adam(parameter, 1f / count, meanCorrection, squareCorrection);
                else Descend(parameter, Work.LearningRate / count);
                Array.Clear(parameter.Gradients);
            }
        }

        return loss / count;
    }

    public void CopyParametersTo(Span<float> destination)
    {
        foreach (var parameter in Layers.SelectMany(layer => layer.Parameters))
        {
            parameter.Values.CopyTo(destination);
            destination = destination[parameter.Values.Length..];
        }
    }

    public void Reset(ReadOnlySpan<float> parameters)
    {
        _step = 0;
        foreach (var parameter in Layers.SelectMany(layer => layer.Parameters))
        {
            parameters[..parameter.Values.Length].CopyTo(parameter.Values);
            parameters = parameters[parameter.Values.Length..];
            Array.Clear(parameter.Means);
            Array.Clear(parameter.Squares);
        }
    }

    /// <summary>From the input to <see cref="Values"/>, the last layer's activation included.</summary>
    protected abstract void Forward(ReadOnlySpan<float> input);

    /// <summary>Adds a layer's gradients, and sets the deltas of the layer below it.</summary>
    protected abstract void Backward(int layer);

    /// <summary>w -= rate g.</summary>
    protected abstract void Descend(Parameter parameter, float rate);

    /// <summary>Adam's rule, where g is the gradient times a scale.</summary>
    protected abstract void Adam(Parameter parameter, float scale, float meanCorrection, float squareCorrection);

    /// <summary>The last layer's deltas, softmax or sigmoid and cross entropy in one; returns the loss.</summary>
    private float Delta(int label)
    {
        float[] p = Values[^1], delta = Deltas[^1];
        if (Work.Case.Output == Activation.Sigmoid)
        {
            delta[0] = p[0] - label;
            return -MathF.Log(label == 1 ? p[0] : 1 - p[0]);
        }

        p.CopyTo(delta, 0);
        delta[label] -= 1;
        return -MathF.Log(p[label]);
    }

    /// <summary>Weights [out, in] and biases.</summary>
    protected sealed record Layer(int Inputs, int Outputs, Activation Activation)
    {
        public Parameter[] Parameters { get; } = [new(Inputs * Outputs), new(Outputs)];

        public Parameter Weights => Parameters[0];

        public Parameter Biases => Parameters[1];
    }

    /// <summary>An array of parameters, its gradients and Adam's memory.</summary>
    protected sealed class Parameter(int length)
    {
        public float[] Values { get; } = new float[length];

        public float[] Gradients { get; } = new float[length];

        public float[] Means { get; } = new float[length];

        public float[] Squares { get; } = new float[length];
    }
}
