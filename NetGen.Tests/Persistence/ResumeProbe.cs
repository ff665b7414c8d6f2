using NetGen.Numerics;
using NetGen.Tests.Machine;

namespace NetGen.Tests.Persistence;

/// <summary>
/// Trains with shuffling, noise, validation, a schedule and early stopping, and saves a checkpoint every few steps; goes on from the file
/// where there is one. Waits after each checkpoint for a line, so that it is never further than the test knows. Prints the bits at the end.
/// </summary>
public static class ResumeProbe
{
    public const string Source = "[Network(6)] [Dense(9, Activation.Tanh)] [Dense(3)] [CrossEntropy] [NAdam] public sealed partial class Resumed;";

    private const int Rows = 90;
    private const int ReportSteps = 3;

    /// <summary>What is printed after each checkpoint.</summary>
    public const string Saved = "saved";

    /// <summary>The one argument is the file.</summary>
    public static void Run(Probe probe)
    {
        var network = (ITrainable<float, int>)Activator.CreateInstance(probe.Library.GetType("Resumed")!, 1UL)!;
        Console.WriteLine(Bits(network, probe.Arguments[0], () =>
        {
            Console.WriteLine(Saved);
            Console.ReadLine();
        }));
    }

    /// <summary>Trains to the end and returns the bits of network and history.</summary>
    public static string Bits(ITrainable<float, int> network, string path, Action? saved)
    {
        var trainer = NewTrainer(network);
        if (File.Exists(path)) Checkpoint.Load(path).RestoreTo(network, trainer);
        var (training, validation) = Data();
        trainer.Fit(training, validation, new DirectProgress<TrainingProgress>(_ =>
        {
            Checkpoint.Capture(network, trainer).Save(path);
            saved?.Invoke();
        }));
        using var history = new StringWriter();
        trainer.History.WriteCsv(history);
        return $"{CheckpointNetworks.State(network)} {history.ToString().ReplaceLineEndings(" ")}";
    }

    public static Trainer<float, int> NewTrainer(ITrainable<float, int> network) => new(network, Options(new Accuracy()));

    private static TrainerOptions Options(Metric metric) => new()
    {
        Epochs = 12,
        BatchSize = 8,
        Seed = 7,
        InputNoise = 0.1,
        ReportSteps = ReportSteps,
        Metrics = [metric, new TopKAccuracy(2)],
        Schedule = new ReduceOnPlateau(0.02, patience: 0),
        EarlyStopping = new EarlyStopping { Patience = 8, Metric = metric, RestoreOptimizer = true },
    };

    public static (Samples<float, int> Training, Samples<float, int> Validation) Data()
    {
        var random = new RandomSource(11);
        float[] inputs = new float[Rows * 6];
        int[] labels = new int[Rows];
        foreach (ref float value in inputs.AsSpan()) value = (float)random.NextNormal();
        for (int row = 0; row < Rows; row++) labels[row] = (int)(random.NextUInt32() % 3);
        return (new(inputs.AsMemory(0, 360), labels.AsMemory(0, 60)), new(inputs.AsMemory(360), labels.AsMemory(60)));
    }
}
