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
            level = [.. Enumerable.Range(0, half).Select(k => IsNeutral(level[k]) && level[k].Equals(level[k + half]) ? level[k] : new Operation(with, [level[k], level[k + half]], level[k].IsVector))];
        }

        return level[0];
    }

    /// <summary>Two parts beyond the row's end make one. A part and an empty one are joined all the same: -0 + 0 is 0 on every width.</summary>
    private static bool IsNeutral(Value part) => part is Broadcast { Number: Literal { Number: 0 or double.NegativeInfinity } };

    /// <summary>One number from all parts.</summary>
    public static Value Across(Nest nest, IReadOnlyList<Value> parts, Reduction reduction)
    {
        var joined = Join(parts, reduction == Reduction.Sum ? Operator.Add : Operator.Max);
        if (nest.Shape.IsScalar) return joined;
        return new Operation(reduction == Reduction.Sum ? Operator.Sum : Operator.MaxAcross, [joined], false);
    }
}
