using NetGen.Generator.Model;

namespace NetGen.Generator.Printing.Members;

/// <summary>How a matrix gets its first values, as a call of the run-time library.</summary>
/// <param name="Method">The method of <c>NetGen.Numerics.Initializer</c>.</param>
/// <param name="Value">Standard deviation, limit, gain or value.</param>
/// <param name="NeedsShape">True where it takes rows and columns.</param>
/// <param name="IsRandom">True where it draws random numbers.</param>
/// <param name="Description">In words.</param>
internal sealed record InitializationPlan(string Method, double Value, bool NeedsShape, bool IsRandom, string Description)
{
    // TODO(seam): InitializerKinds.Plan.
    public static InitializationPlan Of(LayerSpec layer, int inputs)
    {
        double limit = Math.Sqrt(6.0 / (inputs + layer.Units));
        return new InitializationPlan("Uniform", limit, NeedsShape: false, IsRandom: true, $"uniform within {Literals.Readable(limit)} of 0");
    }
}
