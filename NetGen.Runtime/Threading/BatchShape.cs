#if NET
using System.ComponentModel;

namespace NetGen.Threading;

/// <summary>What splitting a batch over threads must know of a network.</summary>
/// <param name="inputSize">Input features.</param>
/// <param name="outputSize">Outputs.</param>
/// <param name="targetSize">Target values a sample; 0 without a loss.</param>
/// <param name="inferenceRows">The most rows that kernels of inference take at once.</param>
/// <param name="blockRows">The most rows that kernels of training take at once.</param>
/// <param name="tileRows">Rows are split at multiples of it; it divides <paramref name="blockRows"/>.</param>
/// <param name="blocks">Blocks between two barriers of training.</param>
/// <param name="blockLength">Elements that one block keeps from the rows' phase for the gradients'.</param>
/// <param name="stepLength">Elements that the optimizer's step keeps for its parts.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class BatchShape(int inputSize, int outputSize, int targetSize, int inferenceRows, int blockRows, int tileRows, int blocks, int blockLength, int stepLength)
{
    internal int InputSize => inputSize;

    internal int OutputSize => outputSize;

    internal int TargetSize => targetSize;

    internal int InferenceRows => inferenceRows;

    internal int BlockRows => blockRows;

    internal int BlockLength => blockLength;

    /// <summary>Rows between two barriers of training.</summary>
    internal int RowsAtOnce => blocks * blockRows;

    /// <summary>Elements that training keeps between its phases.</summary>
    internal int KeptLength => Math.Max(blocks * blockLength, stepLength);

    /// <summary>The rows of one part: whole tiles, but for the end of the last one.</summary>
    internal (int First, int End) RowsOf(int part, int parts, int rows)
    {
        long tiles = (rows + tileRows - 1L) / tileRows;
        return ((int)(tiles * part / parts * tileRows), (int)Math.Min(tiles * (part + 1) / parts * tileRows, rows));
    }
}
#endif
