#if NET
namespace NetGen;

/// <summary>A number that says how good a network's outputs are, gathered batch by batch.</summary>
/// <remarks>An instance gathers for one evaluation at a time. It may serve several trainers one after the other, not concurrently.</remarks>
public abstract class Metric
{
    /// <summary>Its name in histories and reports: <c>accuracy</c>.</summary>
    public abstract string Name { get; }

    /// <summary>True where a greater value is better.</summary>
    public virtual bool HigherIsBetter => true;

    /// <summary>The value of all that was added since <see cref="Reset"/>; NaN where it is not defined, as for no samples at all.</summary>
    public abstract double Value { get; }

    /// <summary>Forgets what was added.</summary>
    public abstract void Reset();

    /// <summary>Adds samples.</summary>
    /// <param name="predictions">Outputs and targets.</param>
    public abstract void Add(in Predictions predictions);
}
#endif
