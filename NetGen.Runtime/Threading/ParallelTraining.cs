#if NET
using System.ComponentModel;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NetGen.Numerics;

namespace NetGen.Threading;

/// <summary>
/// One step of training on several threads, in phases with a barrier between. Rows go forward and back, each thread those of its own, and
/// what they make is kept; then each thread sums the gradients of parameters of its own over all rows, and updates parameters of its
/// own: at once where the batch is one block and the step is plain. No sum is split, so that the bits are those of one thread.
/// </summary>
/// <typeparam name="T">The network's numbers.</typeparam>
/// <typeparam name="TTarget">A target's type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract unsafe class ParallelTraining<T, TTarget> : ParallelBatches<T>
    where T : unmanaged, IFloatingPointIeee754<T>
    where TTarget : unmanaged
{
    private const int PreparePhase = 1;
    private const int RowsPhase = 2;
    private const int GradientPhase = 3;
    private const int UpdatePhase = 4;
    private const int StepPhase = 5;

    private T[]? _kept;
    private int _start;
    private TTarget* _targets;
    private T* _weights;
    private bool _hasWeights;
    private int _first;
    private int _count;

    /// <summary>Remembers the network's shape.</summary>
    /// <param name="shape">Sizes and blocks.</param>
    protected ParallelTraining(BatchShape shape)
        : base(shape)
    {
    }

    /// <summary>The network's own gradients.</summary>
    protected abstract Span<T> Gradients { get; }

    /// <summary>True where <see cref="Prepare"/> has something to do.</summary>
    protected virtual bool Prepares => false;

    /// <summary>True where <see cref="StepOf"/> makes a step on a batch of one block.</summary>
    protected virtual bool StepsAtOnce => false;

    private bool StoresGradients => !StepsAtOnce || Rows > Shape.BlockRows;

    /// <summary>The learning rate of the step.</summary>
    protected double LearningRate { get; private set; }

    /// <summary>What the step keeps for its parts.</summary>
    protected ref T StepMemory => ref Kept(0);

    /// <summary>One step from the mean gradient of a batch; false where another caller has the threads.</summary>
    /// <param name="inputs">The inputs, checked.</param>
    /// <param name="targets">The targets, checked.</param>
    /// <param name="sampleWeights">A factor a sample, or none.</param>
    /// <param name="learningRate">The learning rate.</param>
    /// <param name="rows">Samples.</param>
    /// <param name="threads">The most threads to use.</param>
    /// <param name="loss">The mean loss before the step.</param>
    /// <exception cref="NonFiniteLossException">The loss is NaN or infinite; nothing was changed.</exception>
    public bool TryTrain(
        ReadOnlySpan<T> inputs, ReadOnlySpan<TTarget> targets, ReadOnlySpan<T> sampleWeights, double learningRate, int rows, int threads, out T loss)
    {
        loss = T.Zero;
        int parts = Math.Min(threads, Workers.MostParts);
        if (parts < 2 || !Workers.TryTake(parts)) return false;
        fixed (T* x = inputs, w = sampleWeights)
        fixed (TTarget* y = targets)
        {
            try
            {
                Inputs = x;
                _targets = y;
                _weights = w;
                _hasWeights = !sampleWeights.IsEmpty;
                Rows = rows;
                loss = RunBlocks(parts);
                if (!T.IsFinite(loss)) Guard.ThrowNonFiniteLoss(double.CreateTruncating(loss));
                LearningRate = learningRate;
                BeginStep();
                Workers.Run(this, StoresGradients ? UpdatePhase : StepPhase, parts);
            }
            finally
            {
                Workers.Release();
            }
        }

        return true;
    }

    /// <summary>The mean loss; the mean gradient goes to <see cref="Gradients"/>, unless the step sums it up itself.</summary>
    private T RunBlocks(int parts)
    {
        if (_kept is null)
        {
            _kept = AlignedMemory.Allocate<T>(Shape.KeptLength);
            _start = AlignedMemory.AlignedStart(_kept);
        }

        double total = 0;
        if (Prepares) Workers.Run(this, PreparePhase, parts);
        for (_first = 0; _first < Rows; _first += _count)
        {
            _count = Math.Min(Rows - _first, Shape.RowsAtOnce);
            Workers.Run(this, RowsPhase, parts);
            for (int row = 0; row < _count; row += Shape.BlockRows) total += double.CreateTruncating(Loss(ref KeptOf(row), Math.Min(Shape.BlockRows, _count - row)));
            if (StoresGradients) Workers.Run(this, GradientPhase, parts);
        }

        return T.CreateTruncating(total);
    }

    private protected override void RunPart(int phase, int part, int parts)
    {
        switch (phase)
        {
            case PreparePhase: Prepare(part, parts); break;
            case RowsPhase: RunRows(part, parts); break;
            case GradientPhase: RunGradient(part, parts); break;
            case UpdatePhase: Update(part, parts); break;
            case StepPhase: StepOf(ref Kept(0), ref *Inputs, Rows, part, parts); break;
            default: base.RunPart(phase, part, parts); break;
        }
    }

    private void RunRows(int part, int parts)
    {
        if (StoresGradients && _first == 0) ClearGradients(part, parts);
        var weights = stackalloc T[Shape.BlockRows];
        var (row, end) = Shape.RowsOf(part, parts, _count);
        while (row < end)
        {
            int first = row % Shape.BlockRows;
            int rows = Math.Min(end - row, Shape.BlockRows - first);
            nint at = _first + row;
            var all = T.CreateTruncating(Rows);
            for (int k = 0; k < rows; k++) weights[k] = (_hasWeights ? _weights[at + k] : T.One) / all;
            RowsOf(ref KeptOf(row), ref Inputs[at * Shape.InputSize], ref _targets[at * Shape.TargetSize], ref *weights, first, rows);
            row += rows;
        }
    }

    private void RunGradient(int part, int parts)
    {
        for (int row = 0; row < _count; row += Shape.BlockRows)
        {
            GradientOf(ref KeptOf(row), ref Inputs[(nint)(_first + row) * Shape.InputSize], Math.Min(Shape.BlockRows, _count - row), part, parts);
        }
    }

    private void ClearGradients(int part, int parts)
    {
        var gradients = Gradients;
        int first = (int)((long)gradients.Length * part / parts);
        int end = (int)((long)gradients.Length * (part + 1) / parts);
        gradients[first..end].Clear();
    }

    /// <summary>What the block keeps in which a row lies.</summary>
    private ref T KeptOf(int row) => ref Kept(row / Shape.BlockRows * Shape.BlockLength);

    private ref T Kept(int offset) => ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_kept!), _start + offset);

    /// <summary>Makes its part of what all rows need of the parameters.</summary>
    /// <param name="part">The part.</param>
    /// <param name="parts">Their number.</param>
    protected virtual void Prepare(int part, int parts)
    {
    }

    /// <summary>Takes rows of a block forward and back.</summary>
    /// <param name="kept">Receives what the block keeps.</param>
    /// <param name="inputs">The rows' inputs.</param>
    /// <param name="targets">The rows' targets.</param>
    /// <param name="weights">The rows' weights.</param>
    /// <param name="first">The place of the first row in the block.</param>
    /// <param name="rows">Rows.</param>
    protected abstract void RowsOf(ref T kept, ref T inputs, ref TTarget targets, ref T weights, int first, int rows);

    /// <summary>The losses of a block, summed.</summary>
    /// <param name="kept">What the block keeps.</param>
    /// <param name="rows">Its rows.</param>
    protected abstract T Loss(ref T kept, int rows);

    /// <summary>Adds a block's gradients of its part of the parameters.</summary>
    /// <param name="kept">What the block keeps.</param>
    /// <param name="inputs">The block's inputs.</param>
    /// <param name="rows">Its rows.</param>
    /// <param name="part">The part.</param>
    /// <param name="parts">Their number.</param>
    protected abstract void GradientOf(ref T kept, ref T inputs, int rows, int part, int parts);

    /// <summary>
    /// Makes its part of the step on a batch of one block: what it sums up of the gradients goes from registers into the update. Called
    /// where <see cref="StepsAtOnce"/> is true, and overridden together with it.
    /// </summary>
    /// <param name="kept">What the block keeps.</param>
    /// <param name="inputs">The block's inputs.</param>
    /// <param name="rows">Its rows.</param>
    /// <param name="part">The part.</param>
    /// <param name="parts">Their number.</param>
    /// <exception cref="NotSupportedException">It has not been overridden.</exception>
    protected virtual void StepOf(ref T kept, ref T inputs, int rows, int part, int parts) => throw new NotSupportedException();

    /// <summary>Counts the step and does what one thread must do of it.</summary>
    protected abstract void BeginStep();

    /// <summary>Updates its part of the parameters.</summary>
    /// <param name="part">The part.</param>
    /// <param name="parts">Their number.</param>
    protected abstract void Update(int part, int parts);
}
#endif
