using NetGen;

namespace App;

/// <summary>Both forms of Gelu, probabilities out, weighted classes, the AMSGrad form of AdamW.</summary>
[Network(4)]
[Dense(16, Activation.Gelu, Initialization = Initialization.GlorotNormal)]
[Dense(16, Activation.GeluTanh, Initialization = Initialization.HeUniform)]
[Dense(3, Activation.Softmax)]
[CrossEntropy(ClassWeights = new[] { 1.0, 2.0, 0.5 })]
[AdamW(AmsGrad = true, Beta1 = 0.8, Beta2 = 0.99, Epsilon = 1e-7, WeightDecay = 0.05)]
public sealed partial class IrisNet;
