#if NET
namespace NetGen;

/// <summary>Samples with their targets, in the caller's memory: nothing is copied. A whole data set, or a part of one that is streamed.</summary>
/// <typeparam name="T">The network's numbers: <see cref="float"/> or <see cref="double"/>.</typeparam>
/// <typeparam name="TTarget">A target's type: <see cref="int"/> for labels, else <typeparamref name="T"/>.</typeparam>
public readonly struct Samples<T, TTarget>
    where T : struct
    where TTarget : struct
{
    /// <summary>Samples in the caller's memory. Whoever takes them holds their lengths against its network.</summary>
    /// <param name="inputs">Sample after sample, the network's input size each.</param>
    /// <param name="targets">Sample after sample, the network's target size each: one label, or one or more numbers.</param>
    /// <param name="weights">A factor of each sample's loss, at least 0; empty means 1 for all.</param>
    public Samples(ReadOnlyMemory<T> inputs, ReadOnlyMemory<TTarget> targets, ReadOnlyMemory<T> weights = default) =>
        (Inputs, Targets, Weights) = (inputs, targets, weights);

    /// <summary>Sample after sample, the network's input size each.</summary>
    public ReadOnlyMemory<T> Inputs { get; }

    /// <summary>Sample after sample, the network's target size each.</summary>
    public ReadOnlyMemory<TTarget> Targets { get; }

    /// <summary>A factor of each sample's loss; empty means 1 for all.</summary>
    public ReadOnlyMemory<T> Weights { get; }
}
#endif
