namespace NetGen.Generator.Initializations;

/// <summary>How a matrix gets its first values, as a call of the run-time library.</summary>
/// <param name="Method">The method of <c>NetGen.Numerics.Initializer</c>.</param>
/// <param name="Value">Standard deviation, limit, gain or value.</param>
/// <param name="NeedsShape">True where it takes rows and columns.</param>
/// <param name="IsRandom">True where it draws random numbers.</param>
/// <param name="Description">In words: <c>normal with standard deviation 0.25</c>.</param>
internal sealed record InitializationPlan(string Method, double Value, bool NeedsShape, bool IsRandom, string Description);
