#if NET
using System.Numerics;
using NetGen.Persistence;

namespace NetGen;

public sealed partial class Checkpoint
{
    /// <summary>All that a network and its trainer need to go on as if they had never stopped.</summary>
    /// <typeparam name="T">The network's numbers.</typeparam>
    /// <typeparam name="TTarget">A target's type.</typeparam>
    /// <param name="network">It is copied.</param>
    /// <param name="trainer">Its trainer: not running, or inside a call of the progress.</param>
    public static Checkpoint Capture<T, TTarget>(ITrainable<T, TTarget> network, Trainer<T, TTarget> trainer)
        where T : unmanaged, IFloatingPointIeee754<T>
        where TTarget : unmanaged
    {
        ArgumentNullException.ThrowIfNull(trainer);
        var checkpoint = Capture(network);
        var state = trainer.CaptureState();
        checkpoint.Seed = state.Seed;
        TrainerStateFormat.Write(state, checkpoint._metadata, checkpoint.Add);
        return checkpoint;
    }

    /// <summary>
    /// Brings a network and its trainer to where the captured ones were: the next call of Fit, with the same data, goes on from there, bit
    /// for bit. Everything is checked before anything is set.
    /// </summary>
    /// <typeparam name="T">The network's numbers.</typeparam>
    /// <typeparam name="TTarget">A target's type.</typeparam>
    /// <param name="network">It must have the layers, activations and number type of the captured one, and an optimizer with the same memory.</param>
    /// <param name="trainer">It must have been made for the network, with the same options.</param>
    /// <exception cref="CheckpointException">The network or the trainer is another one, or the checkpoint has no trainer: the message says what differs.</exception>
    /// <exception cref="InvalidOperationException">The trainer is running.</exception>
    public void RestoreTo<T, TTarget>(ITrainable<T, TTarget> network, Trainer<T, TTarget> trainer)
        where T : unmanaged, IFloatingPointIeee754<T>
        where TTarget : unmanaged
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(trainer);
        var (parameters, memory, step) = Read(network);
        try
        {
            trainer.RestoreState(TrainerStateFormat.Read<T>(_metadata, Find));
        }
        catch (ArgumentException exception)
        {
            throw new CheckpointException($"The checkpoint is of another trainer. {exception.Message}", exception);
        }

        Set(network, parameters, memory, step);
    }
}
#endif
