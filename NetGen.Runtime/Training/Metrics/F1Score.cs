#if NET
namespace NetGen;

/// <summary>The harmonic mean of precision and recall: 2 tp / (2 tp + fp + fn). By default the mean over the classes.</summary>
public sealed class F1Score : ClassMean
{
    /// <summary>The metric of one class, or of all.</summary>
    /// <param name="label">The class; null for the mean over all.</param>
    public F1Score(int? label = null)
        : base("f1", label)
    {
    }

    private protected override double Of(ConfusionMatrix counts, int label) => counts.F1(label);
}
#endif
