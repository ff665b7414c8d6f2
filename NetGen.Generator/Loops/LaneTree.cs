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
            level = [.. Enumerable.Range(0, half).Select(k => new Operation(with, [level[k], level[k + half]], level[k].IsVector))];
        }

        return level[0];
    }

    /// <summary>One number from all parts.</summary>
    public static Value Across(Nest nest, IReadOnlyList<Value> parts, Reduction reduction)
    {
        var joined = Join(parts, reduction == Reduction.Sum ? Operator.Add : Operator.Max);
        if (nest.Shape.IsScalar) return joined;
        return new Operation(reduction == Reduction.Sum ? Operator.Sum : Operator.MaxAcross, [joined], false);
    }
}
