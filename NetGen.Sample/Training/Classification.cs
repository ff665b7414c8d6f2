using NetGen.Sample.Data;

namespace NetGen.Sample.Training;

/// <summary>What a classifier says of one sample.</summary>
/// <param name="Label">The class that scores most.</param>
/// <param name="Score">Its score: a probability where the network ends with softmax.</param>
internal readonly record struct Prediction(int Label, float Score);

/// <summary>Asks a classifier.</summary>
internal static class Classification
{
    /// <summary>The network's answer to every sample.</summary>
    public static Prediction[] Predict(INetwork<float> network, Dataset data)
    {
        var scores = new float[data.Count * network.OutputSize];
        network.ForwardBatch(data.Inputs, scores);
        return [.. scores.Chunk(network.OutputSize).Select(row => Largest(row))];
    }

    /// <summary>The share of samples that the network gets right.</summary>
    public static double Accuracy(INetwork<float> network, Dataset data)
    {
        var accuracy = new Accuracy();
        Add(accuracy, network, data);
        return accuracy.Value;
    }

    /// <summary>Adds the network's answers to a metric.</summary>
    public static void Add(Metric metric, INetwork<float> network, Dataset data)
    {
        var scores = new float[data.Count * network.OutputSize];
        network.ForwardBatch(data.Inputs, scores);
        int[] predicted = [.. scores.Chunk(network.OutputSize).Select(row => Largest(row).Label)];
        metric.Add(new Predictions(Array.ConvertAll(scores, score => (double)score), network.OutputSize, [], 1, data.Labels, predicted));
    }

    private static Prediction Largest(float[] scores)
    {
        int label = Array.IndexOf(scores, scores.Max());
        return new Prediction(label, scores[label]);
    }
}
