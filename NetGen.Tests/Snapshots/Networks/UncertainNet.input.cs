using NetGen;

namespace App;

/// <summary>A mean and a variance for each of two targets.</summary>
[Network(3)]
[Dense(5, Activation.HardSwish)]
[Dense(4)]
[GaussianNegativeLogLikelihood]
[AdaGrad(InitialAccumulator = 0.1, Epsilon = 1e-8)]
public sealed partial class UncertainNet;
