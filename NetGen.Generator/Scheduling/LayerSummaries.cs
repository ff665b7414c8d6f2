using NetGen.Generator.Program;
using System.Globalization;
using NetGen.Generator.Loops;
using NetGen.Generator.Model;

namespace NetGen.Generator.Scheduling;

/// <summary>One line a layer: its output's shape, parameters, multiply-adds and how its forward pass runs.</summary>
internal static class LayerSummaries
{
    public static IReadOnlyList<LayerSummary> Of(NetworkSpec spec, MemoryPlan memory, IReadOnlyList<EntryProgram> entries)
    {
        var forward = entries.Single(entry => entry.Entry == EntryPoint.Forward).Kernels;
        var lines = new List<LayerSummary>();
        int inputs = spec.InputSize;
        for (int k = 0; k < spec.Layers.Count; k++)
        {
            var layer = spec.Layers[k];
            int parameters = memory.Parameters.Where(parameter => parameter.Layer == layer.Name).Sum(parameter => parameter.Count);
            string number = (k + 1).ToString(CultureInfo.InvariantCulture);
            var kernel = forward.FirstOrDefault(candidate => candidate.Contraction is { } contraction && contraction.Value.Tensors().Any(tensor => tensor.Name == "W" + number));
            lines.Add(new LayerSummary(string.Format(
                CultureInfo.InvariantCulture,
                "{0}: {1} {2} -> {3}, {4}{5}; {6} parameters, {7} multiply-adds; {8}",
                layer.Name, layer.Kind, inputs, layer.Units, layer.Activation, layer.IsFrozen ? ", frozen" : "", parameters, inputs * layer.Units, kernel?.Schedule?.ToString() ?? "")));
            inputs = layer.Units;
        }

        return lines;
    }
}
