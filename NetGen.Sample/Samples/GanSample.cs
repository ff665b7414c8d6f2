using NetGen.Numerics;
using NetGen.Sample.Data;
using NetGen.Sample.Pictures;
using NetGen.Sample.Training;
using Spectre.Console;
using static System.FormattableString;

namespace NetGen.Sample.Samples;

/// <summary>
/// Two networks learn against each other: one draws digits out of noise, the other tells drawn ones from real ones, and both are told which
/// digit it should be. (Goodfellow et al. 2014; Mirza, Osindero 2014.) What the second would change in a picture to find it real is the
/// gradient that the first learns from: BackwardFrom, from network to network.
/// </summary>
internal sealed class GanSample : ISample
{
    private const int Steps = 6000;
    private const int BatchSize = 32;
    private const int Noise = 16;
    private const int Classes = 10;
    private const int Pixels = Digits.Side * Digits.Side;
    private const int Shown = 5;
    private const int Judged = 500;
    private const double LearningRate = 0.001;
    private const double RequiredAgreement = 0.9;
    private const double RequiredVariety = 0.6;

    public string Name => "gan";

    public string Description => "a generator and a discriminator learn against each other until digits are drawn";

    public bool Run(SampleContext context)
    {
        var console = context.Console;
        var (train, _) = Digits.Load();
        ulong seed = context.Seed ?? 1;
        var (generator, discriminator) = (new GeneratorNet(seed), new DiscriminatorNet(seed + 1));
        Train(console, generator, discriminator, train, seed);

        // One who has only seen real digits judges the drawn ones.
        var judge = new DigitsNet(seed);
        new Trainer<float, int>(judge, DigitsTraining.Options(seed)).Fit(train.Samples);
        var random = new RandomSource(seed + 2);
        var drawn = Draw(generator, Judged, ref random);
        double agreement = Classification.Accuracy(judge, drawn);
        double variety = Spread(drawn) / Spread(train);

        new PictureFolder(console, context.OutputFolder).Write("gan.png", path => DigitGrid.Draw(
            path,
            "Digits drawn by the generator, and real ones",
            [
                .. Enumerable.Range(0, Shown).Select(row => (Invariant($"drawn {row + 1}"), Examples(drawn, row))),
                ("real", Examples(train, 0)),
            ]));

        bool isGood = agreement >= RequiredAgreement && variety >= RequiredVariety;
        console.WriteLine(Invariant($"A network that knows real digits reads {agreement:P1} of {Judged} drawn ones as what they should be; required: {RequiredAgreement:P0}."));
        console.WriteLine(Invariant($"They differ {variety:P0} as much from each other as real ones of the same kind; required: {RequiredVariety:P0}."));
        if (!isGood) console.WriteLine("FAILED: the generator did not learn to draw.");
        return isGood;
    }

    private static void Train(IAnsiConsole console, GeneratorNet generator, DiscriminatorNet discriminator, Dataset real, ulong seed)
    {
        var random = new RandomSource(seed);
        var inputs = new float[2 * BatchSize * DiscriminatorNet.InputSize];
        // Real ones are 0.9 real: a discriminator that is too sure teaches nothing. (Salimans et al. 2016.)
        float[] targets = [.. Enumerable.Repeat(0.9f, BatchSize), .. Enumerable.Repeat(0f, BatchSize)];
        var latent = new float[GeneratorNet.InputSize];
        var gradient = new float[GeneratorNet.ParameterCount];
        var unused = new float[DiscriminatorNet.ParameterCount];
        var pictureGradient = new float[DiscriminatorNet.InputSize];
        var verdict = new float[DiscriminatorNet.OutputSize];
        for (int step = 1; step <= Steps; step++)
        {
            double rate = LearningRate * 0.5 * (1 + Math.Cos(Math.PI * step / Steps));

            // The discriminator: half of the batch is real, half is drawn.
            for (int k = 0; k < BatchSize; k++)
            {
                int sample = Math.Min((int)(random.NextDouble() * real.Count), real.Count - 1);
                var row = Row(inputs, k);
                real.Input(sample).CopyTo(row);
                Mark(row[Pixels..], real.Labels[sample]);
                int label = DrawNoise(latent, ref random);
                row = Row(inputs, BatchSize + k);
                generator.Forward(latent, row[..Pixels]);
                Mark(row[Pixels..], label);
            }

            float discriminatorLoss = discriminator.TrainBatch(inputs, targets, rate);

            // The generator: its pictures should be found real.
            Array.Clear(gradient);
            float generatorLoss = 0;
            for (int k = 0; k < BatchSize; k++)
            {
                int label = DrawNoise(latent, ref random);
                var row = Row(inputs, k);
                generator.Forward(latent, row[..Pixels], out var generatorCache);
                Mark(row[Pixels..], label);
                discriminator.Forward(row, verdict, out var discriminatorCache);
                generatorLoss += discriminator.Backward(row, discriminatorCache, [1f], unused, pictureGradient, sampleWeight: 1f / BatchSize);
                generator.BackwardFrom(latent, generatorCache, pictureGradient.AsSpan(0, Pixels), gradient, accumulate: true);
            }

            generator.Update(gradient, rate);
            if (step % (Steps / 10) == 0) console.WriteLine(Invariant($"step {step,5} of {Steps}: loss of the discriminator {discriminatorLoss:F3}, of the generator {generatorLoss:F3}"));
        }
    }

