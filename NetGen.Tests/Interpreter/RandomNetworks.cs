using System.Globalization;
using NetGen.Generator.Activations;
using NetGen.Generator.Losses;
using NetGen.Generator.Optimizers;

namespace NetGen.Tests.Interpreter;

using Activation = NetGen.Generator.Activations.Activation;

/// <summary>Writes networks of every kind with random sizes and settings.</summary>
/// <param name="random">What is drawn from.</param>
/// <param name="widest">The most inputs or outputs of a layer, at least 2.</param>
internal sealed class RandomNetworks(Random random, int widest = 70)
{
    public NetworkText Next(string name)
    {
        var loss = random.Next(25) == 0 ? null : Pick(LossKinds.All);
        int depth = Math.Min(random.Next(1, 7), random.Next(1, 7));
        var layers = new List<string>();
        for (int k = 1; k <= depth; k++) layers.Add(Layer(k == depth ? OutputActivation(loss) : Pick([.. ActivationKinds.All.Where(kind => !kind.IsOutputOnly)]), k == depth ? Outputs(loss) : Width()));

        int outputs = int.Parse(layers[^1].Split('(', ',')[1], CultureInfo.InvariantCulture);
        var optimizer = loss is null || random.Next(12) == 0 ? null : Optimizer(Pick(OptimizerKinds.All).Name);
        bool isDouble = Maybe(2);
        int bits = Pick([512, 512, 256, 128, 0, 0]);
        return new NetworkText(name, Width(), layers, loss is null ? null : Loss(loss, outputs), optimizer, isDouble, bits, Options(isDouble), HasSpans: bits > 0 || Maybe(2));
    }

    /// <summary>Widths around the vectors' own are as likely as all others.</summary>
    private int Width() => Math.Min(widest, random.Next(3) switch
    {
        0 => Pick([1, 2, 3, 7, 8, 9, 15, 16, 17, 31, 32, 33, 47, 63, 64, 65]),
        1 => random.Next(1, 13),
        _ => random.Next(1, 71),
    });

    private int Outputs(Loss? loss) => loss?.Name switch
    {
        "CrossEntropy" or "KullbackLeibler" => Math.Max(2, Width()),
        "GaussianNegativeLogLikelihood" => 2 * random.Next(1, (widest / 2) + 1),
        _ => Width(),
    };

    private Activation OutputActivation(Loss? loss) => Pick([.. ActivationKinds.All.Where(kind =>
        loss is null || (loss.AcceptedActivations is { } accepted ? accepted.Contains(kind.Name) : !kind.IsOutputOnly))]);

    private string Layer(Activation activation, int units)
    {
        var settings = new List<string>();
        if (Maybe(5)) settings.Add("Bias = false");
        if (Maybe(6)) settings.Add("Frozen = true");
        if (activation.Name == "LeakyRelu" && Maybe(2)) settings.Add("Slope = " + Real(-0.5, 0.5));
        if (activation.Name == "Elu" && Maybe(2)) settings.Add("Alpha = " + Real(0.1, 2));
        return $"Dense({units}, Activation.{activation.Name}{string.Concat(settings.Select(setting => ", " + setting))})";
    }

    private string Loss(Loss loss, int outputs)
    {
        var settings = new List<string>();
        switch (loss.Name)
        {
            case "CrossEntropy":
                if (Maybe(2)) settings.Add("Targets = Targets.Distribution");
                if (Maybe(2)) settings.Add("LabelSmoothing = " + Real(0, 0.5));
                if (Maybe(3)) settings.Add($"ClassWeights = new double[] {{ {string.Join(", ", Enumerable.Range(0, outputs).Select(_ => Real(0.1, 3)))} }}");
                break;
            case "BinaryCrossEntropy":
                if (Maybe(2)) settings.Add("LabelSmoothing = " + Real(0, 0.5));
                if (Maybe(2)) settings.Add("PositiveWeight = " + Real(0.1, 4));
                break;
            case "Huber" when Maybe(2):
                settings.Add("Delta = " + Real(0.1, 2));
                break;
            case "SmoothL1" when Maybe(2):
                settings.Add("Beta = " + Real(0.1, 2));
                break;
            case "Quantile" when Maybe(2):
                settings.Add("Level = " + Real(0.05, 0.95));
                break;
        }

        return Attribute(loss.Name, settings);
    }

    private string Optimizer(string name)
    {
        var settings = new List<string>();
        switch (name)
        {
            case "Sgd" when Maybe(2):
                settings.Add("Momentum = " + Real(0.1, 0.95));
                if (Maybe(2)) settings.Add("Nesterov = true");
                break;
            case "RmsProp":
                if (Maybe(2)) settings.Add("Alpha = " + Real(0.5, 0.99));
                if (Maybe(2)) settings.Add("Momentum = " + Real(0.1, 0.95));
                if (Maybe(2)) settings.Add("Centered = true");
                break;
            case "AdaGrad" when Maybe(2):
                settings.Add("InitialAccumulator = " + Real(0.01, 0.5));
                break;
            case "AdaDelta" when Maybe(2):
                settings.Add("Rho = " + Real(0.5, 0.99));
                break;
            case "NAdam" when Maybe(2):
                settings.Add("MomentumDecay = " + Real(0, 0.01));
                break;
        }

        if (name is "Adam" or "AdamW" or "NAdam" or "AdaMax" && Maybe(2)) settings.Add($"Beta1 = {Real(0.5, 0.95)}, Beta2 = {Real(0.5, 0.999)}");
        if (name is "Adam" or "AdamW" && Maybe(2)) settings.Add("AmsGrad = true");
        if (name is not "Sgd" && Maybe(4)) settings.Add("Epsilon = " + Real(1e-6, 1e-3));
        if (Maybe(4)) settings.Add("L1 = " + Real(0, 0.05));
        if (Maybe(4)) settings.Add("L2 = " + Real(0, 0.05));
        if (Maybe(4)) settings.Add("WeightDecay = " + Real(0, 0.1));
        if (Maybe(4)) settings.Add("ClipNorm = " + Real(0.01, 2));
        if (Maybe(4)) settings.Add("ClipValue = " + Real(0.001, 0.5));
        return Attribute(name, settings);
    }

    private string Options(bool isDouble)
    {
        var settings = new List<string>();
        // In double precision an estimate is far from a rounding.
        if (!isDouble && Maybe(5)) settings.Add("FastMath = true");
        if (Maybe(3)) settings.Add("Unroll = Unroll.Never");
        if (Maybe(6)) settings.Add("CheckInputs = true");
        return string.Join(", ", settings);
    }

    private static string Attribute(string name, List<string> settings) => settings.Count == 0 ? name : $"{name}({string.Join(", ", settings)})";

    private string Real(double least, double most) => (least + ((most - least) * random.NextDouble())).ToString("R", CultureInfo.InvariantCulture);

    private bool Maybe(int oneIn) => random.Next(oneIn) == 0;

    private TItem Pick<TItem>(IReadOnlyList<TItem> items) => items[random.Next(items.Count)];
}
