using System.Globalization;
using NetGen.Generator.Loops;
using NetGen.Generator.Model;
using NetGen.Generator.Program;

namespace NetGen.Generator.Scheduling;

/// <summary>
/// Keeps each method below the size at which the JIT stops inlining and optimizing. A kernel that is too large by itself is looped, then
/// its tile is made smaller; a method of several kernels loops the largest unrolled one, then gives kernels methods of their own.
/// </summary>
internal sealed class JitBudget
{
    /// <summary>Unrolled kernels of less than this share of a method are not worth looping.</summary>
    private const int SmallShare = 14;

    /// <summary>Steps that no method can hold, whatever they are.</summary>
    private const int MostSteps = 4096;

    private readonly EntryProgram _entry;
    private readonly VectorShape _shape;
    private readonly UnrollMode _unroll;
    private readonly KernelBodies _bodies;
    private readonly Dictionary<Kernel, MethodCost> _costs = [];

    private JitBudget(EntryProgram entry, VectorShape shape, UnrollMode unroll, KernelBodies bodies)
    {
        _entry = entry;
        _shape = shape;
        _unroll = unroll;
        _bodies = bodies;
    }

    private IEnumerable<Kernel> Inlined => _entry.Kernels.Where(kernel => !kernel.Schedule!.Tiling.Outlined);

    public static void Apply(EntryProgram entry, VectorShape shape, UnrollMode unroll, KernelBodies bodies)
    {
        var budget = new JitBudget(entry, shape, unroll, bodies);
        foreach (var kernel in entry.Kernels) budget.FitAlone(kernel);
        budget.FitTogether();
    }

    private void FitAlone(Kernel kernel)
    {
        if (_unroll == UnrollMode.Never && CanLoop(kernel)) Set(kernel, Looped(kernel.Schedule!.Tiling, "looped as asked"));
        while ((Steps(kernel) > MostSteps || !Cost(kernel).Fits) && Smaller(kernel) is { } smaller) Set(kernel, smaller);
    }

    private void FitTogether()
    {
        // The buffers that the method names are locals too.
        var names = new MethodCost(_entry.BufferCount, 0, 0);
        while (Inlined.Count() > 1 && !Inlined.Aggregate(names, (sum, kernel) => sum + Cost(kernel)).Fits)
        {
            var unrolled = _unroll == UnrollMode.Always ? null : Inlined.Where(CanLoop).OrderByDescending(kernel => Cost(kernel).Size).FirstOrDefault();
            if (unrolled is not null && Cost(unrolled).Size > Thresholds.MethodLocals / SmallShare)
            {
                Set(unrolled, Looped(unrolled.Schedule!.Tiling, "looped to stay within the JIT's limits"));
                continue;
            }

            var largest = Inlined.OrderByDescending(kernel => Cost(kernel).Size).First();
            Tile(largest, largest.Schedule!.Tiling with { Outlined = true });
        }
    }

    private MethodCost Cost(Kernel kernel)
    {
        if (!_costs.TryGetValue(kernel, out var cost)) _costs.Add(kernel, cost = _bodies.CostOf(_entry, kernel));
        return cost;
    }

    /// <summary>The next smaller tiling, or null where there is none.</summary>
    private static Tiling? Smaller(Kernel kernel)
    {
        var (association, tiling) = (kernel.Schedule!.Association, kernel.Schedule.Tiling);
        if (CanLoop(kernel)) return Looped(tiling, "looped to stay within the JIT's limits");
        if (association.Form == LoopForm.Dot && tiling.IsRowByRow) return tiling with { IsRowByRow = false, Why = tiling.Why.Replace(", row by row", "") };
        if (association.Form != LoopForm.Outer) return null;
        bool isTile = association is { Row: not null, Reduced: not null };
        int leastSteps = association.Reduced is null ? 1 : association.Chains;
        Tiling? smaller =
            tiling.Unroll > leastSteps ? tiling with { Unroll = Math.Max(leastSteps, tiling.Unroll / 2 / leastSteps * leastSteps) }
            : isTile && tiling.Rows > 4 ? tiling with { Rows = RegisterTiles.Fewer(tiling.Rows) }
            : tiling.Vectors > 1 ? tiling with { Vectors = tiling.Vectors / 2 }
            : isTile && tiling.Rows > 1 ? tiling with { Rows = RegisterTiles.Fewer(tiling.Rows) }
            : null;
        string size = smaller is null ? "" : isTile ? $"tiles of {Text(smaller.Rows)} x {Text(smaller.Vectors)} vectors" : $"{Text(smaller.Vectors)} vectors at a time";
        return smaller is null ? null : smaller with { Why = size + ", to stay within the JIT's limits" };
    }

    private static Tiling Looped(Tiling tiling, string why) => tiling with { Full = false, Why = tiling.Why.Replace("fully unrolled", why) };

    /// <summary>Row kernels unroll by their own rule: their vectors stay in registers or pass through memory.</summary>
    private static bool CanLoop(Kernel kernel) => kernel.Schedule!.Tiling.Full && kernel.Schedule.Association.Form is LoopForm.Outer or LoopForm.Dot;

    /// <summary>Steps of a kernel that is written out in full, to spare building what cannot fit.</summary>
    private int Steps(Kernel kernel)
    {
        var (association, tiling) = (kernel.Schedule!.Association, kernel.Schedule.Tiling);
        if (!tiling.Full || association.Form == LoopForm.Row) return 0;
        int lanes = ((association.Lane?.Extent ?? 1) + _shape.Lanes - 1) / _shape.Lanes;
        var other = association.Form == LoopForm.Dot ? association.Row : association.Reduced ?? association.Row;
        return lanes * (other?.Extent ?? 1);
    }

    /// <summary>Gives a kernel another body.</summary>
    private void Set(Kernel kernel, Tiling tiling)
    {
        Tile(kernel, tiling);
        _costs.Remove(kernel);
    }

    private static void Tile(Kernel kernel, Tiling tiling) => kernel.Schedule = kernel.Schedule! with { Tiling = tiling };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