    private static Span<float> Row(float[] inputs, int row) => inputs.AsSpan(row * DiscriminatorNet.InputSize, DiscriminatorNet.InputSize);

    /// <summary>New noise and a digit to draw, any of the ten.</summary>
    private static int DrawNoise(Span<float> latent, ref RandomSource random)
    {
        int label = (int)(random.NextSingle() * Classes);
        DrawNoise(latent, label, ref random);
        return label;
    }

    private static void DrawNoise(Span<float> latent, int label, ref RandomSource random)
    {
        for (int k = 0; k < Noise; k++) latent[k] = (float)random.NextNormal();
        Mark(latent[Noise..], label);
    }

    private static void Mark(Span<float> oneHot, int label)
    {
        oneHot.Clear();
        oneHot[label] = 1;
    }

    /// <summary>Digits out of the generator, each as often as the others.</summary>
    private static Dataset Draw(GeneratorNet generator, int count, ref RandomSource random)
    {
        var latent = new float[GeneratorNet.InputSize];
        var pixels = new float[count * Pixels];
        int[] labels = [.. Enumerable.Range(0, count).Select(k => k % Classes)];
        for (int k = 0; k < count; k++)
        {
            DrawNoise(latent, labels[k], ref random);
            generator.Forward(latent, pixels.AsSpan(k * Pixels, Pixels));
        }

        return new Dataset(Pixels, pixels, labels, [.. Enumerable.Range(0, Classes).Select(digit => Invariant($"{digit}"))]);
    }

    /// <summary>One of each digit.</summary>
    private static IReadOnlyList<float[]> Examples(Dataset data, int skip) =>
        [.. Enumerable.Range(0, Classes).Select(digit => data.Input(Enumerable.Range(0, data.Count).Where(sample => data.Labels[sample] == digit).ElementAt(skip)).ToArray())];

    /// <summary>The deviation of a pixel from its mean over the digits of the same kind: the root of the mean over all pixels and digits.</summary>
    private static double Spread(Dataset data)
    {
        double sum = 0;
        foreach (var kind in Enumerable.Range(0, data.Count).GroupBy(sample => data.Labels[sample]))
        {
            for (int pixel = 0; pixel < Pixels; pixel++)
            {
                double mean = kind.Average(sample => (double)data.Input(sample)[pixel]);
                sum += kind.Sum(sample => Math.Pow(data.Input(sample)[pixel] - mean, 2));
            }
        }

        return Math.Sqrt(sum / data.Inputs.Length);
    }
}

/// <summary>16 random numbers and the digit to draw in; 64 pixels out. Its loss stands for its optimizer: the gradient comes from the discriminator.</summary>
[Network(26)]
[Dense(128, Activation.LeakyRelu)]
[Dense(64, Activation.Sigmoid)]
[BinaryCrossEntropy]
[Adam(Beta1 = 0.5)]
internal sealed partial class GeneratorNet;

/// <summary>64 pixels and the digit they should be in; how real they look out.</summary>
[Network(74)]
[Dense(128, Activation.LeakyRelu, Slope = 0.2)]
[Dense(1)]
[BinaryCrossEntropy]
[Adam(Beta1 = 0.5)]
internal sealed partial class DiscriminatorNet;
