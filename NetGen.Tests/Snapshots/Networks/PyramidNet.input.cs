using NetGen;

namespace App;

/// <summary>Layers of one kind and several sizes: they share methods that are generic in these. The update of the first waits for the next sample.</summary>
[Network(96)]
[Dense(128, Activation.Relu)]
[Dense(64, Activation.Relu)]
[Dense(64, Activation.Relu)]
[Dense(4)]
[CrossEntropy]
[Sgd]
public sealed partial class PyramidNet;
