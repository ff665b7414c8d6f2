using NetGen.Generator.Loops;
using NetGen.Generator.Program;

namespace NetGen.Generator.Scheduling;

/// <summary>How much code a microcontroller's network may be.</summary>
internal enum CodeStyle
{
    /// <summary>No loop: the activations stay in locals, every index is a constant.</summary>
    Straight,

    /// <summary>A loop over the outputs, a neuron's sum written out.</summary>
    Rows,

    /// <summary>Loops, one statement inside.</summary>
    Loops,
}

/// <summary>
/// Chooses schedules for an interpreter with little flash: what counts is how many instructions run and how many bytes they take. The
/// figures are those of nanoFramework: 33 bytes of image a parameter and step where all is written out.
/// </summary>
internal sealed class DeviceHeuristic(CodeStyle style)
{
    /// <summary>Longest sum that is written out inside a loop over the outputs.</summary>
    private const int LongestSum = 32;

    /// <summary>Steps of a longer sum that its loop takes at once.</summary>
    private const int StepsAtOnce = 4;

    /// <summary>Operations of one pass of a loop over a matrix: a loop's control is some five instructions.</summary>
    private const int LoopOperations = 64;

    public void Run(EntryProgram entry)
    {
        foreach (var kernel in entry.Kernels)
        {
            var association = RowByRow(entry.AssociationOf(kernel));
            kernel.Schedule = new Schedule(association, Tile(kernel, association), IsScalar: true);
        }
    }

    /// <summary>A map over a matrix goes along its rows: what belongs to the row is read once.</summary>
    private static Association RowByRow(Association association) => association is { Form: LoopForm.Outer, Reduced: null, Lane: { } inner, Row: { } outer }
        ? association with { Lane = outer, Row = inner }
        : association;

    private Tiling Tile(Kernel kernel, Association association)
    {
        bool straight = style == CodeStyle.Straight;
        switch (association.Form)
        {
            case LoopForm.Row:
                return new Tiling(1, association.Lane?.Extent ?? 1, 1, Full: true, Outlined: false, "one row");
            case LoopForm.Outer or LoopForm.Dot when association.Reduced is { } reduced:
                int steps = StepsOf(reduced.Extent);
                return new Tiling(1, 1, steps, straight, Outlined: false, straight ? "written out" : steps == reduced.Extent ? "a loop over the rows, sums written out" : $"loops, {Counted(steps)} at once") { Inner = steps };
            case LoopForm.Outer when association is { Lane: not null, Row: { } row }:
                int most = Math.Max(1, LoopOperations / Math.Max(1, kernel.Operations.Sum(OperationsOf)));
                int rows = row.Extent <= StepsAtOnce ? row.Extent : style == CodeStyle.Loops ? 1 : row.Extent <= most ? row.Extent : Math.Min(StepsAtOnce, most);
                return new Tiling(1, 1, rows, straight, Outlined: false, straight ? "written out" : $"loops, {Counted(rows)} at once");
            default:
                return new Tiling(1, 1, 1, straight, Outlined: false, straight ? "written out" : "a loop");
        }
    }

    /// <summary>Written out, a few steps take no more bytes than the loop's control.</summary>
    private int StepsOf(int extent) => style == CodeStyle.Loops ? (extent <= StepsAtOnce ? extent : 1) : extent <= LongestSum ? extent : StepsAtOnce;

    private static int OperationsOf(Compute operation) => operation.Value.Walk().Count(node => node.Operands.Count > 0);

    private static string Counted(int steps) => steps == 1 ? "1 step" : $"{steps} steps";
}
