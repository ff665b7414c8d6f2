namespace NetGen.Generator.Initializations;

/// <summary>Keeps the variance forward and backward, on average.</summary>
internal sealed class GlorotNormal : NormalInitialization
{
    public override string Name => "GlorotNormal";

    public override string Formula => "W ~ N(0, 2 / (inputs + outputs))";

    public override string Source => "Glorot, Bengio 2010";

    public override double Variance(int inputs, int outputs) => 2.0 / (inputs + outputs);
}
