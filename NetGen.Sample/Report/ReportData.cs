using NetGen.Sample.Data;
using NetGen.Sample.Training;

namespace NetGen.Sample.Report;

/// <summary>What a report tells.</summary>
/// <param name="Network">The network in words.</param>
/// <param name="Epochs">A report an epoch.</param>
/// <param name="Inspections">The network's state after each epoch.</param>
/// <param name="Confusion">How often each class was taken for each, on the test samples.</param>
/// <param name="Test">The test samples.</param>
/// <param name="Predictions">What the network says of each.</param>
/// <param name="LeastLoss">The loss of a perfect classifier.</param>
internal sealed record ReportData(
    string Network,
    IReadOnlyList<EpochReport> Epochs,
    IReadOnlyList<NetworkReport> Inspections,
    ConfusionMatrix Confusion,
    Dataset Test,
    IReadOnlyList<Prediction> Predictions,
    double LeastLoss);
