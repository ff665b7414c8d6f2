using NetGen;

namespace App;

/// <summary>Takes its weights from a file.</summary>
[Network(3, Target = Target.Portable)]
[Dense(4, Activation.Relu)]
[Dense(2)]
[Weights("tuned.weights.txt")]
public sealed partial class PortableWeights;
