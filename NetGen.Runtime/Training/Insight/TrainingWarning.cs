#if NET
namespace NetGen;

/// <summary>Something about a network that keeps it from learning well, and what the textbooks do about it.</summary>
public sealed class TrainingWarning
{
    /// <summary>The gradient of a layer is far smaller than that of another.</summary>
    public const string VanishingGradient = "vanishing-gradient";

    /// <summary>The gradient of a layer is far larger than its parameters.</summary>
    public const string ExplodingGradient = "exploding-gradient";

    /// <summary>Many units of a layer give the same number for every sample.</summary>
    public const string DeadUnits = "dead-units";

    /// <summary>Much of what a layer gives lies at the end of the activation's range.</summary>
    public const string SaturatedUnits = "saturated-units";

    internal TrainingWarning(string id, string layer, string message, string remedy) => (Id, Layer, Message, Remedy) = (id, layer, message, remedy);

    /// <summary>What kind of warning it is: one of this class's constants.</summary>
    public string Id { get; }

    /// <summary>The layer's name.</summary>
    public string Layer { get; }

    /// <summary>What was seen, with the numbers.</summary>
    public string Message { get; }

    /// <summary>What to do about it.</summary>
    public string Remedy { get; }

    /// <summary>The warning as a line of text.</summary>
    public override string ToString() => $"{Id}: {Message} {Remedy}";
}
#endif
