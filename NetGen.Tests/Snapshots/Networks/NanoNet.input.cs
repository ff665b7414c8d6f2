using NetGen;

namespace App;

/// <summary>Trained on the device, sample by sample, without a loop.</summary>
[Network(2, Target = Target.Nano, Members = Members.Inference | Members.Train, Optimize = Optimize.Balanced, MaxFlashBytes = 4096, MaxRamBytes = 512)]
[Dense(3, Activation.Sigmoid)]
[Dense(2, Activation.Sigmoid)]
[MeanSquaredError]
public sealed partial class NanoNet;
