#if NET
using System.Runtime.InteropServices;
using NetGen.Numerics;
using NetGen.Persistence;

namespace NetGen;

public sealed partial class Checkpoint
{
    private const string StateSuffix = ".state";

    /// <summary>
    /// Adds where a generator of random numbers stands, as a tensor <c>name.state</c>: for training loops of your own that shuffle, or make
    /// noise. A <see cref="Trainer{T, TTarget}"/> needs none.
    /// </summary>
    /// <param name="name">What it is for, such as <c>shuffle</c>.</param>
    /// <param name="random">The generator.</param>
    /// <exception cref="ArgumentException">There is a tensor of such a name.</exception>
    public void Add(string name, in RandomSource random)
    {
        ArgumentNullException.ThrowIfNull(name);
        var (s0, s1, s2, s3) = random.State;
        Add(new CheckpointTensor(name + StateSuffix, ElementType.UInt32, [4], MemoryMarshal.AsBytes<uint>([s0, s1, s2, s3]).ToArray()));
    }

    /// <summary>The generator that was added under a name; it goes on from where it stood.</summary>
    /// <param name="name">What it is for.</param>
    /// <exception cref="CheckpointException">There is none, or its tensor is not that of a generator.</exception>
    public RandomSource GetRandomSource(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var tensor = Find(name + StateSuffix) ?? throw new CheckpointException($"There is no generator '{name}': '{name}{StateSuffix}' is missing.");
        return tensor.ToArray<uint>() is [var s0, var s1, var s2, var s3] && (s0 | s1 | s2 | s3) != 0
            ? new RandomSource(s0, s1, s2, s3)
            : throw new CheckpointException($"'{name}{StateSuffix}' is no state of a generator.");
    }
}
#endif
