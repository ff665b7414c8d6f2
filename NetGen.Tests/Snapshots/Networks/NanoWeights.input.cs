using NetGen;

namespace App;

/// <summary>Trained elsewhere: its weights are literals, and it has no memory.</summary>
[Network(3, Target = Target.Nano)]
[Dense(4, Activation.Relu)]
[Dense(2)]
[Weights("tuned.weights.txt")]
public sealed partial class NanoWeights;
