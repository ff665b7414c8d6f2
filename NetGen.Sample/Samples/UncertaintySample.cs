using NetGen.Sample.Data;
using NetGen.Sample.Pictures;
using Spectre.Console;
using static System.FormattableString;

namespace NetGen.Sample.Samples;

/// <summary>
/// Regression that says how sure it is: from three measurements of an iris the network predicts the fourth, the width of a petal, as a normal
/// distribution, mean and variance, by maximum likelihood. (Nix, Weigend 1994.) Every flower is judged by a network that has not seen it.
/// </summary>
internal sealed class UncertaintySample : ISample
{
    private const int Folds = 10;
    // 90 % of a normal distribution lie within this many deviations of its mean.
    private const double Deviations = 1.6449;
    private const double LeastCoverage = 0.82;
    private const double MostCoverage = 0.97;

    public string Name => "uncertainty";

    public string Description => "predicts the petal width of an iris with error bars: 90 % of the flowers must lie inside";

    public bool Run(SampleContext context)
    {
        var console = context.Console;
        var data = Iris.Load();
        float[] inputs = [.. Enumerable.Range(0, data.Count).SelectMany(sample => data.Input(sample)[..3].ToArray())];
        float[] widths = [.. Enumerable.Range(0, data.Count).Select(sample => data.Input(sample)[3])];

        var points = new (double Predicted, double Half, double Measured)[data.Count];
        double likelihood = 0;
        double plainLikelihood = 0;
        foreach (var fold in DataSplit.StratifiedFolds(data.Labels, Folds, context.Seed ?? 1))
        {
            float[] seen = DataRows.Take(widths, 1, fold.Training);
            var (mean, variance) = Fit(inputs, widths, fold, context.Seed ?? 1);
            double plainMean = seen.Average();
            double plainVariance = seen.Average(width => (width - plainMean) * (width - plainMean));
            for (int k = 0; k < fold.Validation.Length; k++)
            {
                int sample = fold.Validation[k];
                points[sample] = (mean[k], Deviations * Math.Sqrt(variance[k]), widths[sample]);
                likelihood += LogDensity(widths[sample], mean[k], variance[k]) / data.Count;
                plainLikelihood += LogDensity(widths[sample], plainMean, plainVariance) / data.Count;
            }
        }

        double error = Math.Sqrt(points.Average(point => (point.Predicted - point.Measured) * (point.Predicted - point.Measured)));
        double coverage = points.Count(point => Math.Abs(point.Predicted - point.Measured) <= point.Half) / (double)points.Length;
        var table = new Table().Border(TableBorder.Rounded).AddColumns("species", "mean error, cm", "half a bar, cm", "inside the bar");
        for (int species = 0; species < data.Classes.Count; species++)
        {
            var own = points.Where((_, sample) => data.Labels[sample] == species).ToArray();
            table.AddRow(
                data.Classes[species],
                Invariant($"{own.Average(point => Math.Abs(point.Predicted - point.Measured)):F3}"),
                Invariant($"{own.Average(point => point.Half):F3}"),
                Invariant($"{own.Count(point => Math.Abs(point.Predicted - point.Measured) <= point.Half)} of {own.Length}"));
        }

        console.Write(table);
        new PictureFolder(console, context.OutputFolder).Write("uncertainty.png", path => UncertaintyBars.Draw(path, "Petal width of an iris, from its other measurements", "petal width, cm", points));

        bool isGood = coverage is >= LeastCoverage and <= MostCoverage && likelihood > plainLikelihood + 1;
        console.WriteLine(Invariant($"Root mean square error {error:F3} cm; {coverage:P1} lie within bars for 90 %, allowed: {LeastCoverage:P0} to {MostCoverage:P0}."));
        console.WriteLine(Invariant($"Mean log likelihood {likelihood:F3}; {plainLikelihood:F3} for one normal distribution of all flowers."));
        if (!isGood) console.WriteLine("FAILED: the network does not know how sure it is.");
        return isGood;
    }

    /// <summary>Trains on the flowers of a fold, and tells mean and variance for those that are left out.</summary>
    private static (double[] Mean, double[] Variance) Fit(float[] inputs, float[] widths, DataSplit fold, ulong seed)
    {
        float[] train = DataRows.Take(inputs, UncertaintyNet.InputSize, fold.Training);
        float[] test = DataRows.Take(inputs, UncertaintyNet.InputSize, fold.Validation);
        var scaler = FeatureScaler.Standardize(train, UncertaintyNet.InputSize);
        scaler.Apply(train);
        scaler.Apply(test);
        var network = new UncertaintyNet(seed);
        var options = new TrainerOptions { Epochs = 150, BatchSize = 16, Seed = seed, Schedule = new CosineDecay(0.01) };
        new Trainer<float, float>(network, options).Fit(new Samples<float, float>(train, DataRows.Take(widths, 1, fold.Training)));

        var outputs = new float[fold.Validation.Length * UncertaintyNet.OutputSize];
        network.ForwardBatch(test, outputs);
        return ([.. outputs.Chunk(2).Select(row => (double)row[0])], [.. outputs.Chunk(2).Select(row => Math.Exp(row[1]))]);
    }

    private static double LogDensity(double value, double mean, double variance) =>
        -0.5 * (Math.Log(2 * Math.PI * variance) + ((value - mean) * (value - mean) / variance));
}

/// <summary>Three measurements in; the mean and the logarithm of the variance out.</summary>
[Network(3)]
[Dense(8, Activation.Tanh)]
[Dense(2)]
[GaussianNegativeLogLikelihood]
[AdamW(WeightDecay = 0.05)]
internal sealed partial class UncertaintyNet;
