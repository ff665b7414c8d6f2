using System.Runtime.InteropServices;
using System.Security.Cryptography;
using NetGen.Sample.Data;
using NetGen.Sample.Training;
using Spectre.Console;
using static System.FormattableString;

namespace NetGen.Sample.Samples;

/// <summary>
/// A training that is stopped in the middle of an epoch and goes on from its file, in a network and a trainer that know nothing but the file,
/// ends with the same bits as one that was never stopped.
/// </summary>
internal sealed class ResumeSample : ISample
{
    private const long StopAt = 4321;

    public string Name => "resume";

    public string Description => "training on digits is stopped, saved, loaded and continued: the same bits as without a stop";

    public bool Run(SampleContext context)
    {
        var console = context.Console;
        var (train, test) = Digits.Load();
        ulong seed = context.Seed ?? 1;
        var options = DigitsTraining.Options(seed);

        var whole = new DigitsNet(seed);
        new Trainer<float, int>(whole, options).Fit(train.Samples);
        console.WriteLine(Invariant($"without a stop: {whole.Step:N0} steps, accuracy {Classification.Accuracy(whole, test):P2}, fingerprint {Fingerprint(whole)}"));

        Directory.CreateDirectory(context.OutputFolder);
        string path = Path.Combine(context.OutputFolder, "digits.safetensors");
        TrainAndStop(new DigitsNet(seed), options, train, path, console);

        // Another seed: all that counts comes from the file.
        var resumed = new DigitsNet(seed + 1);
        var trainer = new Trainer<float, int>(resumed, options);
        Checkpoint.Load(path).RestoreTo(resumed, trainer);
        console.WriteLine(Invariant($"loaded:         step {trainer.Step:N0}, fingerprint {Fingerprint(resumed)}"));
        var result = trainer.Fit(train.Samples);
        console.WriteLine(Invariant($"continued:      {result.Steps:N0} steps, accuracy {Classification.Accuracy(resumed, test):P2}, fingerprint {Fingerprint(resumed)}"));

        bool isSame = Memory(whole).AsSpan().SequenceEqual(Memory(resumed));
        console.WriteLine(isSame ? "Parameters and optimizer memory have the same bits." : "FAILED: the bits differ.");
        return isSame && result.Reason == StopReason.Completed;
    }

    private static void TrainAndStop(DigitsNet network, TrainerOptions options, Dataset train, string path, IAnsiConsole console)
    {
        using var stop = new CancellationTokenSource();
        var trainer = new Trainer<float, int>(network, options);
        var progress = new DirectProgress<TrainingProgress>(at =>
        {
            if (at.Step == StopAt) stop.Cancel();
        });
        var result = trainer.Fit(train.Samples, progress: progress, cancellation: stop.Token);
        Checkpoint.Capture(network, trainer).Save(path);
        console.WriteLine(Invariant($"stopped:        step {result.Steps:N0}, in epoch {result.Epochs + 1}: {result.Reason}, fingerprint {Fingerprint(network)}"));
        console.WriteLine(Invariant($"saved:          {path}, {new FileInfo(path).Length:N0} bytes"));
    }

    /// <summary>All that a network has learnt and remembers.</summary>
    private static byte[] Memory(DigitsNet network)
    {
        var numbers = new float[DigitsNet.ParameterCount + DigitsNet.OptimizerStateCount];
        network.CopyParametersTo(numbers.AsSpan(0, DigitsNet.ParameterCount));
        network.CopyOptimizerStateTo(numbers.AsSpan(DigitsNet.ParameterCount));
        return MemoryMarshal.AsBytes<float>(numbers).ToArray();
    }

    private static string Fingerprint(DigitsNet network) => Convert.ToHexString(SHA256.HashData(Memory(network)))[..16];
}
