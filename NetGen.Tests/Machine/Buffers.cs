namespace NetGen.Tests.Machine;

/// <summary>Where a session's buffers come from.</summary>
public interface IBuffers
{
    /// <summary>True where buffers are to be used from their end, because that is where the guard is.</summary>
    bool FromEnd { get; }

    /// <summary>A zeroed buffer of this length.</summary>
    Memory<T> Allocate<T>(int length)
        where T : unmanaged;
}

/// <summary>Plain arrays.</summary>
/// <param name="FromEnd"><inheritdoc cref="IBuffers.FromEnd" path="/summary"/></param>
public sealed record ArrayBuffers(bool FromEnd = false) : IBuffers
{
    public Memory<T> Allocate<T>(int length)
        where T : unmanaged => new T[length];
}
