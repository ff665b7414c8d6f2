using System.Diagnostics;
using NetGen.Sample.Data;
using NetGen.Sample.Training;
using Spectre.Console;
using static System.FormattableString;

namespace NetGen.Sample.Samples;

/// <summary>One seed says little: the accuracy of two networks over several, as it would be reported in a paper.</summary>
internal sealed class SeedsSample : ISample
{
    private const int Seeds = 5;
    private const double RequiredAccuracy = 0.95;
    private const double RequiredPlainAccuracy = 0.89;
    private static readonly TimeSpan MostTime = TimeSpan.FromSeconds(10);

    public string Name => "seeds";

    public string Description => "the digits with 5 seeds: the sample's network, and a plain one of 64-32-10";

    public bool Run(SampleContext context)
    {
        var (train, test) = Digits.Load();
        ulong first = context.Seed ?? 1;
        var table = new Table().Border(TableBorder.Rounded).AddColumn("network");
        for (int k = 0; k < Seeds; k++) table.AddColumn(new TableColumn(Invariant($"seed {first + (ulong)k}")).RightAligned());
        foreach (string name in (string[])["mean", "required", "time each"]) table.AddColumn(new TableColumn(name).RightAligned());

        bool isGood = Row("64-256-10, smoothing, decay, noise", seed => new DigitsNet(seed), seed => DigitsTraining.Options(seed), RequiredAccuracy);
        isGood &= Row("64-32-10, plain", seed => new PlainDigitsNet(seed), DigitsTraining.PlainOptions, RequiredPlainAccuracy);
        context.Console.Write(table);
        context.Console.WriteLine(Invariant($"Accuracy on the {test.Count} test samples after training on {train.Count:N0}: {(isGood ? "as required" : "FAILED")}."));
        return isGood;

        bool Row(string name, Func<ulong, ITrainable<float, int>> make, Func<ulong, TrainerOptions> options, double required)
        {
            var accuracies = new double[Seeds];
            long start = Stopwatch.GetTimestamp();
            for (int k = 0; k < Seeds; k++)
            {
                ulong seed = first + (ulong)k;
                var network = make(seed);
                new Trainer<float, int>(network, options(seed)).Fit(train.Samples);
                accuracies[k] = Classification.Accuracy(network, test);
            }

            var time = Stopwatch.GetElapsedTime(start) / Seeds;
            double mean = accuracies.Average();
            table.AddRow([name, .. accuracies.Select(accuracy => Invariant($"{accuracy:P2}")), Invariant($"{mean:P2}"), Invariant($"{required:P0}"), Invariant($"{time.TotalSeconds:F2} s")]);
            return mean >= required && time < MostTime;
        }
    }
}
