namespace NetGen.Generator.Layers;

/// <summary>Every kind of layer, by the name of its attribute.</summary>
internal static class LayerKinds
{
    public static IReadOnlyList<Layer> All { get; } =
    [
        new Dense(),
    ];

    public static Layer? Find(string name) => All.FirstOrDefault(layer => layer.Name == name);
}
