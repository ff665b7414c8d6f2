using NetGen.Generator.Model;
using NetGen.Generator.Program;
using NetGen.Generator.Scheduling;

namespace NetGen.Generator.Loops;

/// <summary>
/// As many rows at a time as a vector has lanes, feature after feature: sums and maxima over the features are plain operations between
/// vectors, and nothing crosses lanes. The features of a few steps stay in registers; others pass through memory between operations.
/// </summary>
internal static class RowLanesForm
{
    /// <summary>
    /// True when each feature is written out and handed over in registers. Depends on shapes and formulas alone: it decides which values
    /// have a place in memory.
    /// </summary>
    public static bool StaysInRegisters(Kernel kernel, Axis feature, Precision precision)
    {
        int cost = kernel.Operations.Where(operation => operation.Value.Axes().Contains(feature)).Sum(operation => 2 + InlineCost.Of(operation.Value, precision));
        return feature.Extent * cost <= Thresholds.MethodLocals / 2;
    }

    public static void Build(Nest nest, Kernel kernel)
    {
        var association = kernel.Schedule!.Association;
        nest.Lane = association.Lane;
        bool isUnrolled = association.Row is { } row && StaysInRegisters(kernel, row, nest.Shape.Precision);
        Tiles.OverLanes(nest, association.Lane, 1, false, (start, vectors) =>
        {
            var origin = Point.Origin.AtLanes(association.Lane, start, vectors[0].Valid);
            foreach (var operation in kernel.Operations.Select(nest.Arranged))
            {
                if (operation.Reduction != Reduction.None) Reduce(nest, operation, origin, association.Row!, isUnrolled);
                else if (association.Row is { } feature && operation.Output.Axes.Contains(feature)) Along(nest, feature, isUnrolled, k => Map(nest, operation, origin.At(feature, k)));
                else Map(nest, operation, origin);
            }
        });
    }

    private static void Map(Nest nest, Compute operation, Point point) =>
        nest.Bind(operation.Output, point, nest.Vector(operation.Value, point, operation.Output), operation.Value, mustBeZeroPadded: false);

    private static void Reduce(Nest nest, Compute operation, Point origin, Axis feature, bool isUnrolled)
    {
        var join = operation.Reduction == Reduction.Sum ? Operator.Add : Operator.Max;
        Value? total = null;
        if (isUnrolled)
        {
            Along(nest, feature, true, k =>
            {
                var value = nest.Vector(operation.Value, origin.At(feature, k));
                total = total is null ? value : new Operation(join, [total, value], value.IsVector);
            });
        }
        else
        {
            var start = nest.AsVector(new Placed(new Literal(operation.Reduction == Reduction.Sum ? 0 : double.NegativeInfinity), 0));
            var sum = nest.Declare(Nest.Legible(operation.Output.Name), start);
            Along(nest, feature, false, k => nest.Emit(new Assign(sum, new Operation(join, [sum, nest.Vector(operation.Value, origin.At(feature, k))], true))));
            total = sum;
        }

        nest.Bind(operation.Output, origin, total!, null, mustBeZeroPadded: false);
    }

    private static void Along(Nest nest, Axis feature, bool isUnrolled, Action<Affine> inside)
    {
        if (isUnrolled)
        {
            for (int k = 0; k < feature.Extent; k++) inside(Affine.Of(k));
        }
        else
        {
            nest.Loop(feature, "0", Affine.Of(feature.Extent).ToString(), 1, inside);
        }
    }
}
