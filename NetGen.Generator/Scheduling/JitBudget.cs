using NetGen.Generator.Model;

namespace NetGen.Generator.Scheduling;

/// <summary>Keeps each method below the size at which the JIT stops optimising: the largest unrolled kernel becomes a loop, then methods are split.</summary>
internal static class JitBudget
{
    public static void Apply(IReadOnlyList<Kernel> kernels, VectorShape shape, UnrollMode unroll)
    {
        if (unroll == UnrollMode.Never)
        {
            foreach (var kernel in kernels.Where(CanLoop)) Loop(kernel, "looped as asked");
        }

        while (Inlined(kernels).Sum(kernel => Statements(kernel, shape)) > Thresholds.MethodStatements)
        {
            var largest = Inlined(kernels).Where(CanLoop).OrderByDescending(kernel => Statements(kernel, shape)).FirstOrDefault();
            if (unroll == UnrollMode.Always || largest is null || Statements(largest, shape) < 32)
            {
                if (Inlined(kernels).Count() <= 1) return;
                var widest = Inlined(kernels).OrderByDescending(kernel => Statements(kernel, shape)).First();
                widest.Schedule = widest.Schedule! with { Tiling = widest.Schedule.Tiling with { Outlined = true } };
                continue;
            }

            Loop(largest, "looped to stay within the JIT's limits");
        }
    }

    /// <summary>Row kernels unroll by their own rule: their vectors must stay in registers.</summary>
    private static bool CanLoop(Kernel kernel) =>
        kernel.Schedule!.Tiling.Full && kernel.Schedule.Association.Form is LoopForm.Outer or LoopForm.Dot && kernel.Schedule.Tiling.Full;

    private static void Loop(Kernel kernel, string why) =>
        kernel.Schedule = kernel.Schedule! with { Tiling = kernel.Schedule.Tiling with { Full = false, Why = kernel.Schedule.Tiling.Why.Replace("fully unrolled", why) } };

    private static IEnumerable<Kernel> Inlined(IEnumerable<Kernel> kernels) => kernels.Where(kernel => !kernel.Schedule!.Tiling.Outlined);

    private static int Statements(Kernel kernel, VectorShape shape)
    {
        var (association, tiling) = (kernel.Schedule!.Association, kernel.Schedule.Tiling);
        int work = 1 + kernel.Siblings.Sum(Nodes);
        int wide = ((association.Lane?.Extent ?? 1) + shape.Lanes - 1) / shape.Lanes;
        int epilogue = kernel.Operations.Sum(Nodes) + 2;
        return association.Form switch
        {
            LoopForm.Outer when association.Reduced is { } reduced =>
                ((tiling.Full ? reduced.Extent * wide : tiling.Unroll * tiling.Vectors * tiling.Rows) * work) + ((tiling.Full ? wide : tiling.Vectors) * tiling.Rows * epilogue),
            LoopForm.Outer => (tiling.Full ? (association.Row?.Extent ?? 1) * wide : tiling.Unroll * tiling.Vectors) * epilogue,
            LoopForm.Dot => (tiling.Full ? association.Row!.Extent * wide : shape.Lanes * shape.Parts * 2) * work + ((association.Row!.Extent + shape.Lanes - 1) / shape.Lanes * epilogue),
            LoopForm.Row => Math.Min(wide, Thresholds.RowVectors * shape.Parts) * epilogue,
            _ => 16,
        };
    }

    private static int Nodes(Program.Compute operation) => 1 + Program.ExprExtensions.Walk(operation.Value).Count(node => node.Operands.Count > 0);
}
