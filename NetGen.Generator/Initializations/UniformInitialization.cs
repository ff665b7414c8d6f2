using NetGen.Generator.Printing;

namespace NetGen.Generator.Initializations;

/// <summary>Uniform numbers around 0.</summary>
internal abstract class UniformInitialization : Initialization
{
    /// <summary>The greatest size of a weight.</summary>
    public abstract double Limit(int inputs, int outputs);

    public override InitializationPlan Plan(int inputs, int outputs, double scale)
    {
        double limit = scale * Limit(inputs, outputs);
        return new InitializationPlan("Uniform", limit, NeedsShape: false, IsRandom: true, $"uniform within {Literals.Readable(Math.Abs(limit))} of 0");
    }
}
