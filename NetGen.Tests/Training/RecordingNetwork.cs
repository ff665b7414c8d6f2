namespace NetGen.Tests.Training;

/// <summary>A network of one feature, if not said otherwise, that learns nothing, but writes down what it is given: sample k of the tests has the input k and the label k % 3.</summary>
internal sealed class RecordingNetwork(int inputSize = 1) : ITrainable<float, int>
{
    private float[] _parameters = [0];

    /// <summary>What each step was given: inputs, labels, weights, rate.</summary>
    public List<(float[] Inputs, int[] Labels, float[] Weights, double Rate)> Steps { get; } = [];

    /// <summary>The validation losses of the epochs to come; 1 when there are no more.</summary>
    public Queue<float> Losses { get; } = [];

    /// <summary>Calls of Train, which takes one sample.</summary>
    public int OnlineSteps { get; private set; }

    public int InputSize => inputSize;

    public int OutputSize => 3;

    public int TargetSize => 1;

    public int ParameterCount => 1;

    public int OptimizerStateCount => 0;

    public string Summary => "";

    public long Step { get; set; }

    public IReadOnlyList<LayerDescription> Layers { get; } = [new LayerDescription("Dense1", "Dense", 1, 3, Activation.None, isFrozen: false)];

    public IReadOnlyList<ParameterBlock> ParameterBlocks { get; } = [new ParameterBlock("dense1.weight", "Dense1", false, 0, 1)];

    public IReadOnlyList<ParameterBlock> OptimizerBlocks => [];

    /// <summary>All inputs in the order in which they were trained on.</summary>
    public float[] Order => [.. Steps.SelectMany(step => step.Inputs)];

    /// <summary>Samples whose inputs are 0, 1, 2 and so on.</summary>
    public static Samples<float, int> Samples(int count) =>
        new(Enumerable.Range(0, count).Select(k => (float)k).ToArray(), Enumerable.Range(0, count).Select(k => k % 3).ToArray());

    public float Train(ReadOnlySpan<float> input, ReadOnlySpan<int> target, double learningRate, float sampleWeight)
    {
        OnlineSteps++;
        return TrainBatch(input, target, learningRate, [sampleWeight]);
    }

    /// <summary>The parameter counts the steps; the loss is the mean of the inputs.</summary>
    public float TrainBatch(ReadOnlySpan<float> inputs, ReadOnlySpan<int> targets, double learningRate, ReadOnlySpan<float> sampleWeights = default)
    {
        Steps.Add((inputs.ToArray(), targets.ToArray(), sampleWeights.ToArray(), learningRate));
        _parameters[0]++;
        Step++;
        return inputs.ToArray().Average();
    }

    public float TrainEach(ReadOnlySpan<float> inputs, ReadOnlySpan<int> targets, double learningRate, ReadOnlySpan<float> sampleWeights = default) => throw new NotSupportedException();

    public float Evaluate(ReadOnlySpan<float> inputs, ReadOnlySpan<int> targets, ReadOnlySpan<float> sampleWeights = default) => Losses.TryDequeue(out float loss) ? loss : 1;

    public void ForwardBatch(ReadOnlySpan<float> inputs, Span<float> outputs)
    {
        for (int k = 0; k < inputs.Length; k++)
        {
            // Right for even inputs only.
            int predicted = ((int)inputs[k] + ((int)inputs[k] % 2)) % 3;
            for (int j = 0; j < 3; j++) outputs[(k * 3) + j] = j == predicted ? 1 : 0;
        }
    }

    public void CopyParametersTo(Span<float> destination) => _parameters.CopyTo(destination);

    public void SetParameters(ReadOnlySpan<float> source) => _parameters = source.ToArray();

    public void CopyOptimizerStateTo(Span<float> destination)
    {
    }

    public void SetOptimizerState(ReadOnlySpan<float> source)
    {
    }

    public void ResetOptimizer() => Step = 0;

    public void Initialize(ulong seed) => throw new NotSupportedException();

    public void Forward(ReadOnlySpan<float> input, Span<float> output) => ForwardBatch(input, output);

    public void ForwardLayers(ReadOnlySpan<float> input, Span<float> outputs) => ForwardBatch(input, outputs);

    public void Backpropagate(ReadOnlySpan<float> input, ReadOnlySpan<float> outputGradient, Span<float> gradient, Span<float> inputGradient) => throw new NotSupportedException();

    public float Gradient(ReadOnlySpan<float> inputs, ReadOnlySpan<int> targets, Span<float> gradient, ReadOnlySpan<float> sampleWeights = default) => throw new NotSupportedException();

    public void Update(ReadOnlySpan<float> gradient, double learningRate) => throw new NotSupportedException();
}
