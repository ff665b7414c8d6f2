namespace NetGen.Sample.Training;

/// <summary>Where training stands after an epoch.</summary>
/// <param name="Epoch">1 for the first.</param>
/// <param name="LearningRate">The rate of its last step.</param>
/// <param name="TrainLoss">The mean loss over the training samples.</param>
/// <param name="TestLoss">The mean loss over the test samples.</param>
/// <param name="TrainAccuracy">The share of training samples that are right.</param>
/// <param name="TestAccuracy">The share of test samples that are right.</param>
/// <param name="SamplesPerSecond">Speed of the training steps so far.</param>
internal sealed record EpochReport(int Epoch, double LearningRate, double TrainLoss, double TestLoss, double TrainAccuracy, double TestAccuracy, double SamplesPerSecond);
