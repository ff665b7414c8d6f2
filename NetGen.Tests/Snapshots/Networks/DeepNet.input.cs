using NetGen;

namespace App;

/// <summary>Four layers: inference and training on one sample call the same methods.</summary>
[Network(20)]
[Dense(24, Activation.Relu)]
[Dense(17, Activation.Tanh)]
[Dense(9, Activation.Relu)]
[Dense(3)]
[CrossEntropy]
[Sgd]
public sealed partial class DeepNet;
