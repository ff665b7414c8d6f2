namespace NetGen.Benchmarks.Peers;

/// <summary>Everything that is measured; ours comes first.</summary>
internal static class PeerList
{
    public static IPeer[] Create() =>
    [
        new NetGenPeer(),
        new PlainPeer(),
        new TensorPrimitivesPeer(),
        new CppPeer(padded: false),
        new CppPeer(padded: true),
        new OnnxPeer(),
        new TorchPeer(),
    ];
}
