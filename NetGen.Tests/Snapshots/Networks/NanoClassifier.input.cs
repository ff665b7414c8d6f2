using NetGen;

namespace App;

/// <summary>As little flash as can be, and the three steps.</summary>
[Network(3, Target = Target.Nano, Members = Members.All, Optimize = Optimize.Size)]
[Dense(4, Activation.Elu)]
[Dense(9, Activation.Softmax)]
[CrossEntropy(ClassWeights = [1, 2, 1, 1, 1, 1, 1, 1, 2])]
[NAdam]
public sealed partial class NanoClassifier;
