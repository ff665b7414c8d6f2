namespace NetGen;

/// <summary>What a classifier is told to predict.</summary>
public enum Targets
{
    /// <summary>The index of the right class, an <see cref="int"/> a sample.</summary>
    Label,

    /// <summary>A probability for each class, as many numbers a sample as the network has outputs.</summary>
    Distribution,
}
