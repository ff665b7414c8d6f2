using NetGen;

namespace App;

/// <summary>The 90th percentile by the pinball loss, with every setting of RMSprop.</summary>
[Network(2)]
[Dense(5, Activation.Softsign)]
[Dense(1)]
[Quantile(Level = 0.9)]
[RmsProp(Alpha = 0.95, Epsilon = 1e-6, Momentum = 0.5, Centered = true)]
public sealed partial class QuantileNet;
