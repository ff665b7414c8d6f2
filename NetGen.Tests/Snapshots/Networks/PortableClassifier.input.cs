using NetGen;

namespace App;

/// <summary>Scalar code in double precision: labels, probabilities, clipping.</summary>
[Network(3, Target = Target.Portable, Precision = Precision.Double)]
[Dense(4, Activation.Gelu)]
[Dense(3, Activation.Softmax)]
[CrossEntropy]
[Sgd(Momentum = 0.8, ClipNorm = 5)]
public sealed partial class PortableClassifier;
