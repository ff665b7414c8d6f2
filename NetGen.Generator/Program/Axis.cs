namespace NetGen.Generator.Program;

/// <summary>A named dimension. Two tensors that share an axis are indexed by the same counter.</summary>
/// <param name="Name">Unique in a program: <c>n</c> for the rows of a batch, <c>f0</c> for the inputs, <c>f1</c> for the first layer's outputs.</param>
/// <param name="Extent">Its length; for the rows of a batch the most that one block holds.</param>
/// <param name="IsDynamic">True for the rows of a batch, whose count is known only at run time.</param>
/// <param name="HoldsLanes">True for rows that are neighbours in memory, so that the lanes of a vector run over them.</param>
internal sealed record Axis(string Name, int Extent, bool IsDynamic = false, bool HoldsLanes = false)
{
    public override string ToString() => Name;
}
