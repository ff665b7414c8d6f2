using System.Numerics.Tensors;
using NetGen.Benchmarks.Cases;

namespace NetGen.Benchmarks.Peers;

/// <summary>The same steps in the vector routines of System.Numerics.Tensors: a dot product a row, and whole arrays at once.</summary>
internal sealed class TensorPrimitivesPeer : IPeer
{
    public string Name => "TensorPrimitives";

    public string Description => "the vector routines of System.Numerics.Tensors: a dot product a row, whole arrays at once";

    public string? Missing => null;

    public IEnumerable<Entry> Enter(Work work) => [new Entry(Name, ManagedContender<TensorPrimitivesNetwork>.Of(work, new TensorPrimitivesNetwork(work)))];

    public void Dispose()
    {
    }
}

internal sealed class TensorPrimitivesNetwork(Work work) : LayeredNetwork(work)
{
    private readonly float[] _scratch = new float[Enumerable.Range(0, work.Case.LayerCount).Max(layer => work.Case.Sizes[layer] * work.Case.Sizes[layer + 1])];

    protected override void Forward(ReadOnlySpan<float> input)
    {
        input.CopyTo(Values[0]);
        for (int layer = 0; layer < Layers.Length; layer++)
        {
            float[] x = Values[layer], y = Values[layer + 1];
            for (int o = 0; o < y.Length; o++) y[o] = TensorPrimitives.Dot<float>(Row(Layers[layer].Weights.Values, o, x.Length), x);
            TensorPrimitives.Add(y, Layers[layer].Biases.Values, y);
            Activate(Layers[layer].Activation, y);
        }
    }

    protected override void Backward(int layer)
    {
        float[] x = Values[layer], delta = Deltas[layer + 1], below = Deltas[layer];
        Parameter weights = Layers[layer].Weights, biases = Layers[layer].Biases;
        TensorPrimitives.Add(biases.Gradients, delta, biases.Gradients);
        Array.Clear(below);
        for (int o = 0; o < delta.Length; o++)
        {
            var gradients = Row(weights.Gradients, o, x.Length);
            TensorPrimitives.MultiplyAdd<float>(x, delta[o], gradients, gradients);
            if (layer > 0) TensorPrimitives.MultiplyAdd<float>(Row(weights.Values, o, x.Length), delta[o], below, below);
        }

        if (layer > 0) MultiplyBySlope(Layers[layer - 1].Activation, x, below);
    }

    protected override void Descend(Parameter parameter, float rate) =>
        TensorPrimitives.MultiplyAdd<float>(parameter.Gradients, -rate, parameter.Values, parameter.Values);

    protected override void Adam(Parameter parameter, float scale, float meanCorrection, float squareCorrection)
    {
        float[] gradients = parameter.Gradients, means = parameter.Means, squares = parameter.Squares;
        var scratch = _scratch.AsSpan(0, gradients.Length);

        TensorPrimitives.Multiply(gradients, 0.1f * scale, scratch);
        TensorPrimitives.MultiplyAdd(means, 0.9f, scratch, means);
        TensorPrimitives.Multiply<float>(gradients, gradients, scratch);
        TensorPrimitives.Multiply(scratch, 0.001f * scale * scale, scratch);
        TensorPrimitives.MultiplyAdd(squares, 0.999f, scratch, squares);

        TensorPrimitives.Divide(squares, squareCorrection, scratch);
        TensorPrimitives.Sqrt<float>(scratch, scratch);
        TensorPrimitives.Add(scratch, 1e-8f, scratch);
        TensorPrimitives.Divide(means, scratch, scratch);
        TensorPrimitives.MultiplyAdd(scratch, -Work.AdamRate / meanCorrection, parameter.Values, parameter.Values);
    }

    private static Span<float> Row(float[] matrix, int row, int length) => matrix.AsSpan(row * length, length);

    private static void Activate(Activation activation, float[] z)
    {
        switch (activation)
        {
            case Activation.Relu:
                TensorPrimitives.Max(z, 0f, z);
                break;
            case Activation.Tanh:
                TensorPrimitives.Tanh<float>(z, z);
                break;
            case Activation.Sigmoid:
                TensorPrimitives.Sigmoid<float>(z, z);
                break;
            default:
                TensorPrimitives.SoftMax<float>(z, z);
                break;
        }
    }

    /// <summary>Multiplies by an activation's derivative, from its values.</summary>
    private void MultiplyBySlope(Activation activation, float[] a, float[] delta)
    {
        var slope = _scratch.AsSpan(0, a.Length);
        switch (activation)
        {
            case Activation.Relu:
                for (int k = 0; k < a.Length; k++) delta[k] = a[k] > 0 ? delta[k] : 0;
                return;
            case Activation.Tanh:
                TensorPrimitives.Multiply<float>(a, a, slope);
                TensorPrimitives.Subtract(1f, slope, slope);
                break;
            default:
                TensorPrimitives.Subtract(1f, a, slope);
                TensorPrimitives.Multiply(slope, a, slope);
                break;
        }

        TensorPrimitives.Multiply(delta, slope, delta);
    }
}
