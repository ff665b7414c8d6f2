using NetGen;

namespace App;

/// <summary>Scalar code for .NET Standard 2.0.</summary>
[Network(3, Target = Target.Portable)]
[Dense(5, Activation.Tanh)]
[Dense(2)]
[MeanSquaredError]
[Adam]
public sealed partial class PortableNet;
