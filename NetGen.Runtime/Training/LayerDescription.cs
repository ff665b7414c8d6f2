namespace NetGen;

/// <summary>What one layer of a network is.</summary>
public sealed class LayerDescription
{
    /// <summary>A layer as generated code describes it.</summary>
    /// <param name="name">The name its members carry: <c>Dense1</c>.</param>
    /// <param name="kind">Its attribute's name without the ending: <c>Dense</c>.</param>
    /// <param name="inputs">The values it takes a sample.</param>
    /// <param name="outputs">The values it gives a sample.</param>
    /// <param name="activation">What it does to its weighted sums.</param>
    /// <param name="isFrozen">True where training leaves its parameters as they are.</param>
    public LayerDescription(string name, string kind, int inputs, int outputs, Activation activation, bool isFrozen) =>
        (Name, Kind, Inputs, Outputs, Activation, IsFrozen) = (name, kind, inputs, outputs, activation, isFrozen);

    /// <summary>The name that its members carry, unique in the network: <c>Dense1</c>.</summary>
    public string Name { get; }

    /// <summary>Its attribute's name without the ending: <c>Dense</c>.</summary>
    public string Kind { get; }

    /// <summary>The values it takes a sample.</summary>
    public int Inputs { get; }

    /// <summary>The values it gives a sample.</summary>
    public int Outputs { get; }

    /// <summary>What it does to its weighted sums.</summary>
    public Activation Activation { get; }

    /// <summary>True where training leaves its parameters as they are.</summary>
    public bool IsFrozen { get; }

    /// <summary>The layer in words: <c>Dense1: Dense 64 -> 32, Relu</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"{Name}: {Kind} {Inputs} -> {Outputs}, {Activation}{(IsFrozen ? ", frozen" : "")}");
}
