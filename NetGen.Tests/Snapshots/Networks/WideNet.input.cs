using NetGen;

namespace App;

/// <summary>Rows too wide for the registers: the softmax passes through memory, all products run in loops.</summary>
[Network(20)]
[Dense(48, Activation.Relu)]
[Dense(150)]
[CrossEntropy]
[Adam]
public sealed partial class WideNet;
