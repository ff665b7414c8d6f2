using NetGen;

namespace App;

/// <summary>Margins in double precision, every input checked at every call.</summary>
[Network(4, Precision = Precision.Double, CheckInputs = true)]
[Dense(9, Activation.Mish)]
[Dense(3)]
[Hinge]
[RmsProp]
public sealed partial class MarginNet;
