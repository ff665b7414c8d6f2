using NetGen;

namespace App;

/// <summary>Rows too wide for the registers: the softmax passes through memory, all products run in loops.</summary>
[Network(3, Precision = Precision.Double)]
[Dense(12, Activation.Relu)]
[Dense(67)]
[CrossEntropy]
[Adam]
public sealed partial class WideNet;
