namespace NetGen;

/// <summary>A loss became NaN or infinite. It is thrown before any parameter or optimizer state has changed.</summary>
public sealed class NonFiniteLossException : ArithmeticException
{
    /// <summary>An exception without a known loss.</summary>
    public NonFiniteLossException()
        : this(double.NaN)
    {
    }

    /// <summary>An exception with a message of its own.</summary>
    /// <param name="message">What happened.</param>
    public NonFiniteLossException(string message)
        : base(message)
    {
        Loss = double.NaN;
    }

    /// <summary>An exception with a message and a cause of its own.</summary>
    /// <param name="message">What happened.</param>
    /// <param name="innerException">What caused it.</param>
    public NonFiniteLossException(string message, Exception innerException)
        : base(message, innerException)
    {
        Loss = double.NaN;
    }

    /// <summary>An exception for a loss.</summary>
    /// <param name="loss">The loss: NaN or an infinity.</param>
    public NonFiniteLossException(double loss)
        : base(FormattableString.Invariant(
            $"The loss is {loss}, expected a finite number; nothing was changed. Inputs or targets may not be finite, or the learning rate may be too high."))
    {
        Loss = loss;
    }

    /// <summary>The loss: NaN or an infinity.</summary>
    public double Loss { get; }
}
