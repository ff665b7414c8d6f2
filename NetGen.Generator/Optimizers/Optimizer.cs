using NetGen.Generator.Model;
using NetGen.Generator.Program;

namespace NetGen.Generator.Optimizers;

/// <summary>A number that the host computes once a step, in double.</summary>
/// <param name="Name">The scalar's name in the program.</param>
/// <param name="Formula">Over <c>learningRate</c>, <c>step</c> (1 for the first) and earlier scalars.</param>
internal sealed record HostScalar(string Name, Expr Formula);

/// <summary>One optimizer: what it subtracts from a parameter, given its gradient.</summary>
internal abstract class Optimizer
{
    /// <summary>The attribute's name without its ending.</summary>
    public abstract string Name { get; }

    /// <summary>The formula as it is printed in documentation.</summary>
    public abstract string Formula { get; }

    /// <summary>Where it comes from.</summary>
    public abstract string Source { get; }

    /// <summary>The settings of its own; those of <see cref="Regularization"/> come on top.</summary>
    public virtual IReadOnlyList<SettingRule> Rules => [];

    /// <summary>The decoupled weight decay when none is given.</summary>
    public virtual double DefaultWeightDecay => 0;

    /// <summary>The step's numbers besides the learning rate.</summary>
    public virtual IEnumerable<HostScalar> Scalars(Settings settings, Expr learningRate, Expr step) => [];

    /// <summary>Runs once a step, before any parameter's update.</summary>
    public virtual void Begin(OptimizerContext context)
    {
    }

    /// <summary>What is subtracted from the parameter.</summary>
    public abstract Expr Decrement(OptimizerContext context, Tensor parameter, Expr gradient);
}
