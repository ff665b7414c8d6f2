using NetGen.Generator.Model;
using NetGen.Generator.Program;
using NetGen.Generator.Scheduling;

namespace NetGen.Generator.Passes;

/// <summary>
/// Gives the maps that ride on a contraction a kernel of their own where they are heavy. An epilogue that the JIT would not inline at
/// every point of a tile: the tile keeps its size, which its speed depends on, and the values pass through the nearest cache once. An
/// update that costs more than the loads and stores it saves: written out at each of many points it would only be long. By shapes and
/// formulas alone, so that every width has the same kernels.
/// </summary>
internal static class SplitHeavyKernels
{
    public static List<Kernel> Run(IEnumerable<Kernel> kernels, Precision precision, int logicalLanes) =>
        [.. kernels.SelectMany(WithoutUpdate).SelectMany(kernel => IsHeavy(kernel, precision, logicalLanes) ? Split(kernel) : [kernel]).SelectMany(kernel => logicalLanes == 1 ? [kernel] : WithoutNumbers(kernel, precision))];

    /// <summary>Heavy formulas of one number a row, which nobody in the row waits for, run with lanes over the rows: the loss's logarithm.</summary>
    private static IEnumerable<Kernel> WithoutNumbers(Kernel kernel, Precision precision)
    {
        if (kernel.Kind != KernelKind.Row || kernel.HasRowsInLanes) return [kernel];
        var numbers = kernel.Operations.Where(operation => operation is { Reduction: Reduction.None, Output.Axes: [{ IsDynamic: true }] }
            && InlineCost.OfFunctions(operation.Value, precision) > 0 && !kernel.Operations.Any(reader => reader.Value.Reads(operation.Output))).ToArray();
        if (numbers.Length == 0 || numbers.Length == kernel.Operations.Count) return [kernel];
        var apart = new Kernel(KernelKind.Map);
        apart.Operations.AddRange(numbers);
        kernel.Operations.RemoveAll(numbers.Contains);
        return [kernel, apart];
    }

    private static IEnumerable<Kernel> WithoutUpdate(Kernel kernel)
    {
        Kernel[] parts = IsHeavyUpdate(kernel.Operations) && kernel.Contraction is not null ? Split(kernel) : [kernel];
        if (!IsHeavyUpdate(kernel.Siblings)) return parts;
        var update = new Kernel(KernelKind.Map);
        update.Operations.AddRange(kernel.Siblings);
        parts[0].Siblings.Clear();
        return [.. parts, update];
    }

    private static bool IsHeavyUpdate(List<Compute> operations) =>
        operations.Any(operation => operation.Output.Alias is not null)
        && operations.Sum(operation => operation.Value.Walk().Count(node => node.Operands.Count > 0)) > Thresholds.UpdateOperations;

    private static bool IsHeavy(Kernel kernel, Precision precision, int logicalLanes)
    {
        if (kernel.Contraction is null || logicalLanes == 1) return false;
        int epilogue = kernel.Operations.Sum(operation => InlineCost.OfFunctions(operation.Value, precision));
        int siblings = kernel.Siblings.Sum(sibling => InlineCost.Of(sibling.Value, precision)) * logicalLanes;
        return epilogue > 0 && (epilogue * Points(kernel, logicalLanes)) + siblings > Thresholds.MethodLocals * 3 / 4;
    }

    /// <summary>How often the epilogue is written: at each point of a whole tile, of the rest of the rows and of the vectors.</summary>
    private static int Points(Kernel kernel, int logicalLanes)
    {
        if (!kernel.Axes.Any(axis => axis.IsDynamic)) return 2;
        int extent = kernel.Axes.Where(axis => !axis.IsDynamic).Select(axis => axis.Extent).DefaultIfEmpty(1).Max();
        int vectors = (extent + logicalLanes - 1) / logicalLanes;
        // Whole tiles and the row that is left; narrower vectors have tiles of 6, 2 and 1.
        if (vectors % Thresholds.WideTileVectors == 0) return Thresholds.WideTileVectors * (Thresholds.LeastWideTileRows + 1);
        int across = Math.Min(vectors, Thresholds.TileVectors) + (vectors > Thresholds.TileVectors ? vectors % Thresholds.TileVectors : 0);
        return across * (Thresholds.TileRows + 1);
    }

    private static Kernel[] Split(Kernel kernel)
    {
        var sum = new Kernel(KernelKind.Contraction) { Contraction = kernel.Contraction, Initial = kernel.Initial, Result = kernel.Result };
        sum.Deferred.AddRange(kernel.Deferred);
        sum.Siblings.AddRange(kernel.Siblings);
        var maps = new Kernel(KernelKind.Map);
        maps.Operations.AddRange(kernel.Operations);
        return [sum, maps];
    }
}
