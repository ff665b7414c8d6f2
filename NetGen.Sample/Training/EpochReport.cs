using NetGen.Sample.Data;

namespace NetGen.Sample.Training;

/// <summary>Where training stands after an epoch.</summary>
/// <param name="Epoch">1 for the first.</param>
/// <param name="LearningRate">The rate of its last step.</param>
/// <param name="TrainLoss">The mean loss over the training samples.</param>
/// <param name="TestLoss">The mean loss over the test samples.</param>
/// <param name="TrainAccuracy">The share of training samples that are right.</param>
/// <param name="TestAccuracy">The share of test samples that are right.</param>
/// <param name="SamplesPerSecond">Speed of the training steps so far.</param>
internal sealed record EpochReport(int Epoch, double LearningRate, double TrainLoss, double TestLoss, double TrainAccuracy, double TestAccuracy, double SamplesPerSecond)
{
    /// <summary>What the trainer wrote down of an epoch, its first metric the accuracy on the test samples, and how the training samples fare now.</summary>
    public static EpochReport Of(EpochRecord record, ITrainable<float, int> network, Dataset train, StepMeter meter) => new(
        record.Epoch,
        record.LearningRate,
        network.Evaluate(train.Inputs, train.Labels),
        record.ValidationLoss,
        Classification.Accuracy(network, train),
        record.Metrics[0],
        meter.SamplesPerSecond);
}
