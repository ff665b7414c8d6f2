using System.Diagnostics;
using NetGen.Sample.Data;
using NetGen.Sample.Pictures;
using NetGen.Sample.Training;
using Spectre.Console;
using static System.FormattableString;

namespace NetGen.Sample.Samples;

/// <summary>The main job: a network learns to read handwritten digits.</summary>
internal sealed class DigitsSample : ISample
{
    private const double RequiredAccuracy = 0.93;
    private static readonly TrainingPlan Plan = new(Epochs: 100, BatchSize: 32, LearningRate: 0.003);

    public string Name => "digits";

    public string Description => "a network of 64-128-10 learns to read handwritten digits, and is tested on other people's";

    public bool Run(SampleContext context)
    {
        var console = context.Console;
        var (train, test) = Digits.Load();
        ulong seed = context.Seed ?? 1;
        var network = new DigitsNet(seed);
        console.WriteLine(DigitsNet.Summary);
        console.WriteLine(Invariant($"{train.Count:N0} training samples, {test.Count} test samples, {Plan.Epochs} epochs, batches of {Plan.BatchSize}, seed {seed}"));
        console.WriteLine();

        var training = new ClassifierTraining(network, train, Plan, seed);
        var history = new List<EpochReport>();
        long start = Stopwatch.GetTimestamp();
        TrainingDisplay.Run(console, Plan.Epochs, report =>
        {
            for (int epoch = 1; epoch <= Plan.Epochs; epoch++)
            {
                training.RunEpoch();
                history.Add(Report(epoch, network, train, test, training.SamplesPerSecond));
                report(history[^1]);
            }
        });
        var elapsed = Stopwatch.GetElapsedTime(start);

        var predictions = Classification.Predict(network, test);
        var confusion = new ConfusionMatrix(test.Classes);
        confusion.Add(test.Labels, predictions);
        console.WriteLine();
        console.Write(confusion.ToTable());
        WriteResult(console, training, confusion, elapsed);

        var pictures = new PictureFolder(console, context.OutputFolder);
        pictures.Write("digits-training.png", path => TrainingCurves.Draw(path, history, LeastLoss(), RequiredAccuracy));
        pictures.Write("digits-misclassified.png", path => MisclassifiedDigits.Draw(path, test, predictions));

        if (confusion.Accuracy < RequiredAccuracy) console.WriteLine(Invariant($"FAILED: the accuracy is below {RequiredAccuracy:P0}."));
        if (training.BytesPerStep > 0) console.WriteLine("FAILED: a step allocates.");
        return confusion.Accuracy >= RequiredAccuracy && training.BytesPerStep == 0;
    }

    private static EpochReport Report(int epoch, DigitsNet network, Dataset train, Dataset test, double speed) => new(
        epoch,
        network.Evaluate(train.Inputs, train.Labels),
        network.Evaluate(test.Inputs, test.Labels),
        Classification.Accuracy(network, train),
        Classification.Accuracy(network, test),
        speed);

    private static void WriteResult(IAnsiConsole console, ClassifierTraining training, ConfusionMatrix confusion, TimeSpan elapsed)
    {
        var table = new Table().Border(TableBorder.Rounded).HideHeaders().AddColumn("what").AddColumn("value");
        Row("test accuracy", $"{confusion.Accuracy:P2}, {confusion.Right} of {confusion.Total}; required: {RequiredAccuracy:P0}");
        Row("time to train", $"{training.StepTime.TotalSeconds:F3} s in {training.Steps:N0} steps; {elapsed.TotalSeconds:F2} s with evaluation and display");
        Row("training speed", $"{training.SamplesPerSecond:N0} samples a second");
        Row("allocated", $"{training.BytesPerStep:0.###} bytes a step, all threads (median epoch); {training.AllocatedBytes:N0} bytes in all steps, the run-time's own included");
        console.Write(table);

        void Row(string name, FormattableString value) => table.AddRow(new Text(name), new Text(Invariant(value)));
    }

    /// <summary>The entropy of a smoothed label: a perfect classifier gives back exactly these probabilities.</summary>
    private static double LeastLoss()
    {
        double other = DigitsNet.LabelSmoothing / DigitsNet.OutputSize;
        double right = 1 - DigitsNet.LabelSmoothing + other;
        return -(right * Math.Log(right)) - ((DigitsNet.OutputSize - 1) * other * Math.Log(other));
    }
}

/// <summary>64 pixels, 128 rectifiers, 10 probabilities.</summary>
[Network(64)]
[Dense(128, Activation.Relu)]
[Dense(10, Activation.Softmax)]
[CrossEntropy(LabelSmoothing = LabelSmoothing)]
[Adam]
internal sealed partial class DigitsNet
{
    public const double LabelSmoothing = 0.1;
}
