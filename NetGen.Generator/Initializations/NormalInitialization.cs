using NetGen.Generator.Printing;

namespace NetGen.Generator.Initializations;

/// <summary>Normal numbers around 0.</summary>
internal abstract class NormalInitialization : Initialization
{
    public abstract double Variance(int inputs, int outputs);

    public override InitializationPlan Plan(int inputs, int outputs, double scale)
    {
        double deviation = scale * Math.Sqrt(Variance(inputs, outputs));
        return new InitializationPlan("Normal", deviation, NeedsShape: false, IsRandom: true, $"normal with standard deviation {Literals.Readable(Math.Abs(deviation))}");
    }
}
