#if NET
namespace NetGen;

/// <summary>Where and how numbers became NaN or infinite.</summary>
public sealed class TrainingFailure
{
    internal TrainingFailure(int epoch, long step, string layer, string message) => (Epoch, Step, Layer, Message) = (epoch, step, layer, message);

    /// <summary>The epoch, 1 for the first.</summary>
    public int Epoch { get; }

    /// <summary>The step since the start of the training, 0 for the first, at which it was found.</summary>
    public long Step { get; }

    /// <summary>The first layer whose parameters or outputs are not finite; the last layer where the loss of its outputs is not.</summary>
    public string Layer { get; }

    /// <summary>What happened, where, which parameters the network has now, and what to do about it.</summary>
    public string Message { get; }
}
#endif
