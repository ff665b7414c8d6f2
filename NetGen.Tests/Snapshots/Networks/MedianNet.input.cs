using NetGen;

namespace App;

/// <summary>Absolute errors, each gradient limited by itself.</summary>
[Network(4)]
[Dense(3)]
[MeanAbsoluteError]
[Sgd(ClipValue = 0.5)]
public sealed partial class MedianNet;
