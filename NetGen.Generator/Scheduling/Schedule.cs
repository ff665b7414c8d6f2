using NetGen.Generator.Program;

namespace NetGen.Generator.Scheduling;

/// <summary>Which axis the vector lanes run over.</summary>
internal enum LoopForm
{
    /// <summary>Lanes over an output axis; the other factor is broadcast. Maps are this form without a sum.</summary>
    Outer,

    /// <summary>Lanes over the summed axis, closed by the fixed tree.</summary>
    Dot,

    /// <summary>Lanes over the features of one row; reductions end in one number a row.</summary>
    Row,

    /// <summary>Lanes over the rows of a batch, one feature after the other; reductions over the features stay in their lanes.</summary>
    RowLanes,

    /// <summary>Everything is reduced to one number.</summary>
    Total,

    /// <summary>A transposing copy.</summary>
    Transpose,
}

/// <summary>The half of a schedule that fixes the bits of every result: it depends on shapes alone and is the same on every vector width.</summary>
/// <param name="Form">Where the lanes run.</param>
/// <param name="Lane">The axis of the lanes, or null when nothing is wide.</param>
/// <param name="Row">The other output axis, or null.</param>
/// <param name="Reduced">The summed axis, or null for a map.</param>
/// <param name="Chains">Partial sums: element k goes to chain k mod chains, joined pairwise.</param>
internal sealed record Association(LoopForm Form, Axis? Lane, Axis? Row = null, Axis? Reduced = null, int Chains = 1);

/// <summary>The half of a schedule that fixes speed and size only.</summary>
/// <param name="Rows">Rows of the register tile.</param>
/// <param name="Vectors">Vectors of the register tile.</param>
/// <param name="Unroll">Steps of the innermost loop written out, unless the run-time has the loop.</param>
/// <param name="Full">True when no loop is left.</param>
/// <param name="Outlined">True when the kernel is a method of its own.</param>
/// <param name="Why">The reason, for the emitted comment and the summary.</param>
internal sealed record Tiling(int Rows, int Vectors, int Unroll, bool Full, bool Outlined, string Why)
{
    /// <summary>Steps along the summed axis that a loop over it takes at once, where the lanes run over that axis.</summary>
    public int Inner { get; init; } = 1;

    /// <summary>
    /// True where a map or tiles go through a matrix row by row, as it lies in memory, and not down one strip of its columns after the other;
    /// and where sums over rows take one row after the other, each written out, and not a part of several at once.
    /// </summary>
    public bool IsRowByRow { get; init; }
}

/// <summary>How one kernel is run: data, chosen by <see cref="Heuristic"/>, carried out by the loop builders.</summary>
/// <param name="Association">What fixes the bits.</param>
/// <param name="Tiling">What fixes the speed.</param>
/// <param name="IsScalar">True where no vectors are used.</param>
internal sealed record Schedule(Association Association, Tiling Tiling, bool IsScalar)
{
    public override string ToString()
    {
        string lanes = !IsScalar && Association.Lane is { } lane ? $"lanes over {lane}" : "scalar";
        string chains = Association.Chains > 1 ? $", {Association.Chains} chains" : "";
        return $"{lanes}{chains}, {Tiling.Why}";
    }
}
