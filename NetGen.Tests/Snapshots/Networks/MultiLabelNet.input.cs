using NetGen;

namespace App;

/// <summary>Several labels at once, odd widths, rare positives.</summary>
[Network(5)]
[Dense(13, Activation.Relu6)]
[Dense(9)]
[BinaryCrossEntropy(PositiveWeight = 3, LabelSmoothing = 0.02)]
[Adam(Beta1 = 0.8, Beta2 = 0.99, Epsilon = 1e-7, AmsGrad = true)]
public sealed partial class MultiLabelNet;
