using NetGen.Generator.Model;
using NetGen.Generator.Program;
using NetGen.Generator.Scheduling;

namespace NetGen.Generator.Loops;

/// <summary>
/// One row at a time: maps along its features, reductions to one number, formulas of those numbers. Rows of a few vectors stay in
/// registers; wider ones pass through memory between operations.
/// </summary>
internal static class RowForm
{
    /// <summary>
    /// True when the row's values are handed over in registers. Depends on shapes and formulas alone, as it decides how sums start; the
    /// narrowest vectors must do.
    /// </summary>
    public static bool StaysInRegisters(Kernel kernel, Axis? lane, int logicalLanes)
    {
        if (lane is null) return true;
        int vectors = (lane.Extent + logicalLanes - 1) / logicalLanes;
        var precision = VectorShape.PrecisionOf(logicalLanes);
        int cost = kernel.Operations.Where(operation => operation.Value.Axes().Contains(lane)).Sum(operation => 2 + InlineCost.Of(operation.Value, precision));
        return vectors <= Thresholds.RowVectors && vectors * cost * Parts(logicalLanes) <= Thresholds.MethodLocals;
    }

    /// <summary>The narrowest vectors that make one of the widest.</summary>
    private static int Parts(int logicalLanes) => logicalLanes == 1 ? 1 : 512 / 128;

    public static void Build(Nest nest, Kernel kernel)
    {
        var association = kernel.Schedule!.Association;
        nest.Lane = association.Lane;
        Tiles.OverRows(nest, association.Row, 1, false, (n, _) =>
        {
            var origin = Point.Origin.At(association.Row, n);
            ClearWholes(nest, kernel, origin);
            foreach (var operation in kernel.Operations.Select(nest.Arranged))
            {
                bool feedsReduction = kernel.Operations.Any(reader => reader.Reduction != Reduction.None && reader.Value.Reads(operation.Output));
                if (ElementOfLabel(nest, kernel, operation, origin) is { } element) nest.Bind(operation.Output, origin, element, null, mustBeZeroPadded: false);
                else if (operation.Reduction != Reduction.None) Reduce(nest, kernel, operation, origin, association.Lane!);
                else if (association.Lane is { } lane && operation.Output.Axes.Contains(lane)) Map(nest, kernel, operation, origin, lane, feedsReduction);
                else nest.Bind(operation.Output, origin, nest.Scalar(operation.Value, origin, operation.Output), null, mustBeZeroPadded: false);
            }
        });
    }

    /// <summary>A tensor written by slices must end in zeros as any other: its row is cleared first.</summary>
    private static void ClearWholes(Nest nest, Kernel kernel, Point origin)
    {
        if (nest.Shape.IsScalar) return;
        foreach (var whole in kernel.Made.Select(tensor => tensor.SliceOf).Where(tensor => tensor is { Role: TensorRole.Temporary }).Distinct())
        {
            var place = nest.Storage.Of(whole!);
            var zero = nest.AsVector(new Placed(new Literal(0), 0));
            int extent = whole!.Axes[whole.Axes.Count - 1].Extent;
            for (int k = 0; k < extent; k += nest.Shape.Lanes) nest.Emit(new Write(place.Buffer, nest.Index(whole, origin) + k, zero));
        }
    }

    private static void Map(Nest nest, Kernel kernel, Compute operation, Point origin, Axis lane, bool feedsReduction)
    {
        Along(nest, kernel, lane, (start, vectors) =>
        {
            foreach (var vector in vectors)
            {
                var point = origin.AtLanes(lane, start + vector.Offset, vector.Valid);
                nest.Bind(operation.Output, point, nest.Vector(operation.Value, point, operation.Output), operation.Value, feedsReduction);
            }
        });
    }

    /// <summary>A sum that the label leaves one term of, read where it stands in memory; null for any other operation.</summary>
    private static Value? ElementOfLabel(Nest nest, Kernel kernel, Compute operation, Point origin)
    {
        if (operation is not { Reduction: Reduction.Sum, Value: Binary { Operation: BinaryOperation.Multiply, Left: var left, Right: var right } }) return null;
        var (oneHot, load) = left is OneHot ? (left as OneHot, right as Load) : (right as OneHot, left as Load);
        if (oneHot is null || load is null || load.Tensor.Axes.LastOrDefault() != oneHot.Axis || kernel.Made.Contains(load.Tensor)) return null;
        return nest.ElementOfLabel(load.Tensor, oneHot, origin);
    }

    private static void Reduce(Nest nest, Kernel kernel, Compute operation, Point origin, Axis lane)
    {
        var shape = nest.Shape;
        bool inRegisters = StaysInRegisters(kernel, lane, shape.LogicalLanes);
        if (inRegisters && lane.Extent * 2 <= shape.Lanes)
        {
            nest.Bind(operation.Output, origin, LaneTree.AcrossFew(nest, operation, origin, lane), null, mustBeZeroPadded: false);
            return;
        }

        var join = operation.Reduction == Reduction.Sum ? Operator.Add : Operator.Max;
        var neutral = nest.AsVector(new Placed(new Literal(operation.Reduction == Reduction.Sum ? 0 : double.NegativeInfinity), 0));
        var parts = new Value[shape.Parts];
        if (operation.Reduction == Reduction.Max && !shape.ComparesInfinities) neutral = nest.Vector(operation.Value, origin.At(lane, Affine.Zero));
        for (int part = 0; part < parts.Length; part++) parts[part] = inRegisters ? neutral : nest.Declare(Nest.Legible(operation.Output.Name), neutral);
        Along(nest, kernel, lane, (start, vectors) =>
        {
            for (int k = 0; k < vectors.Length; k++)
            {
                var point = origin.AtLanes(lane, start + vectors[k].Offset, vectors[k].Valid);
                var value = Masked(nest, operation, point, lane);
                int part = k % shape.Parts;
                if (!inRegisters) nest.Emit(new Assign((Variable)parts[part], new Operation(join, [parts[part], value], value.IsVector)));
                else parts[part] = k < shape.Parts ? value : new Operation(join, [parts[part], value], value.IsVector);
            }
        });
        nest.Bind(operation.Output, origin, LaneTree.Across(nest, parts, operation.Reduction), null, mustBeZeroPadded: false);
    }

    /// <summary>The reduced formula with the lanes beyond the row's end neutral.</summary>
    private static Value Masked(Nest nest, Compute operation, Point point, Axis lane)
    {
        var value = nest.Vector(operation.Value, point);
        if (nest.Shape.IsScalar || point.Valid is not { } valid) return value;
        if (operation.Reduction == Reduction.Max) return new FirstLanes(value, valid, double.NegativeInfinity);
        return new PaddingAnalysis(lane, nest.Padding).IsZero(operation.Value) ? value : new FirstLanes(value, valid, 0);
    }

    private static void Along(Nest nest, Kernel kernel, Axis lane, Action<Affine, TileVector[]> inside)
    {
        if (StaysInRegisters(kernel, lane, nest.Shape.LogicalLanes)) inside(Affine.Zero, Tiles.VectorsOf(lane.Extent, nest.Shape.Lanes));
        else Tiles.OverLanes(nest, lane, nest.Shape.Parts, false, inside);
    }
}
