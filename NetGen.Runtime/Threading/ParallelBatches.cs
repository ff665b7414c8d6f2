#if NET
using System.ComponentModel;

namespace NetGen.Threading;

/// <summary>
/// Inference of a batch on several threads: each takes rows of its own. Generated code derives from it; it holds what is pinned for the
/// time of a call, so that nothing is allocated.
/// </summary>
/// <typeparam name="T">The network's numbers.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract unsafe class ParallelBatches<T> : IPartedWork
    where T : unmanaged
{
    private const int ForwardPhase = 0;

    private T* _outputs;

    /// <summary>Remembers the network's shape.</summary>
    /// <param name="shape">Sizes and blocks.</param>
    protected ParallelBatches(BatchShape shape)
    {
        Shape = shape;
    }

    /// <summary>The rows of the call.</summary>
    private protected int Rows { get; set; }

    /// <summary>The inputs of the call, pinned.</summary>
    private protected T* Inputs { get; set; }

    private protected BatchShape Shape { get; }

    /// <summary>Computes the outputs of a batch on several threads; false where another caller has them.</summary>
    /// <param name="inputs">The inputs, checked.</param>
    /// <param name="outputs">Receives the outputs.</param>
    /// <param name="rows">Samples.</param>
    /// <param name="threads">The most threads to use.</param>
    public bool TryForward(ReadOnlySpan<T> inputs, Span<T> outputs, int rows, int threads)
    {
        int parts = Math.Min(threads, Workers.MostParts);
        if (parts < 2 || !Workers.TryTake(parts)) return false;
        fixed (T* x = inputs, y = outputs)
        {
            try
            {
                Inputs = x;
                _outputs = y;
                Rows = rows;
                Workers.Run(this, ForwardPhase, parts);
            }
            finally
            {
                Workers.Release();
            }
        }

        return true;
    }

    void IPartedWork.Run(int phase, int part, int parts) => RunPart(phase, part, parts);

    private protected virtual void RunPart(int phase, int part, int parts)
    {
        var (first, end) = Shape.RowsOf(part, parts, Rows);
        for (int row = first; row < end; row += Shape.InferenceRows)
        {
            Forward(ref Inputs[(nint)row * Shape.InputSize], ref _outputs[(nint)row * Shape.OutputSize], Math.Min(Shape.InferenceRows, end - row));
        }
    }

    /// <summary>Computes the outputs of a block.</summary>
    /// <param name="inputs">Its inputs.</param>
    /// <param name="outputs">Receives its outputs.</param>
    /// <param name="rows">Its rows.</param>
    protected abstract void Forward(ref T inputs, ref T outputs, int rows);
}
#endif
