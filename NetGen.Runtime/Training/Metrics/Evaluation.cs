#if NET
namespace NetGen;

/// <summary>How good a network is on a set of samples.</summary>
public sealed class Evaluation
{
    internal Evaluation(double loss, IReadOnlyList<double> metrics) => (Loss, Metrics) = (loss, metrics);

    /// <summary>The mean loss.</summary>
    public double Loss { get; }

    /// <summary>The value of each of the trainer's metrics, in their order.</summary>
    public IReadOnlyList<double> Metrics { get; }
}
#endif
