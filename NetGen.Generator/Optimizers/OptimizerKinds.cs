namespace NetGen.Generator.Optimizers;

/// <summary>Every optimizer, by the name of its attribute.</summary>
internal static class OptimizerKinds
{
    public static IReadOnlyList<Optimizer> All { get; } =
    [
        new Sgd(),
        new Adam(),
        new AdamW(),
        new RmsProp(),
        new AdaGrad(),
        new AdaDelta(),
        new NAdam(),
        new AdaMax(),
    ];

    public static Optimizer? Find(string name) => All.FirstOrDefault(optimizer => optimizer.Name == name);
}
