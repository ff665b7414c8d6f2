namespace NetGen.Tests.Machine;

/// <summary>Which samples of a buffer are used.</summary>
public enum Edge
{
    /// <summary>Whichever the test says.</summary>
    None,

    /// <summary>The first, because the guard stands before the buffer.</summary>
    Start,

    /// <summary>The last, because the guard stands behind the buffer.</summary>
    End,
}

/// <summary>Where a session's buffers come from.</summary>
public interface IBuffers
{
    Edge Edge { get; }

    /// <summary>A zeroed buffer of this length.</summary>
    Memory<T> Allocate<T>(int length)
        where T : unmanaged;
}

/// <summary>Plain arrays.</summary>
public sealed record ArrayBuffers(Edge Edge = Edge.None) : IBuffers
{
    public Memory<T> Allocate<T>(int length)
        where T : unmanaged => new T[length];
}
