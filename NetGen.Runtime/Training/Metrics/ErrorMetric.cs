#if NET
namespace NetGen;

/// <summary>
/// A metric of outputs against targets that are numbers, one for one. Of more outputs than targets the first ones count: those are the means of
/// a Gaussian network.
/// </summary>
public abstract class ErrorMetric : Metric
{
    private protected ErrorMetric()
    {
    }

    /// <summary>Target values a sample.</summary>
    private protected int Size { get; private set; }

    /// <inheritdoc/>
    public override void Reset() => Size = 0;

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The targets are labels, or their number is not the one of earlier samples.</exception>
    public override void Add(in Predictions predictions)
    {
        if (predictions.Targets.IsEmpty) throw new ArgumentException($"{Name} needs targets that are numbers, not labels.", nameof(predictions));
        if (predictions.TargetSize > predictions.OutputSize) throw new ArgumentException($"{Name} needs an output for each target.", nameof(predictions));
        if (Size != 0 && Size != predictions.TargetSize) throw new ArgumentException("The number of targets is not the one of earlier samples.", nameof(predictions));
        Size = predictions.TargetSize;
        for (int row = 0; row < predictions.Rows; row++)
        {
            var outputs = predictions.OutputsOf(row);
            for (int k = 0; k < Size; k++) AddOne(k, outputs[k], predictions.Targets[(row * Size) + k]);
        }
    }

    private protected abstract void AddOne(int index, double output, double target);
}
#endif
