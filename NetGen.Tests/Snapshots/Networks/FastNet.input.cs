using NetGen;

namespace App;

/// <summary>Estimated roots are allowed.</summary>
[Network(16, Target = Target.Simd, FastMath = true)]
[Dense(8, Activation.HardSigmoid)]
[Dense(2)]
[CrossEntropy]
[Adam]
public sealed partial class FastNet;
