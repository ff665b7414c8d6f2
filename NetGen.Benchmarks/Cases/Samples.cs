namespace NetGen.Benchmarks.Cases;

/// <summary>Random inputs and labels; what is measured does not depend on their meaning.</summary>
internal sealed class Samples
{
    public const int Count = 256;

    public Samples(int inputSize, int classes)
    {
        var random = new Random(1);
        InputSize = inputSize;
        Inputs = new float[Count * inputSize];
        for (int k = 0; k < Inputs.Length; k++) Inputs[k] = random.NextSingle() - 0.5f;
        Labels = new int[Count];
        for (int k = 0; k < Labels.Length; k++) Labels[k] = random.Next(classes);
    }

    public int InputSize { get; }

    public float[] Inputs { get; }

    public int[] Labels { get; }

    public ReadOnlySpan<float> Input(int sample) => Inputs.AsSpan(sample * InputSize, InputSize);

    public ReadOnlySpan<float> InputsOf(int count) => Inputs.AsSpan(0, count * InputSize);

    public ReadOnlySpan<int> LabelsOf(int count) => Labels.AsSpan(0, count);
}
