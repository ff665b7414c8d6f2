using System.Globalization;
using NetGen.Generator.Program;
using NetGen.Generator.Scheduling;

namespace NetGen.Generator.Loops;

/// <summary>Says in a reader's words what a kernel computes and why it runs the way it does: a title, the formulas, the schedule.</summary>
internal static class KernelComment
{
    /// <param name="kernel">The kernel.</param>
    /// <param name="titles">Names layers.</param>
    /// <param name="shape">The vectors it is written for.</param>
    /// <param name="share">A thread's share of it, if it has one.</param>
    /// <param name="explains">True where the formulas are told too: they are the same at every width.</param>
    public static IReadOnlyList<string> Of(Kernel kernel, KernelTitles titles, VectorShape shape, TileShare? share, bool explains)
    {
        var lines = new List<string>();
        if (titles.Of(kernel) is { } title) lines.Add(title + ".");
        foreach (var operation in explains ? kernel.All : [])
        {
            bool isSum = operation == kernel.Contraction;
            if (!isSum && kernel.Result is not null && operation.Output == kernel.Result) continue;
            var output = isSum ? kernel.Result! : operation.Output;
            string start = isSum && kernel.Initial is { } initial ? $"{FormulaText.Of(initial, withIndices: true)} + " : "";
            lines.Add($"  {Shape(output)} = {start}{FormulaText.Of(operation)}");
        }

        lines.Add(shape.IsScalar ? ScalarSchedule(kernel) : Schedule(kernel));
        if (share is not null) lines.Add($"{(share.Strip is null ? "One thread's share" : "One strip")}: {share.Axis} from '{TileShare.From}' to before '{TileShare.To}'.");
        return lines;
    }

    /// <summary>The tensor with its extents: <c>z1[f1: 32]</c>.</summary>
    private static string Shape(Tensor tensor) => tensor.Axes.Count == 0
        ? tensor.Name
        : $"{tensor.Name}[{string.Join(", ", tensor.Axes.Select(axis => axis.IsDynamic ? axis.Name : $"{axis.Name}: {axis.Extent.ToString(CultureInfo.InvariantCulture)}"))}]";

    private static string Schedule(Kernel kernel)
    {
        var (association, tiling) = (kernel.Schedule!.Association, kernel.Schedule.Tiling);
        string lanes = association.Lane is { } lane ? "Lanes run over " + lane : "One number at a time";
        string chains = association.Chains > 1 ? $"; {association.Chains.ToString(CultureInfo.InvariantCulture)} chains of sums hide the latency of the additions" : "";
        return association.Form switch
        {
            LoopForm.Dot => $"{lanes}, the summed axis, which is contiguous in memory: {tiling.Why}.",
            LoopForm.Transpose when kernel.HasRowsInLanes => "On the caller's side the features of a row are neighbours, on the kernels' side the rows of a feature.",
            LoopForm.Transpose => "Makes the other axis contiguous for the lanes of the kernels that follow.",
            LoopForm.Total => $"{lanes}; one vector of partial sums over all rows, closed by the tree.",
            _ => $"{lanes}{chains}; {tiling.Why}.",
        };
    }

    /// <summary>Scalar code has no lanes: the axis they would run over is the inner loop.</summary>
    private static string ScalarSchedule(Kernel kernel)
    {
        var (association, tiling) = (kernel.Schedule!.Association, kernel.Schedule.Tiling);
        return association switch
        {
            { Form: LoopForm.Total } => "One sum over all rows.",
            { Lane: { } lane } => $"The inner loop runs over {lane}; {tiling.Why}.",
            _ => $"One number at a time; {tiling.Why}.",
        };
    }
}
