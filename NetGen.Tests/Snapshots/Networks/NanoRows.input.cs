using NetGen;

namespace App;

/// <summary>Too many parameters to be written out: loops over the neurons.</summary>
[Network(10, Target = Target.Nano, Members = Members.Inference | Members.Parameters, Optimize = Optimize.Speed)]
[Dense(30, Activation.Relu)]
[Dense(5)]
public sealed partial class NanoRows;
