using NetGen.Generator.Loops;
using NetGen.Generator.Model;
using NetGen.Generator.Program;

namespace NetGen.Generator.Scheduling;

/// <summary>Tells layer by layer what the forward pass on one sample takes, from the kernels that read the layer's parameters.</summary>
internal static class LayerSummaries
{
    public static IReadOnlyList<LayerSummary> Of(NetworkSpec spec, MemoryPlan memory, IReadOnlyList<EntryProgram> entries)
    {
        var forward = entries.Single(entry => entry.Entry.Name == EntryPoint.Forward.Name).Kernels;
        var summaries = new List<LayerSummary>();
        int inputs = spec.InputSize;
        foreach (var layer in spec.Layers)
        {
            var parameters = memory.Parameters.Where(parameter => parameter.Layer == layer.Name).ToArray();
            var names = new HashSet<string>(parameters.Select(parameter => parameter.Name), StringComparer.Ordinal);
            var sums = forward.Where(kernel => kernel.Contraction?.Value.Tensors().Any(tensor => names.Contains(tensor.Name)) == true).ToArray();
            summaries.Add(new LayerSummary(
                layer,
                inputs,
                parameters.Sum(parameter => parameter.Count),
                sums.Sum(MultiplyAdds),
                string.Join("; ", sums.Select(kernel => kernel.Schedule!.ToString())),
                sums.All(kernel => kernel.Schedule!.Tiling.Full)));
            inputs = layer.Units;
        }

        return summaries;
    }

    private static long MultiplyAdds(Kernel kernel)
    {
        var contraction = kernel.Contraction!;
        return contraction.Output.Axes.Concat(contraction.ReducedAxes).Aggregate(1L, (product, axis) => product * axis.Extent);
    }
}
