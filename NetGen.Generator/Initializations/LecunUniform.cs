namespace NetGen.Generator.Initializations;

/// <summary>Keeps the variance through what is linear around 0.</summary>
internal sealed class LecunUniform : UniformInitialization
{
    public override string Name => "LecunUniform";

    public override string Formula => "W ~ U(-r, r), r = sqrt(3 / inputs)";

    public override string Source => "LeCun et al., Efficient BackProp, 1998";

    public override double Limit(int inputs, int outputs) => Math.Sqrt(3.0 / inputs);
}
