using NetGen;

namespace App;

/// <summary>Several threads share its batches: rows, then tiles of parameters, with transposed weights and a clipped norm between.</summary>
[Network(67, Parallel = true)]
[Dense(33, Activation.Tanh)]
[Dense(19, Activation.Relu)]
[Dense(3)]
[CrossEntropy]
[Adam(ClipNorm = 1)]
public sealed partial class SharedNet;
