using Microsoft.CodeAnalysis;

namespace NetGen.Generator.Parsing;

/// <summary>The attributes of a network by what they are, to point at.</summary>
/// <param name="Network">The network's own.</param>
/// <param name="Layers">Those of the layers, in reading order; none in the short form.</param>
/// <param name="Loss">The first loss, or null.</param>
/// <param name="Optimizer">The first optimizer, or null.</param>
/// <param name="Weights">What names the file of first weights, or null.</param>
internal sealed record NetworkAttributes(AttributeReader Network, IReadOnlyList<AttributeReader> Layers, AttributeReader? Loss, AttributeReader? Optimizer, AttributeReader? Weights)
{
    /// <summary>The attributes of a class that is known to be a network.</summary>
    public static NetworkAttributes Of(INamedTypeSymbol type, CancellationToken cancellation) => Of(AttributeReader.ReadAll(type, cancellation));

    public static NetworkAttributes Of(IReadOnlyList<AttributeReader> attributes) => new(
        attributes.First(attribute => attribute.Kind == Catalog.Network),
        [.. attributes.Where(attribute => Catalog.IsLayer(attribute.Kind))],
        attributes.FirstOrDefault(attribute => Catalog.IsLoss(attribute.Kind)),
        attributes.FirstOrDefault(attribute => Catalog.IsOptimizer(attribute.Kind)),
        attributes.FirstOrDefault(attribute => attribute.Kind == Catalog.Weights));

    /// <summary>Where a layer's activation is written.</summary>
    public Location Activation(int layer, int layers) =>
        Layers.Count > 0 ? Layers[layer].LocationOf("Activation") : Network.LocationOf(layer == layers - 1 ? "Output" : "Hidden");

    /// <summary>Where a layer's number of outputs is written.</summary>
    public Location Units(int layer) =>
        Layers.Count > 0 ? Layers[layer].LocationOf("Units")
        : Network.Find("Sizes") is { } sizes && layer + 1 < sizes.Elements.Count ? sizes.Elements[layer + 1]
        : Network.NameLocation;
}
