using System.Globalization;
using NetGen.Numerics;
using NetGen.Sample.Training;

namespace NetGen.Sample.Data;

/// <summary>Four measurements of 150 flowers of three species.</summary>
internal static class Iris
{
    public static Dataset Load()
    {
        string[][] rows = [.. Dataset.EmbeddedLines("iris.csv").Skip(1).Select(line => line.Split(','))];
        string[] species = [.. rows.Select(row => row[^1]).Distinct()];
        float[] inputs = [.. rows.SelectMany(row => row[..^1]).Select(field => float.Parse(field, CultureInfo.InvariantCulture))];
        return new Dataset(rows[0].Length - 1, inputs, [.. rows.Select(row => Array.IndexOf(species, row[^1]))], species);
    }

    /// <summary>Deals the samples of each class out to the folds in turn, so that every fold holds the same share of each.</summary>
    public static int[][] StratifiedFolds(Dataset data, int folds, ref RandomSource random)
    {
        int[] order = [.. Enumerable.Range(0, data.Count)];
        Shuffling.Shuffle(order, ref random);
        int[] byClass = [.. order.OrderBy(sample => data.Labels[sample])];
        return [.. Enumerable.Range(0, folds).Select(fold => byClass.Where((_, place) => place % folds == fold).ToArray())];
    }

    /// <summary>
    /// Moves and scales each feature to mean 0 and deviation 1 over the training samples. The test samples follow by the same numbers,
    /// which they have no part in.
    /// </summary>
    public static (Dataset Train, Dataset Test) Standardise(Dataset train, Dataset test)
    {
        var scaledTrain = train with { Inputs = [.. train.Inputs] };
        var scaledTest = test with { Inputs = [.. test.Inputs] };
        for (int feature = 0; feature < train.FeatureCount; feature++)
        {
            double[] values = [.. Enumerable.Range(0, train.Count).Select(sample => (double)train.Input(sample)[feature])];
            double mean = values.Average();
            double deviation = Math.Sqrt(values.Average(value => (value - mean) * (value - mean)));
            foreach (var set in new[] { scaledTrain, scaledTest })
            {
                for (int k = feature; k < set.Inputs.Length; k += set.FeatureCount) set.Inputs[k] = (float)((set.Inputs[k] - mean) / deviation);
            }
        }

        return (scaledTrain, scaledTest);
    }
}
