using NetGen;

namespace App;

/// <summary>Targets are distributions; gradients are clipped by their common norm.</summary>
[Network(3)]
[Dense(5, Activation.Softplus)]
[Dense(4)]
[CrossEntropy(Targets = Targets.Distribution, LabelSmoothing = 0.05)]
[AdaMax(Beta1 = 0.8, Beta2 = 0.9, Epsilon = 1e-7, ClipNorm = 1)]
public sealed partial class PolicyNet;
