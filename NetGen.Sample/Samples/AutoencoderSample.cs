using NetGen.Sample.Data;
using NetGen.Sample.Pictures;
using Spectre.Console;
using static System.FormattableString;

namespace NetGen.Sample.Samples;

/// <summary>
/// 64 pixels pass through 8 numbers and come out as 64 pixels again: the network finds a short description of a digit by itself. Some noise
/// is added to what goes in, none to what should come out. (Hinton, Salakhutdinov 2006; Vincent et al. 2008.)
/// </summary>
internal sealed class AutoencoderSample : ISample
{
    private const double RequiredShare = 0.75;

    public string Name => "autoencoder";

    public string Description => "digits are squeezed through 8 numbers and drawn again: 64-64-8-64-64";

    public bool Run(SampleContext context)
    {
        var console = context.Console;
        var (train, test) = Digits.Load();
        ulong seed = context.Seed ?? 1;
        var network = new AutoencoderNet(seed);
        var options = new TrainerOptions { Epochs = 150, BatchSize = 32, Seed = seed, Schedule = new CosineDecay(0.003), InputNoise = 0.05 };
        var progress = new DirectProgress<TrainingProgress>(at =>
        {
            if (at.Epoch % 15 == 0) console.WriteLine(Invariant($"epoch {at.Epoch,3} of {at.Epochs}: loss {at.TrainingLoss:F4}"));
        });
        new Trainer<float, float>(network, options).Fit(new Samples<float, float>(train.Inputs, train.Inputs), progress: progress);

        var outputs = new float[test.Inputs.Length];
        network.ForwardBatch(test.Inputs, outputs);
        double explained = 1 - (SquaredError(test.Inputs, outputs) / SquaredError(test.Inputs, MeanDigit(train, test.Count)));

        var shown = Enumerable.Range(0, test.Classes.Count).Select(digit => Array.IndexOf(test.Labels, digit)).ToArray();
        new PictureFolder(console, context.OutputFolder).Write("autoencoder.png", path => DigitGrid.Draw(
            path,
            "Test digits, and what 8 numbers keep of them",
            [("written", [.. shown.Select(sample => test.Input(sample).ToArray())]), ("through 8 numbers", [.. shown.Select(sample => outputs.AsSpan(sample * 64, 64).ToArray())])]));

        bool isGood = explained >= RequiredShare;
        console.WriteLine(Invariant($"8 numbers keep {explained:P1} of what makes the test digits differ from the mean digit; required: {RequiredShare:P0}."));
        if (!isGood) console.WriteLine("FAILED: the network did not learn.");
        return isGood;
    }

    private static float[] MeanDigit(Dataset train, int count)
    {
        float[] mean = [.. Enumerable.Range(0, train.FeatureCount).Select(pixel => Enumerable.Range(0, train.Count).Average(sample => train.Input(sample)[pixel]))];
        return [.. Enumerable.Repeat(mean, count).SelectMany(pixels => pixels)];
    }

    private static double SquaredError(float[] wanted, float[] found) => wanted.Zip(found, (a, b) => (double)(a - b) * (a - b)).Sum();
}

/// <summary>An encoder and a decoder, with 8 numbers between them.</summary>
[Network(64)]
[Dense(64, Activation.Silu)]
[Dense(8, Name = "Code")]
[Dense(64, Activation.Silu)]
[Dense(64, Activation.Sigmoid)]
[BinaryCrossEntropy]
[Adam]
internal sealed partial class AutoencoderNet;
