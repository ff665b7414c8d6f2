using NetGen;

namespace App;

/// <summary>Selu with the start it asks for; both penalties on the parameters.</summary>
[Network(7)]
[Dense(5, Activation.Selu, Initialization = Initialization.LecunNormal)]
[Dense(2)]
[SmoothL1(Beta = 2)]
[Sgd(Momentum = 0.9, L1 = 0.0001, L2 = 0.001)]
public sealed partial class SelfNormalizingNet;
