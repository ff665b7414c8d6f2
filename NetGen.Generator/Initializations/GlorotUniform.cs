namespace NetGen.Generator.Initializations;

/// <summary>Keeps the variance forward and backward, on average.</summary>
internal sealed class GlorotUniform : UniformInitialization
{
    public override string Name => "GlorotUniform";

    public override string Formula => "W ~ U(-r, r), r = sqrt(6 / (inputs + outputs))";

    public override string Source => "Glorot, Bengio 2010";

    public override double Limit(int inputs, int outputs) => Math.Sqrt(6.0 / (inputs + outputs));
}
