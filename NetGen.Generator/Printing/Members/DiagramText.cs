using NetGen.Generator.Model;

namespace NetGen.Generator.Printing.Members;

/// <summary>The network as a Mermaid flowchart, which GitHub and many editors draw: data flows along solid arrows, gradients along dotted ones.</summary>
internal static class DiagramText
{
    public static string Of(MemberContext context)
    {
        var spec = context.Spec;
        var lines = new List<string> { "flowchart LR", Node("x", "([", SummaryText.Counted(spec.InputSize, "input"), "])") };
        string last = "x";
        foreach (var layer in context.Compiled.Layers)
        {
            string activation = layer.Layer.Activation == "None" ? "" : ", " + layer.Layer.Activation;
            string frozen = layer.Layer.IsFrozen ? ", frozen" : "";
            string id = "layer" + Literals.Integer(lines.Count - 1);
            lines.Add($"{last} --> {Node(id, "[", $"{layer.Layer.Name}<br/>{layer.Layer.Kind} {Literals.Integer(layer.Inputs)} to {Literals.Integer(layer.Layer.Units)}{activation}<br/>{SummaryText.Counted(layer.Parameters, "parameter")}{frozen}", "]")}");
            last = id;
        }

        lines.Add($"{last} --> {Node("y", "([", SummaryText.Counted(spec.OutputSize, "output"), "])")}");
        if (spec.Loss is { } loss)
        {
            lines.Add($"y --> {Node("loss", "{{", loss.Kind, "}}")}");
            lines.Add($"{Node("t", "([", context.Target!.IsLabel ? "label" : SummaryText.Counted(context.Target.Size, "target"), "])")} --> loss");
            lines.AddRange(Training(spec));
        }

        return string.Join("\n    ", lines);
    }

    /// <summary>The way back: the optimizer changes every layer that is not frozen.</summary>
    private static IEnumerable<string> Training(NetworkSpec spec)
    {
        string[] trained = [.. spec.Layers.Select((layer, k) => (layer.IsFrozen, Id: "layer" + Literals.Integer(k + 1))).Where(layer => !layer.IsFrozen).Select(layer => layer.Id)];
        if (trained.Length > 0) yield return $"loss -. \"{(spec.Optimizer ?? OptimizerSpec.Default).Kind}\" .-> {string.Join(" & ", trained)}";
    }

    private static string Node(string id, string open, string text, string close) => $"{id}{open}\"{text}\"{close}";
}
