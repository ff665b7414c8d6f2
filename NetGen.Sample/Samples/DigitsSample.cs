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
    private const double RequiredAccuracy = 0.95;

    public string Name => "digits";

    public string Description => "a network of 64-256-10 learns to read handwritten digits, and is tested on other people's";

    public bool Run(SampleContext context)
    {
        var console = context.Console;
        var (train, test) = Digits.Load();
        ulong seed = context.Seed ?? 1;
        var network = new DigitsNet(seed);
        var options = DigitsTraining.Options(seed);
        console.WriteLine(DigitsNet.Summary);
        console.WriteLine(Invariant($"{train.Count:N0} training samples, {test.Count} test samples, {options.Epochs} epochs, batches of {options.BatchSize}, seed {seed}"));
        console.WriteLine();

        var history = new List<EpochReport>();
        var trainer = new Trainer<float, int>(network, options);
        long start = Stopwatch.GetTimestamp();
        var meter = TrainingDisplay.Run(console, options.Epochs, report =>
        {
            StepMeter? meter = null;
            meter = new StepMeter(train.Count, options.BatchSize, (_, record) =>
            {
                history.Add(EpochReport.Of(record, network, train, meter!));
                report(history[^1]);
            });
            // The test samples are looked at after every epoch, for the display alone: nothing is decided by them.
            trainer.Fit(train.Samples, test.Samples, meter);
            return meter;
        });
        var elapsed = Stopwatch.GetElapsedTime(start);

        var predictions = Classification.Predict(network, test);
        var confusion = new ConfusionMatrix();
        Classification.Add(confusion, network, test);
        console.WriteLine();
        console.Write(ConfusionTable.Of(confusion, test.Classes));
        WriteResult(console, meter, trainer.Step, confusion, elapsed);

        var pictures = new PictureFolder(console, context.OutputFolder);
        pictures.Write("digits-training.png", path => TrainingCurves.Draw(path, history, DigitsTraining.LeastLoss, RequiredAccuracy));
        pictures.Write("digits-misclassified.png", path => MisclassifiedDigits.Draw(path, test, predictions));

        if (confusion.Value < RequiredAccuracy) console.WriteLine(Invariant($"FAILED: the accuracy is below {RequiredAccuracy:P0}."));
        if (meter.BytesPerStep > 0) console.WriteLine("FAILED: a step allocates.");
        return confusion.Value >= RequiredAccuracy && meter.BytesPerStep == 0;
    }

    private static void WriteResult(IAnsiConsole console, StepMeter meter, long steps, ConfusionMatrix confusion, TimeSpan elapsed)
    {
        var table = new Table().Border(TableBorder.Rounded).HideHeaders().AddColumn("what").AddColumn("value");
        Row("test accuracy", $"{confusion.Value:P2} of {confusion.Total}; required: {RequiredAccuracy:P0}");
        Row("time to train", $"{meter.Time.TotalSeconds:F3} s in {steps:N0} steps; {elapsed.TotalSeconds:F2} s with evaluation and display");
        Row("training speed", $"{meter.SamplesPerSecond:N0} samples a second, shuffling and noise included");
        Row("allocated", $"{meter.BytesPerStep:0.###} bytes a step: the median epoch of {meter.Steps:N0} steps measured");
        console.Write(table);

        void Row(string name, FormattableString value) => table.AddRow(new Text(name), new Text(Invariant(value)));
    }
}
