using NetGen.Generator.Program;

namespace NetGen.Generator.Loops;

/// <summary>
/// Joins the parts of a logical vector into one vector of the body's width by the fixed halving tree: part k and part k + half, until one is
/// left. What remains of the tree runs inside that vector (Sum, Sums, MaxAcross of the run-time).
/// </summary>
internal static class LaneTree
{
    public static Value Join(IReadOnlyList<Value> parts, Operator with)
    {
        var level = parts;
        while (level.Count > 1)
        {
            int half = level.Count / 2;
            level = [.. Enumerable.Range(0, half).Select(k => IsIdle(level[k + half], level[k], with) ? level[k] : new Operation(with, [level[k], level[k + half]], level[k].IsVector))];
        }

        return level[0];
    }

    /// <summary>
    /// True for a part beyond the row's end that changes nothing: one that joins another such part, or than which nothing is less. A sum and
    /// an empty part are joined all the same: -0 + 0 is 0 on every width.
    /// </summary>
    private static bool IsIdle(Value part, Value beside, Operator with) =>
        part is Broadcast { Number: Literal { Number: 0 or double.NegativeInfinity } neutral }
            && (part.Equals(beside) || (with == Operator.Max && double.IsNegativeInfinity(neutral.Number)));

    /// <summary>One number from all parts.</summary>
    public static Value Across(Nest nest, IReadOnlyList<Value> parts, Reduction reduction)
    {
        var joined = Join(parts, reduction == Reduction.Sum ? Operator.Add : Operator.Max);
        if (nest.Shape.IsScalar) return joined;
        return Across(reduction, joined);
    }

    /// <summary>The same for a row that fills no more than half of a vector: the tree goes over as many lanes as it has.</summary>
    public static Value AcrossFew(Nest nest, Compute operation, Point origin, Axis lane)
    {
        var extent = Affine.Of(lane.Extent);
        double rest = operation.Reduction == Reduction.Sum ? 0 : double.NegativeInfinity;
        return Across(operation.Reduction, new FirstLanes(nest.Vector(operation.Value, origin.AtLanes(lane, Affine.Zero, extent)), extent, rest));
    }

    private static Operation Across(Reduction reduction, Value vector) => new(reduction == Reduction.Sum ? Operator.Sum : Operator.MaxAcross, [vector], false);
}
