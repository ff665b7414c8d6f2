using System.Globalization;
using NetGen.Generator.Model;
using NetGen.Generator.Scheduling;
using NetGen.Generator.Targets;

namespace NetGen.Generator.Printing.Members;

/// <summary>The network told in words and numbers, for <c>Summary</c> and the class's documentation.</summary>
internal static class SummaryText
{
    /// <summary>The headline, a line a layer, the totals, what threads do.</summary>
    public static IEnumerable<string> Lines(MemberContext context)
    {
        yield return Headline(context);
        foreach (var layer in context.Compiled.Layers) yield return Layer(layer);
        yield return Totals(context);
        if (context.Spec.Weights is { } weights) yield return Weights(weights);
        if (context.Compiled.Threads is { } plan) yield return Threads(context, plan);
    }

    /// <summary>From how many rows on threads share a batch.</summary>
    private static string Threads(MemberContext context, ThreadPlan plan) =>
        $"threads: share batches of {Counted(2L * plan.ForwardRows, "row")} and more in inference{(context.IsTrainable ? $", of {Grouped(2L * plan.TrainRows)} in training" : "")}";

    /// <summary>One layer's line: its shape, what it takes, how it runs.</summary>
    public static string Layer(LayerSummary summary)
    {
        var layer = summary.Layer;
        return $"{layer.Name}: {layer.Kind} {Literals.Integer(summary.Inputs)} -> {Literals.Integer(layer.Units)}, {layer.Activation}{(layer.IsFrozen ? ", frozen" : "")}; "
            + $"{Counted(summary.Parameters, "parameter")}, {Counted(summary.MultiplyAdds, "multiply-add")}; {summary.Schedule}";
    }

    /// <summary>Shape, loss and optimizer, numbers, target.</summary>
    public static string Headline(MemberContext context)
    {
        var spec = context.Spec;
        string shape = string.Join("-", new[] { spec.InputSize }.Concat(spec.Layers.Select(layer => layer.Units)).Select(Literals.Integer));
        string training = spec.Loss is null ? "no loss" : $"{spec.Loss.Kind}, {(spec.Optimizer ?? OptimizerSpec.Default).Kind}";
        return $"{spec.Type.Name}: {shape}, {training}, {context.Number}, target {context.Compiled.Options.Kind}";
    }

    /// <summary>Where the parameters come from.</summary>
    public static string Weights(FirstWeights weights) => $"weights: of {weights.File}";

    private static string Totals(MemberContext context)
    {
        int size = context.Spec.Precision == Precision.Double ? sizeof(double) : sizeof(float);
        long memory = (long)context.Memory.Length * size;
        long cache = (long)context.Compiled.Cache.Length * size;
        bool rowsInLanes = Layout.HasRowsInLanes(context.Spec, Target.Of(context.Compiled.Options.Kind).LogicalLanes(context.Spec.Precision));
        string training = context.Spec.Loss is null || context.Compiled.TrainingRows == context.Compiled.InferenceRows ? "" : $", of {Grouped(context.Compiled.TrainingRows)} in training";
        return $"total: {Counted(context.ParameterCount, "parameter")}, {Counted(context.Compiled.Layers.Sum(layer => layer.MultiplyAdds), "multiply-add")} a sample, "
            + $"{Counted(context.StateCount, "optimizer value")}, {Grouped(memory)} bytes an instance, {Grouped(context.Compiled.StackBytes)} bytes of {(context.HasSpans ? "stack" : "buffers")} at most, "
            + $"{Grouped(cache)} bytes a cache, batches in blocks of {Grouped(context.Compiled.InferenceRows)} rows{training}{(rowsInLanes ? ", lanes over the rows" : "")}";
    }

    /// <summary>A number and what it counts, in the plural where it is not 1.</summary>
    public static string Counted(long count, string what) => $"{Grouped(count)} {what}{(count == 1 ? "" : "s")}";

    public static string Grouped(long value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
