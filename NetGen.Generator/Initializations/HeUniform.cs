namespace NetGen.Generator.Initializations;

/// <summary>Keeps the variance through rectifiers.</summary>
internal sealed class HeUniform : UniformInitialization
{
    public override string Name => "HeUniform";

    public override string Formula => "W ~ U(-r, r), r = sqrt(6 / inputs)";

    public override string Source => "He et al. 2015";

    public override double Limit(int inputs, int outputs) => Math.Sqrt(6.0 / inputs);
}
