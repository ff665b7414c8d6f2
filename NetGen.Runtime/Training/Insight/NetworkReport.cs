#if NET
namespace NetGen;

/// <summary>The state of a network, seen on a number of samples.</summary>
public sealed class NetworkReport
{
    internal NetworkReport(double loss, IReadOnlyList<LayerReport> layers, IReadOnlyList<TrainingWarning> warnings) => (Loss, Layers, Warnings) = (loss, layers, warnings);

    /// <summary>The samples' mean loss.</summary>
    public double Loss { get; }

    /// <summary>Layer by layer, in the order in which they apply.</summary>
    public IReadOnlyList<LayerReport> Layers { get; }

    /// <summary>What keeps it from learning well; empty where nothing was seen.</summary>
    public IReadOnlyList<TrainingWarning> Warnings { get; }
}
#endif
