using NetGen;

namespace App;

/// <summary>Frozen features below, named and biasless layers: nothing backward is emitted before the first layer that trains.</summary>
[Network(3)]
[Dense(20, Activation.LeakyRelu, Name = "Features", Slope = 0.2, Frozen = true, Initialization = Initialization.Orthogonal, InitializationScale = 1.5)]
[Dense(5, Activation.Elu, Name = "Adapter", Alpha = 0.7, Bias = false, Initialization = Initialization.Constant, InitializationScale = 0.01)]
[Dense(2, Name = "Head", Bias = false)]
[MeanSquaredError]
[Adam(WeightDecay = 0.01)]
public sealed partial class TransferNet;
