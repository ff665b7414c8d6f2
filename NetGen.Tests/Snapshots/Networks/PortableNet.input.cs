using NetGen;

namespace App;

/// <summary>Scalar code for .NET Standard 2.0.</summary>
[Network(2, Target = Target.Portable)]
[Dense(3, Activation.Tanh)]
[Dense(2)]
[MeanSquaredError]
[Adam]
public sealed partial class PortableNet;
