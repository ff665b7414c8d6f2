namespace NetGen.Generator.Losses;

/// <summary>Every loss, by the name of its attribute.</summary>
internal static class LossKinds
{
    public static IReadOnlyList<Loss> All { get; } =
    [
        new CrossEntropy(),
        new BinaryCrossEntropy(),
        new MeanSquaredError(),
        new HalfSquaredError(),
        new MeanAbsoluteError(),
        new Huber(),
        new SmoothL1(),
        new KullbackLeibler(),
        new Hinge(),
        new Quantile(),
        new GaussianNegativeLogLikelihood(),
    ];

    public static Loss? Find(string name) => All.FirstOrDefault(loss => loss.Name == name);
}
