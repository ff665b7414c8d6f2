namespace NetGen.Benchmarks.Cases;

/// <summary>What one call does.</summary>
internal enum Phase
{
    Inference,
    Train,
}

/// <summary>How training updates parameters.</summary>
internal enum Optimizer
{
    None,
    Sgd,
    Adam,
}

/// <summary>One piece of work, which every implementation does in its own way.</summary>
/// <param name="Case">The network and its samples.</param>
/// <param name="Phase">Inference or training.</param>
/// <param name="Batch">Samples a step.</param>
/// <param name="Optimizer">None for inference.</param>
/// <param name="WholeEpoch">A call goes once through all samples, the rest of the last batch included; else it is one step.</param>
internal sealed record Work(Case Case, Phase Phase, int Batch, Optimizer Optimizer, bool WholeEpoch = false)
{
    public const float SgdRate = 0.01f;
    public const float AdamRate = 0.001f;

    public float LearningRate => Optimizer == Optimizer.Adam ? AdamRate : SgdRate;

    public int SamplesPerCall => WholeEpoch ? Case.Samples.Count : Batch;

    public int StepsPerCall => (SamplesPerCall + Batch - 1) / Batch;

    /// <summary>How work is called in tables.</summary>
    public string Text => Phase == Phase.Inference
        ? FormattableString.Invariant($"inference, batch {Batch}")
        : FormattableString.Invariant($"{(WholeEpoch ? "epoch" : "train")}, batch {Batch}, {(Optimizer == Optimizer.Adam ? "Adam" : "SGD")}");

    /// <summary>Floating-point operations of the matrix products in a call; activations, losses and optimizers count as nothing.</summary>
    public double Operations
    {
        get
        {
            double operations = 0;
            for (int layer = 0; layer < Case.LayerCount; layer++)
            {
                // Forward, the weights' gradient, and the gradient of what the layer below gave.
                int products = Phase == Phase.Inference ? 1 : layer == 0 ? 2 : 3;
                operations += 2.0 * products * Case.Sizes[layer] * Case.Sizes[layer + 1];
            }

            return operations * SamplesPerCall;
        }
    }

    /// <summary>Bytes of parameters and of the optimizer's memory, which a step must read, and in training write back, at least once.</summary>
    public double BytesPerStep => sizeof(float) * (double)Case.ParameterCount * (Optimizer == Optimizer.Adam ? 3 : 1);
}
