namespace NetGen.Generator.Initializations;

/// <summary>Keeps the variance through what is linear around 0.</summary>
internal sealed class LecunNormal : NormalInitialization
{
    public override string Name => "LecunNormal";

    public override string Formula => "W ~ N(0, 1 / inputs)";

    public override string Source => "LeCun et al., Efficient BackProp, 1998";

    public override double Variance(int inputs, int outputs) => 1.0 / inputs;
}
