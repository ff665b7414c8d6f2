using NetGen.Numerics;

namespace NetGen.Benchmarks.Cases;

/// <summary>Inputs and labels that every implementation of a case is given, in one place in memory.</summary>
internal sealed class Samples
{
    private const int RandomCount = 256;

    private readonly float[] _inputs;
    private readonly int _start;

    public Samples(int inputSize, ReadOnlySpan<float> inputs, int[] labels)
    {
        InputSize = inputSize;
        _inputs = AlignedMemory.Allocate<float>(inputs.Length);
        _start = AlignedMemory.AlignedStart(_inputs);
        inputs.CopyTo(_inputs.AsSpan(_start));
        Labels = labels;
        Targets = [.. labels.Select(label => (float)label)];
    }

    public int InputSize { get; }

    public int Count => Labels.Length;

    public int[] Labels { get; }

    /// <summary>The labels as numbers, for one output that is a probability.</summary>
    public float[] Targets { get; }

    public ReadOnlySpan<float> AllInputs => InputsOf(0, Count);

    /// <summary>Random numbers; what is measured does not depend on their meaning.</summary>
    public static Samples OfRandomNumbers(int inputSize, int classes)
    {
        var random = new Random(1);
        var inputs = new float[RandomCount * inputSize];
        for (int k = 0; k < inputs.Length; k++) inputs[k] = random.NextSingle() - 0.5f;
        var labels = new int[RandomCount];
        for (int k = 0; k < labels.Length; k++) labels[k] = random.Next(classes);
        return new Samples(inputSize, inputs, labels);
    }

    public ReadOnlySpan<float> Input(int sample) => _inputs.AsSpan(_start + (sample * InputSize), InputSize);

    public ReadOnlySpan<float> InputsOf(int first, int count) => _inputs.AsSpan(_start + (first * InputSize), count * InputSize);

    public ReadOnlySpan<int> LabelsOf(int first, int count) => Labels.AsSpan(first, count);

    public ReadOnlySpan<float> TargetsOf(int first, int count) => Targets.AsSpan(first, count);
}
