namespace NetGen.Generator.Initializations;

/// <summary>One scheme of first weights.</summary>
internal abstract class Initialization
{
    /// <summary>The member of the public enum.</summary>
    public abstract string Name { get; }

    /// <summary>The formula as it is printed in documentation.</summary>
    public abstract string Formula { get; }

    /// <summary>Where it comes from.</summary>
    public abstract string Source { get; }

    /// <summary>What it means for a matrix of this shape.</summary>
    /// <param name="inputs">The layer's inputs.</param>
    /// <param name="outputs">The layer's outputs.</param>
    /// <param name="scale">The factor that the attribute gives, 1 by default.</param>
    public abstract InitializationPlan Plan(int inputs, int outputs, double scale);
}
