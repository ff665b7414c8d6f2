using NetGen.Generator.Loops;
using NetGen.Generator.Model;
using NetGen.Generator.Program;

namespace NetGen.Generator.Scheduling;

/// <summary>Chooses a schedule for each kernel of a program.</summary>
internal sealed class Heuristic(VectorShape shape, UnrollMode unroll)
{
    private readonly RegisterTiles _tiles = new(shape);

    /// <summary>Narrower vectors need more of them for the same work: the text stays of one size.</summary>
    private int FullUnroll => shape.IsScalar ? Thresholds.FullUnrollScalar : Thresholds.FullUnroll / shape.Parts;

    /// <summary>True where the user asked for it; <see cref="JitBudget"/> still loops what no method can hold.</summary>
    private bool IsForced => unroll == UnrollMode.Always;

    public void Run(EntryProgram entry)
    {
        foreach (var kernel in entry.Kernels)
        {
            var association = entry.AssociationOf(kernel);
            var tiling = Tile(kernel, association);
            // Kernels that run for shares are methods, which take the share.
            bool isShared = entry.Entry.Share != Share.Whole || TileShare.StripOf(kernel, association.Row) is not null;
            kernel.Schedule = new Schedule(association, isShared ? tiling with { Outlined = true } : tiling, shape.IsScalar);
        }
    }

    private Tiling Tile(Kernel kernel, Association association)
    {
        bool batched = kernel.Axes.Concat(kernel.Contraction?.ReducedAxes ?? []).Any(axis => axis.IsDynamic);
        switch (association.Form)
        {
            case LoopForm.Outer when association is { Lane.HoldsLanes: true, Reduced: not null }:
                var (features, besideRows) = _tiles.OfLanes(association.Row!);
                return new Tiling(features, besideRows, TileUnroll(association.Reduced, features * besideRows), false, batched, $"tiles of {Plural(features, "feature")} x {Plural(besideRows, "vector")}");
            case LoopForm.Outer when association.Lane is { HoldsLanes: true }:
                int atATime = Clamp(Thresholds.MapStep / Math.Max(1, kernel.Operations.Sum(OperationsOf)), 1, 4);
                return new Tiling(1, 1, atATime, false, batched, $"{Plural(atATime, "feature")} at a time");
            case LoopForm.RowLanes:
                return new Tiling(1, 1, 1, false, batched, "one vector of rows at a time");
            case LoopForm.Outer when association is { Row: not null, Reduced: not null }:
                var (rows, vectors) = _tiles.Of(association.Row, PhysicalVectors(association.Lane!.Extent), IsLarge(association.Row, association.Lane));
                // A gradient's factors come down the columns of a batch, one cache line a sample: what a line holds is used up before the next.
                bool lineByLine = _tiles.IsWide(vectors) && association.Reduced.IsDynamic;
                return new Tiling(rows, vectors, TileUnroll(association.Reduced, rows * vectors), false, batched, $"tiles of {rows} rows x {Plural(vectors, "vector")}") { IsRowByRow = lineByLine };
            case LoopForm.Outer when association.Reduced is { } reduced:
                int wide = PhysicalVectors(association.Lane!.Extent);
                // An update that has waited keeps its factor in a register beside each sum's.
                int registers = (shape.Bits == 512 ? 16 : 8) / (kernel.Deferred.Count > 0 ? 2 : 1);
                int atOnce = Clamp(registers / association.Chains, 1, wide);
                bool streams = kernel.Deferred.Count == 0 && IsLarge(reduced, association.Lane);
                int steps = Math.Max(streams ? Thresholds.StreamSteps : 4, association.Chains);
                bool full = !batched && (IsForced || reduced.Extent * wide <= FullUnroll);
                return new Tiling(1, atOnce, steps, full, batched, full ? "fully unrolled" : $"{Plural(atOnce, "vector")} at a time, unrolled {steps}x");
            case LoopForm.Outer when association.Lane is { IsDynamic: true }:
                return new Tiling(1, shape.Parts, 1, false, batched, "a number a row, one vector of rows at a time");
            case LoopForm.Outer when association.Lane is { } lane:
                int across = PhysicalVectors(lane.Extent);
                bool whole = !batched && (IsForced || (association.Row?.Extent ?? 1) * across <= FullUnroll / 8);
                int together = Clamp(Thresholds.MapStep / Math.Max(1, kernel.Operations.Sum(OperationsOf)), 1, 4);
                bool isLarge = association.Row is { IsDynamic: false } row && IsLarge(row, lane);
                int besides = isLarge && !whole && !shape.IsScalar && together == 4 ? Fitting(across, Math.Min(across, Thresholds.StreamVectors)) : Math.Min(across, together);
                int above = association.Row is null ? 1 : Clamp(together / besides, 1, 4);
                bool isRowByRow = !whole && association.Row is not null && besides == 1 && across > 1;
                return new Tiling(1, besides, above, whole, batched, whole ? "fully unrolled" : $"{Plural(besides, "vector")} at a time{(isRowByRow ? ", row by row" : "")}") { IsRowByRow = isRowByRow };
            case LoopForm.Dot:
                int long_ = PhysicalVectors(association.Reduced!.Extent);
                bool straight = !batched && (IsForced || association.Row!.Extent * long_ <= FullUnroll);
                bool oneByOne = kernel.Siblings.Count > 0 && kernel.Deferred.Count == 0 && !shape.IsScalar && unroll != UnrollMode.Never && association.Reduced.Extent <= Thresholds.RowInRegisters;
                string how = (oneByOne ? ", row by row" : "") + (straight ? ", fully unrolled" : "");
                return new Tiling(shape.Lanes, long_, 2, straight, batched, $"{Plural(Math.Min(shape.Lanes, association.Row!.Extent), "row")} closed by one tree{how}") { IsRowByRow = oneByOne };
            case LoopForm.Row:
                return new Tiling(1, PhysicalVectors(association.Lane?.Extent ?? 1), 1, true, batched, "one row at a time");
            default:
                return new Tiling(1, 1, 1, false, batched, "one pass");
        }
    }

    /// <summary>Steps of a tile's inner loop: enough multiply-adds to hide its counter, in a number that leaves no rest where there is one.</summary>
    private static int TileUnroll(Axis reduced, int accumulators) => Fitting(reduced.Extent, Clamp(Thresholds.TileStep / accumulators, 1, 4));

    /// <summary>The most at a time, or more than half of it where that leaves no rest.</summary>
    private static int Fitting(int extent, int most) =>
        Enumerable.Range(1, most).LastOrDefault(step => step * 2 > most && extent % step == 0) is var fitting and > 0 ? fitting : most;

    /// <summary>True for a matrix that the first-level cache does not hold beside the rest.</summary>
    private bool IsLarge(Axis rows, Axis columns) => StackPlan.Bytes(rows.Extent * columns.Extent, shape.Precision) > Thresholds.DeferredBytes;

    private static int OperationsOf(Compute operation) => operation.Value.Walk().Count(node => node.Operands.Count > 0);

    private int PhysicalVectors(int extent) => (extent + shape.Lanes - 1) / shape.Lanes;

    private static int Clamp(int value, int least, int most) => Math.Max(least, Math.Min(most, value));

    private static string Plural(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";
}
