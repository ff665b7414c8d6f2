using NetGen.Sample.Data;
using NetGen.Sample.Training;
using Spectre.Console;
using static System.FormattableString;

namespace NetGen.Sample.Samples;

/// <summary>
/// A small table, evaluated as small tables must be: stratified cross-validation, so that every flower is judged by a network that has
/// not seen it, repeated with new splits and new seeds, since one split of 30 flowers says little.
/// </summary>
internal sealed class IrisSample : ISample
{
    private const double RequiredAccuracy = 0.93;
    private const int Folds = 5;
    private const int Repetitions = 10;

    public string Name => "iris";

    public string Description => "a network of 4-32-3 tells three species of iris apart: 5-fold cross-validation, 10 times";

    public bool Run(SampleContext context)
    {
        var console = context.Console;
        var data = Iris.Load();
        ulong seed = context.Seed ?? 1;
        console.WriteLine(IrisNet.Summary);
        console.WriteLine(Invariant($"{data.Count} samples; each of {Folds} folds is tested once by a network trained on the others; {Repetitions} repetitions, first seed {seed}"));
        console.WriteLine();

        var all = new ConfusionMatrix();
        var accuracies = new List<double>();
        for (int repetition = 0; repetition < Repetitions; repetition++)
        {
            var confusion = CrossValidate(data, seed + (ulong)repetition, all);
            accuracies.Add(confusion.Value);
            console.WriteLine(Invariant($"repetition {repetition + 1,2}: {confusion.Value:P2} of {confusion.Total} right"));
        }

        double mean = accuracies.Average();
        double deviation = Math.Sqrt(accuracies.Sum(accuracy => (accuracy - mean) * (accuracy - mean)) / (accuracies.Count - 1));
        console.WriteLine();
        console.Write(ConfusionTable.Of(all, data.Classes));
        console.WriteLine(Invariant($"Accuracy: {mean:P2}, standard deviation {deviation:P2} between repetitions; required: {RequiredAccuracy:P0}."));
        return mean >= RequiredAccuracy;
    }

    private static ConfusionMatrix CrossValidate(Dataset data, ulong seed, ConfusionMatrix all)
    {
        var confusion = new ConfusionMatrix();
        foreach (var fold in DataSplit.StratifiedFolds(data.Labels, Folds, seed))
        {
            var (train, test) = (data.Select(fold.Training), data.Select(fold.Validation));
            // The flowers to test have no part in the numbers that scale them.
            var scaler = FeatureScaler.Standardize(train.Inputs, train.FeatureCount);
            scaler.Apply(train.Inputs);
            scaler.Apply(test.Inputs);
            var network = new IrisNet(seed);
            new Trainer<float, int>(network, Options(seed)).Fit(train.Samples);

            Classification.Add(confusion, network, test);
            Classification.Add(all, network, test);
        }

        return confusion;
    }

    private static TrainerOptions Options(ulong seed) => new() { Epochs = 100, BatchSize = 16, Seed = seed, Schedule = new CosineDecay(0.01) };
}

/// <summary>Four measurements, 32 units, three species.</summary>
[Network(4)]
[Dense(32, Activation.Tanh)]
[Dense(3)]
[CrossEntropy]
[Adam(L2 = 0.001)]
internal sealed partial class IrisNet;
