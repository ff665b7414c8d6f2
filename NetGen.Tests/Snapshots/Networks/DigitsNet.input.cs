using NetGen;

namespace App;

/// <summary>The usual classifier: labels, logits, smoothed cross entropy.</summary>
[Network(64)]
[Dense(32, Activation.Relu)]
[Dense(10)]
[CrossEntropy(LabelSmoothing = 0.1)]
[Adam]
public sealed partial class DigitsNet;
