using System.Diagnostics;
using System.Text.Json;
using NetGen.Benchmarks.Measuring;
using NetGen.Benchmarks.Peers;
using NetGen.Sample.Data;
using static System.FormattableString;

namespace NetGen.Benchmarks.Training;

/// <summary>
/// A whole training of 64-32-10 on digits, shuffling and validation included, by the trainer and by PyTorch, beside the bare loop over
/// TrainBatch, which shuffles and validates nothing: in turns, on one core.
/// </summary>
internal static class TrainerCommand
{
    private const int Epochs = 50;
    private const int BatchSize = 32;
    private const double LearningRate = 0.003;
    private const int Rounds = 21;
    private const int WarmRounds = 20;
    private const int CompileMilliseconds = 50;

    public static int Run()
    {
        var (train, test) = Digits.Load();
        var thread = new CurrentThread();
        // PyTorch's process stays on the core that this thread is on when it starts.
        thread.Pin();
        var (torch, missing) = LineProcess.StartScript("Torch/training.py");
        thread.Unpin();
        using var process = torch;
        process?.Ask(JsonSerializer.Serialize(new { inputs = train.Inputs, labels = train.Labels, others = test.Inputs, otherLabels = test.Labels, learningRate = LearningRate, batch = BatchSize, epochs = Epochs }));

        var network = new DigitsTrainerNet(1);
        var trainer = new Contender("Trainer.Fit, validation loss", () => ByTrainer(network, train, test, []));
        var measured = new Contender("Trainer.Fit, validation loss and accuracy", () => ByTrainer(network, train, test, [new Accuracy()]));
        var loop = new Contender("the bare loop over TrainBatch", () => ByLoop(network, train, test));
        for (int round = 0; round < WarmRounds; round++)
        {
            trainer.Train();
            measured.Train();
            loop.Train();
            Thread.Sleep(CompileMilliseconds);
        }

        List<Contender> contenders = [trainer, measured, loop];
        if (process is not null) contenders.Add(new Contender($"PyTorch {process.Greeting}", () => ByTorch(process)));
        thread.Pin();
        for (int round = 0; round < Rounds; round++)
        {
            for (int turn = 0; turn < contenders.Count; turn++)
            {
                // Another one begins each round; the first run brings code and data back into the caches that the others have filled.
                var contender = contenders[(round + turn) % contenders.Count];
                contender.Train();
                contender.Run();
            }
        }

        thread.Unpin();
        if (missing is not null) Console.WriteLine($"Without PyTorch: {missing}");
        int steps = Epochs * ((train.Count + BatchSize - 1) / BatchSize);
        Console.WriteLine(Invariant($"64-32-10 with Adam, {train.Count:N0} digits in batches of {BatchSize}, {Epochs} epochs, {steps:N0} steps, {Rounds} rounds in turns, core {thread.Core}, milliseconds"));
        Console.WriteLine("| what | median | minimum | of the bare loop, by medians | by minima | accuracy |");
        Console.WriteLine("|---|---:|---:|---:|---:|---:|");
        foreach (var contender in contenders)
        {
            Console.WriteLine(Invariant($"| {contender.Name} | {contender.Median:N2} | {contender.Times.Min():N2} | {contender.Median / loop.Median:0.00} | {contender.Times.Min() / loop.Times.Min():0.00} | {contender.Accuracy:P2} |"));
        }

        return 0;
    }

    private static (double Milliseconds, double Accuracy) ByTrainer(DigitsTrainerNet network, Dataset train, Dataset test, IReadOnlyList<Metric> metrics)
    {
        network.Initialize(1);
        var options = new TrainerOptions { Epochs = Epochs, BatchSize = BatchSize, Seed = 1, Schedule = new ConstantRate(LearningRate), Metrics = metrics };
        long start = Stopwatch.GetTimestamp();
        new Trainer<float, int>(network, options).Fit(train.Samples, test.Samples);
        double time = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        return (time, AccuracyOf(network, test));
    }

    private static (double Milliseconds, double Accuracy) ByLoop(DigitsTrainerNet network, Dataset train, Dataset test)
    {
        network.Initialize(1);
        long start = Stopwatch.GetTimestamp();
        for (int epoch = 0; epoch < Epochs; epoch++)
        {
            for (int first = 0; first < train.Count; first += BatchSize)
            {
                int count = Math.Min(BatchSize, train.Count - first);
                network.TrainBatch(train.Inputs.AsSpan(first * train.FeatureCount, count * train.FeatureCount), train.Labels.AsSpan(first, count), LearningRate);
            }
        }

        double time = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        return (time, AccuracyOf(network, test));
    }

    private static double AccuracyOf(DigitsTrainerNet network, Dataset test) =>
        new Trainer<float, int>(network, new TrainerOptions { Metrics = [new Accuracy()] }).Evaluate(test.Samples).Metrics[0];

    private static (double Milliseconds, double Accuracy) ByTorch(LineProcess process)
    {
        var answer = JsonDocument.Parse(process.Ask("train")).RootElement;
        return (answer.GetProperty("nanoseconds").GetDouble() / 1e6, answer.GetProperty("accuracy").GetDouble());
    }

    /// <summary>One way to train, with the times that it took.</summary>
    private sealed class Contender(string name, Func<(double Milliseconds, double Accuracy)> train)
    {
        public string Name => name;

        public List<double> Times { get; } = [];

        public double Accuracy { get; private set; }

        public double Median => Times.Order().ElementAt(Times.Count / 2);

        /// <summary>Trains once, and writes the time down.</summary>
        public void Run()
        {
            (double time, Accuracy) = Train();
            Times.Add(time);
        }

        public (double Milliseconds, double Accuracy) Train() => train();
    }
}

/// <summary>The network of the comparison.</summary>
[Network(64)]
[Dense(32, Activation.Relu)]
[Dense(10)]
[CrossEntropy]
[Adam]
internal sealed partial class DigitsTrainerNet;
