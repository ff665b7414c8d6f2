using NetGen.Generator.Program;
using NetGen.Generator.Scheduling;

namespace NetGen.Generator.Loops;

/// <summary>Says in a reader's words what a kernel computes and why it runs the way it does.</summary>
internal static class KernelComment
{
    public static IReadOnlyList<string> Of(Kernel kernel)
    {
        var lines = new List<string>();
        foreach (var operation in kernel.All)
        {
            bool isSum = operation == kernel.Contraction;
            if (!isSum && kernel.Result is not null && operation.Output == kernel.Result) continue;
            var output = isSum ? kernel.Result! : operation.Output;
            string sum = operation.Reduction == Reduction.None ? "" : $"{(operation.Reduction == Reduction.Max ? "max" : "sum")} over {string.Join(", ", operation.ReducedAxes)} of ";
            string start = isSum && kernel.Initial is { } initial ? $"{initial} + " : "";
            lines.Add($"{Shape(output)} = {start}{sum}{operation.Value}");
        }

        lines.Add("- " + kernel.Schedule);
        return lines;
    }

    /// <summary>The tensor with its extents: <c>z1[f1: 32]</c>.</summary>
    private static string Shape(Tensor tensor) => tensor.Axes.Count == 0
        ? tensor.Name
        : $"{tensor.Name}[{string.Join(", ", tensor.Axes.Select(axis => axis.IsDynamic ? axis.Name : $"{axis.Name}: {axis.Extent.ToString(System.Globalization.CultureInfo.InvariantCulture)}"))}]";
}
