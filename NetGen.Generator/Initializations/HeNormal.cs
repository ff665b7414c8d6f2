namespace NetGen.Generator.Initializations;

/// <summary>Keeps the variance through rectifiers.</summary>
internal sealed class HeNormal : NormalInitialization
{
    public override string Name => "HeNormal";

    public override string Formula => "W ~ N(0, 2 / inputs)";

    public override string Source => "He et al. 2015";

    public override double Variance(int inputs, int outputs) => 2.0 / inputs;
}
