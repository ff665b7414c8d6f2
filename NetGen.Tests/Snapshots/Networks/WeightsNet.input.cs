using NetGen;

namespace App;

/// <summary>Takes its weights from a file, to go on from them.</summary>
[Network(3)]
[Dense(4, Activation.Relu)]
[Dense(2)]
[MeanSquaredError]
[Adam]
[Weights("tuned.weights.txt")]
public sealed partial class WeightsNet;
