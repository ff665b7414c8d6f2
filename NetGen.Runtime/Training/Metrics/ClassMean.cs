#if NET
namespace NetGen;

/// <summary>A value of one class, or its mean over all classes that occur among labels or predictions, each counting the same (macro).</summary>
public abstract class ClassMean : Metric
{
    private readonly ConfusionMatrix _counts = new();
    private readonly int? _label;

    private protected ClassMean(string name, int? label)
    {
        if (label is { } own) ArgumentOutOfRangeException.ThrowIfNegative(own, nameof(label));
        _label = label;
        Name = label is null ? "macro_" + name : FormattableString.Invariant($"{name}_{label}");
    }

    /// <inheritdoc/>
    public override string Name { get; }

    /// <inheritdoc/>
    public override double Value => _label is { } label ? (_counts.Classes > 0 ? Of(_counts, label) : double.NaN) : _counts.Mean(own => Of(_counts, own));

    /// <inheritdoc/>
    public override void Reset() => _counts.Reset();

    /// <inheritdoc/>
    public override void Add(in Predictions predictions) => _counts.Add(predictions);

    private protected abstract double Of(ConfusionMatrix counts, int label);
}
#endif
