using NetGen;

namespace App;

/// <summary>The classic of the textbooks: sigmoids, half the squared error, momentum, in double precision.</summary>
[Network(3, Precision = Precision.Double, Initialization = Initialization.LecunUniform)]
[Dense(5, Activation.Sigmoid)]
[Dense(2, Activation.Sigmoid)]
[HalfSquaredError]
[Sgd(Momentum = 0.9, Nesterov = true)]
public sealed partial class TextbookNet;
