using NetGen;

namespace App;

/// <summary>For a board whose mathematics is Pow alone.</summary>
[Network(2, Target = Target.Nano, Members = Members.Inference | Members.Train, ExpImplementation = ExpImplementation.Pow)]
[Dense(2, Activation.Sigmoid)]
[MeanSquaredError]
public sealed partial class NanoPow;
