#if NET
namespace NetGen;

/// <summary>Of the samples of a class, the share that was taken for it; 0 where there is none. By default the mean over the classes.</summary>
public sealed class RecallScore : ClassMean
{
    /// <summary>The metric of one class, or of all.</summary>
    /// <param name="label">The class; null for the mean over all.</param>
    public RecallScore(int? label = null)
        : base("recall", label)
    {
    }

    private protected override double Of(ConfusionMatrix counts, int label) => counts.Recall(label);
}
#endif
