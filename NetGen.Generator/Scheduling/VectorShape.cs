using NetGen.Generator.Model;

namespace NetGen.Generator.Scheduling;

/// <summary>The vectors a body is written for.</summary>
/// <param name="Bits">512, 256, 128, or 0 for scalar code.</param>
/// <param name="Lanes">Elements of one vector.</param>
/// <param name="LogicalLanes">Elements of the widest vector: sums across lanes follow its tree on every width, and rows are padded to it.</param>
/// <param name="Precision">The element type.</param>
internal sealed record VectorShape(int Bits, int Lanes, int LogicalLanes, Precision Precision)
{
    /// <summary>True for scalars whose functions are those of a vector's lane, which the JIT inlines.</summary>
    public bool InlinesLanes { get; init; }

    /// <summary>False where infinities do not compare as they should, so that a search for the greatest starts from an element.</summary>
    public bool ComparesInfinities { get; init; } = true;

    /// <summary>Vectors that make one logical vector.</summary>
    public int Parts => LogicalLanes / Lanes;

    public bool IsScalar => Lanes == 1;

    public string Element => Precision == Precision.Single ? "float" : "double";

    /// <summary>The precision of which the widest vector holds so many.</summary>
    public static Precision PrecisionOf(int logicalLanes) => logicalLanes > 512 / 64 ? Precision.Single : Precision.Double;

    public static VectorShape Of(int bits, Precision precision)
    {
        int size = precision == Precision.Single ? 32 : 64;
        return bits == 0 ? new(0, 1, 1, precision) : new(bits, bits / size, 512 / size, precision);
    }
}
