using NetGen.Generator.Program;

namespace NetGen.Generator.Scheduling;

/// <summary>Fixes how each kernel's sums are added up: by shapes and the target's widest vector alone.</summary>
internal static class Associations
{
    /// <summary>How a kernel is added up.</summary>
    /// <param name="kernel">The kernel.</param>
    /// <param name="logicalLanes">Elements of the target's widest vector, whatever the body's own width.</param>
    public static Association Of(Kernel kernel, int logicalLanes) => kernel.Kind switch
    {
        KernelKind.Contraction => OfContraction(kernel, logicalLanes),
        KernelKind.Map => OfMap(kernel, logicalLanes),
        KernelKind.Row when kernel.HasRowsInLanes => new Association(LoopForm.RowLanes, kernel.Operations[0].Output.Axes.First(axis => axis.HoldsLanes), Features(kernel).SingleOrDefault()),
        KernelKind.Row => new Association(LoopForm.Row, Features(kernel).SingleOrDefault(), kernel.Axes.FirstOrDefault(axis => axis.IsDynamic)),
        KernelKind.Total => OfTotal(kernel, logicalLanes),
        _ => new Association(LoopForm.Transpose, Layout.Of(kernel.Operations[0].Output, logicalLanes).Contiguous),
    };

    private static Association OfContraction(Kernel kernel, int logicalLanes)
    {
        var contraction = kernel.Contraction!;
        var reduced = contraction.ReducedAxes.First();
        var outputs = contraction.Output.Axes;
        var features = outputs.Where(axis => !axis.IsDynamic).ToArray();
        var stored = kernel.Operations.Select(operation => operation.Output).Append(kernel.Result!).FirstOrDefault(tensor => tensor.Alias is not null || tensor.StripRows > 0);
        var lane = stored is not null ? Layout.Of(stored, logicalLanes).Contiguous! : Layout.Of(contraction.Output, logicalLanes).Contiguous is { HoldsLanes: true } rows ? rows : features[0];
        var matrix = contraction.Value.Tensors().Last(tensor => tensor.Axes.Contains(lane));
        var row = outputs.FirstOrDefault(axis => axis != lane);
        if (Layout.Of(matrix, logicalLanes).Contiguous != lane) return new Association(LoopForm.Dot, reduced, lane, reduced);

        int vectors = (lane.Extent + logicalLanes - 1) / logicalLanes;
        int chains = row is null && logicalLanes > 1 ? Clamp(Thresholds.AccumulatorChains / vectors, 1, Thresholds.MostChains) : 1;
        if (chains == 3) chains = 2;
        return new Association(LoopForm.Outer, lane, row, reduced, reduced.IsDynamic ? 1 : Math.Min(chains, reduced.Extent));
    }

    private static Association OfMap(Kernel kernel, int logicalLanes)
    {
        var persistent = kernel.Operations.Select(operation => operation.Output).FirstOrDefault(tensor => tensor.Alias is not null) ?? kernel.Operations[0].Output;
        var lane = Layout.Of(persistent, logicalLanes).Contiguous;
        if (lane is { IsDynamic: true, HoldsLanes: false } && (persistent.Axes.Count > 1 || logicalLanes == 1)) lane = null;
        return new Association(LoopForm.Outer, lane, kernel.Axes.FirstOrDefault(axis => axis != lane));
    }

    private static Association OfTotal(Kernel kernel, int logicalLanes)
    {
        var tensor = kernel.Operations[0].Value.Tensors().OrderByDescending(read => read.Axes.Count).First();
        var layout = Layout.Of(tensor, logicalLanes);
        return new Association(LoopForm.Total, layout.Contiguous, layout.Order.Count > 1 ? layout.Order[0] : null);
    }

    private static IEnumerable<Axis> Features(Kernel kernel) => kernel.Operations
        .SelectMany(operation => operation.Output.Axes.Concat(operation.Value.Axes()))
        .Where(axis => !axis.IsDynamic).Distinct();

    private static int Clamp(int value, int least, int most) => Math.Max(least, Math.Min(most, value));
}
