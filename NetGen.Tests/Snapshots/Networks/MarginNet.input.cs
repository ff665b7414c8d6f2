using NetGen;

namespace App;

/// <summary>Margins in double precision, every input checked at every call.</summary>
[Network(9, Precision = Precision.Double, CheckInputs = true)]
[Dense(12, Activation.Relu)]
[Dense(5)]
[Hinge]
[RmsProp]
public sealed partial class MarginNet;
