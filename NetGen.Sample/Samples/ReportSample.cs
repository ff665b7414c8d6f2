using NetGen.Sample.Data;
using NetGen.Sample.Report;
using NetGen.Sample.Training;
using Spectre.Console;
using static System.FormattableString;

namespace NetGen.Sample.Samples;

/// <summary>A training on digits, watched and written down: a page of HTML to look at or to send to somebody.</summary>
internal sealed class ReportSample : ISample
{
    private const double RequiredAccuracy = 0.95;

    public string Name => "report";

    public string Description => "trains on digits and writes a page of HTML: curves, gradients, confusion matrix, mistakes";

    public bool Run(SampleContext context)
    {
        var console = context.Console;
        var (train, test) = Digits.Load();
        ulong seed = context.Seed ?? 1;
        var network = new DigitsNet(seed);
        var options = DigitsTraining.Options(seed, inspectEpochs: 1);

        var epochs = new List<EpochReport>();
        var inspections = new List<NetworkReport>();
        var trainer = new Trainer<float, int>(network, options);
        StepMeter? meter = null;
        meter = new StepMeter(train.Count, options.BatchSize, (progress, record) =>
        {
            epochs.Add(EpochReport.Of(record, network, train, meter!));
            inspections.Add(progress.Inspection!);
        });
        trainer.Fit(train.Samples, test.Samples, meter);

        var confusion = new ConfusionMatrix();
        Classification.Add(confusion, network, test);
        var data = new ReportData(
            Invariant($"A network of 64-256-10, {DigitsNet.ParameterCount:N0} parameters, trained on {train.Count:N0} samples in {trainer.Step:N0} steps, tested on {test.Count}; seed {seed}."),
            epochs,
            inspections,
            confusion,
            test,
            Classification.Predict(network, test),
            DigitsTraining.LeastLoss);
        Directory.CreateDirectory(context.OutputFolder);
        string path = Path.Combine(context.OutputFolder, "report.html");
        File.WriteAllText(path, ReportPage.Write(data));

        console.WriteLine(Invariant($"Accuracy {confusion.Value:P2}, required {RequiredAccuracy:P0}; {inspections[^1].Warnings.Count} warnings."));
        console.WriteLine(Invariant($"Report: {path}, {new FileInfo(path).Length:N0} bytes"));
        return confusion.Value >= RequiredAccuracy;
    }
}
