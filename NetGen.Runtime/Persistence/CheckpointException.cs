#if NET
namespace NetGen;

/// <summary>
/// A file is no whole checkpoint, or not one of the network it was meant for. The message says what is wrong and where. It is thrown before
/// anything has changed.
/// </summary>
public sealed class CheckpointException : Exception
{
    /// <summary>An exception without a known reason.</summary>
    public CheckpointException()
        : this("The checkpoint cannot be used.")
    {
    }

    /// <summary>An exception for a reason.</summary>
    /// <param name="message">What is wrong, and where.</param>
    public CheckpointException(string message)
        : base(message)
    {
    }

    /// <summary>An exception for a reason that another exception gave.</summary>
    /// <param name="message">What is wrong, and where.</param>
    /// <param name="innerException">What caused it.</param>
    public CheckpointException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
#endif
