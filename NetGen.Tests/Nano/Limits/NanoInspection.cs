namespace NetGen.Tests.Nano.Limits;

/// <summary>What an assembly takes of each limit, and what it uses that nanoFramework cannot run.</summary>
/// <param name="Measures">Every method, every class and the assembly against every limit that concerns it.</param>
/// <param name="Forbidden">Constructs that compile and then hang, crash or are refused, each with its place.</param>
public sealed record NanoInspection(IReadOnlyList<Measure> Measures, IReadOnlyList<string> Forbidden)
{
    /// <summary>What does not keep the margin of a limit.</summary>
    public IEnumerable<Measure> Passed => Measures.Where(measure => !measure.IsRecommended);

    /// <summary>The place that comes closest to a limit.</summary>
    public Measure Closest(Limit limit) => Measures.Where(measure => measure.Limit == limit).MaxBy(measure => measure.Value)
        ?? new Measure(limit, "nowhere", 0);

    /// <summary>Inspects an assembly as the compiler writes it.</summary>
    public static NanoInspection Of(byte[] assembly) => new Inspector(assembly).Inspect();
}
