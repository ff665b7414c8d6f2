namespace NetGen.Sample.Training;

/// <summary>How the samples train a network on digits.</summary>
/// <remarks>
/// Network, epochs, rate and noise were chosen on training samples alone: those that were best on blocks of 360 rows held back, by other
/// writers than the rest. The test samples had no part in it.
/// </remarks>
internal static class DigitsTraining
{
    public const int BatchSize = 32;

    private const double SmoothedOther = DigitsNet.LabelSmoothing / DigitsNet.OutputSize;
    private const double SmoothedRight = 1 - DigitsNet.LabelSmoothing + SmoothedOther;

    /// <summary>The entropy of a smoothed label: a perfect classifier gives back exactly these probabilities.</summary>
    public static double LeastLoss => -(SmoothedRight * Math.Log(SmoothedRight)) - ((DigitsNet.OutputSize - 1) * SmoothedOther * Math.Log(SmoothedOther));

    /// <summary>The sample's own way: the rate falls along half a cosine (Loshchilov, Hutter 2016); new noise in every step (Bishop 1995).</summary>
    public static TrainerOptions Options(ulong seed, int inspectEpochs = 0) => new()
    {
        Epochs = 200,
        BatchSize = BatchSize,
        Seed = seed,
        Schedule = new CosineDecay(0.003),
        InputNoise = 0.15,
        Metrics = [new Accuracy()],
        ReportSteps = 1,
        InspectEpochs = inspectEpochs,
    };

    /// <summary>The plain way, as most tutorials do it.</summary>
    public static TrainerOptions PlainOptions(ulong seed) => new()
    {
        Epochs = 100,
        BatchSize = BatchSize,
        Seed = seed,
        Schedule = new CosineDecay(0.003),
    };
}

/// <summary>64 pixels, 256 rectifiers, 10 probabilities. Smoothed labels: Szegedy et al. 2015; decoupled decay: Loshchilov, Hutter 2017.</summary>
[Network(64)]
[Dense(256, Activation.Relu)]
[Dense(10, Activation.Softmax)]
[CrossEntropy(LabelSmoothing = LabelSmoothing)]
[AdamW(WeightDecay = 0.05)]
internal sealed partial class DigitsNet
{
    public const double LabelSmoothing = 0.1;
}

/// <summary>64 pixels, 32 rectifiers, 10 classes, and nothing else.</summary>
[Network(64)]
[Dense(32, Activation.Relu)]
[Dense(10)]
[CrossEntropy]
[Adam]
internal sealed partial class PlainDigitsNet;
