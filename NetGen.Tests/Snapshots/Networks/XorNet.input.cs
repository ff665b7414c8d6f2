using NetGen;

namespace App;

/// <summary>The least network that learns something: a loss without an optimizer means plain gradient descent.</summary>
[Network(2)]
[Dense(3, Activation.Tanh)]
[Dense(1, Activation.Sigmoid)]
[BinaryCrossEntropy]
public sealed partial class XorNet;
