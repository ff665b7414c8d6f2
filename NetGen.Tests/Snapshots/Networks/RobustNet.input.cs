using NetGen;

namespace App;

/// <summary>Outliers count linearly; AdaDelta needs no learning rate.</summary>
[Network(3, Initialization = Initialization.GlorotUniform)]
[Dense(5, Activation.HardTanh)]
[Dense(3, Activation.LogSigmoid)]
[Huber(Delta = 0.5)]
[AdaDelta(Rho = 0.95, Epsilon = 1e-5)]
public sealed partial class RobustNet;
