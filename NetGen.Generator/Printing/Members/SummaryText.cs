using System.Globalization;
using NetGen.Generator.Model;

namespace NetGen.Generator.Printing.Members;

/// <summary>The network told in words and numbers, for <c>Summary</c> and the comments.</summary>
internal static class SummaryText
{
    /// <summary>One line: shape, loss and optimizer, numbers, target.</summary>
    public static string Headline(MemberContext context)
    {
        var spec = context.Spec;
        string shape = string.Join("-", new[] { spec.InputSize }.Concat(spec.Layers.Select(layer => layer.Units)).Select(Literals.Integer));
        string training = spec.Loss is null ? "no loss" : $"{spec.Loss.Kind}, {(spec.Optimizer ?? OptimizerSpec.Default).Kind}";
        return $"{shape}, {training}, {context.Number}, target {context.Compiled.Options.Kind}";
    }

    /// <summary>Several lines: the headline, a line a layer, the totals.</summary>
    public static string Whole(MemberContext context)
    {
        var lines = new List<string> { $"{context.Spec.Type.Name}: {Headline(context)}" };
        lines.AddRange(context.Compiled.Layers.Select(layer => layer.Text));
        long memory = (long)context.Memory.Length * Size(context.Spec.Precision);
        long cache = (long)context.Compiled.Cache.Length * Size(context.Spec.Precision);
        lines.Add(
            $"total: {Grouped(context.ParameterCount)} parameters, {Grouped(context.StateCount)} optimizer values, {Grouped(memory)} bytes an instance, "
            + $"{Grouped(context.Compiled.StackBytes)} bytes of stack at most, {Grouped(cache)} bytes a cache, batches in blocks of {Grouped(context.Compiled.BlockRows)} rows");
        return string.Join("\n", lines);
    }

    private static int Size(Precision precision) => precision == Precision.Double ? 8 : 4;

    private static string Grouped(long value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
