#if NET
namespace NetGen;

/// <summary>Of the samples taken for a class, the share that is of it; 0 where none was taken for it. By default the mean over the classes.</summary>
public sealed class PrecisionScore : ClassMean
{
    /// <summary>The metric of one class, or of all.</summary>
    /// <param name="label">The class; null for the mean over all.</param>
    public PrecisionScore(int? label = null)
        : base("precision", label)
    {
    }

    private protected override double Of(ConfusionMatrix counts, int label) => counts.Precision(label);
}
#endif
