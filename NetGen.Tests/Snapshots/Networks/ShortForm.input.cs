using NetGen;

namespace App;

/// <summary>The short form with both of its activations; logarithms of probabilities out.</summary>
[Network(5, 3, 4, Hidden = Activation.Silu, Output = Activation.LogSoftmax, Initialization = Initialization.HeNormal, InitializationScale = 0.5)]
[KullbackLeibler]
[NAdam(Beta1 = 0.85, Beta2 = 0.99, Epsilon = 1e-7, MomentumDecay = 0.01)]
public sealed partial class ShortForm;
