namespace NetGen;

/// <summary>
/// A named part of a network's parameters, or of its optimizer's memory: the weights of a layer, say. Blocks follow each other without a
/// gap, in the order of <see cref="INetwork{T}.CopyParametersTo"/> and <see cref="ITrainable{T, TTarget}.CopyOptimizerStateTo"/>.
/// </summary>
public sealed class ParameterBlock
{
    private readonly int[] _shape;

    /// <summary>A block as generated code describes it.</summary>
    /// <param name="name">Its canonical name: <c>dense1.weight</c>.</param>
    /// <param name="layer">The name of its layer, empty where it belongs to none.</param>
    /// <param name="isFrozen">True where training leaves it as it is.</param>
    /// <param name="offset">Where it starts.</param>
    /// <param name="shape">Its extents; none for one number.</param>
    public ParameterBlock(string name, string layer, bool isFrozen, int offset, params int[] shape)
    {
        (Name, Layer, IsFrozen, Offset, _shape) = (name, layer, isFrozen, offset, shape);
        Length = 1;
        foreach (int extent in shape) Length *= extent;
    }

    /// <summary>
    /// Its canonical name, unique in the network: the layer's name, its first letter in lower case, and <c>weight</c> or <c>bias</c>, as in
    /// <c>dense1.weight</c>. The optimizer's memory of it has the name of the moment at the end, <c>dense1.weight.m</c>; a number that the
    /// optimizer keeps for all parameters has that name alone.
    /// </summary>
    public string Name { get; }

    /// <summary>The name of the layer to which it belongs, <c>Dense1</c>; empty for a number that the optimizer keeps for all.</summary>
    public string Layer { get; }

    /// <summary>True where training leaves it as it is.</summary>
    public bool IsFrozen { get; }

    /// <summary>Where it starts, in values.</summary>
    public int Offset { get; }

    /// <summary>The number of its values: the product of its extents.</summary>
    public int Length { get; }

    /// <summary>Its extents, the values of the last one neighbours: [outputs, inputs] for weights, [outputs] for biases, none for one number.</summary>
    public ReadOnlySpan<int> Shape => _shape;

    /// <summary>The block in words: <c>dense1.weight [32, 64]</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"{Name} [{string.Join(", ", _shape)}]");
}
