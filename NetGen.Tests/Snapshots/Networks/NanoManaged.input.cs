using NetGen;

namespace App;

/// <summary>For a board without mathematics: all functions are the class's own.</summary>
[Network(2, Target = Target.Nano, Members = Members.Inference | Members.Train, ExpImplementation = ExpImplementation.Managed)]
[Dense(2, Activation.Tanh)]
[Dense(2)]
[CrossEntropy]
[Adam]
public sealed partial class NanoManaged;
