namespace NetGen.Benchmarks.Cases;

/// <summary>4-16-16-3: a network whose weights all fit the first-level cache.</summary>
[Network(4)]
[Dense(16, Activation.Relu)]
[Dense(16, Activation.Relu)]
[Dense(3, Activation.Softmax)]
[CrossEntropy]
internal sealed partial class Small;

/// <summary>64-64-32-10 with tanh.</summary>
[Network(64)]
[Dense(64, Activation.Tanh)]
[Dense(32, Activation.Tanh)]
[Dense(10, Activation.Softmax)]
[CrossEntropy]
internal sealed partial class Middle;

/// <summary>64-32-10: the digits.</summary>
[Network(64)]
[Dense(32, Activation.Relu)]
[Dense(10, Activation.Softmax)]
[CrossEntropy]
internal sealed partial class Digits;

/// <summary>784-128-10: weights beyond the first-level cache.</summary>
[Network(784)]
[Dense(128, Activation.Relu)]
[Dense(10, Activation.Softmax)]
[CrossEntropy]
internal sealed partial class Large;
