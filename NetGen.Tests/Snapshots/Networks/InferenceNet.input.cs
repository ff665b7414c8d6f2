using NetGen;

/// <summary>In the global namespace and without a loss: no training. Written out in full.</summary>
[Network(6, Unroll = Unroll.Always)]
[Dense(24, Activation.Tanh)]
[Dense(3, Activation.Softmax)]
public sealed partial class InferenceNet;
