using NetGen.Generator.Program;

namespace NetGen.Generator.Passes;

/// <summary>
/// Where lanes run over the rows of a batch, copies what the caller gave row by row, so that neighbours of one feature are neighbours in
/// memory, and copies the output back. Everything between is made and read in that layout.
/// </summary>
internal static class CopyRowsToLanes
{
    public static void Run(TensorProgram program)
    {
        var copies = new Dictionary<Tensor, Tensor>();
        var operations = new List<Compute>();
        foreach (var operation in program.Operations)
        {
            var reader = operation with { Value = operation.Value.Rewrite(node => node is Load load && IsTable(load.Tensor) ? CopyOf(load.Tensor) : null) };
            if (!IsTable(operation.Output))
            {
                operations.Add(reader);
                continue;
            }

            var made = LanesOf(operation.Output);
            operations.Add(reader with { Output = made });
            operations.Add(new Compute(operation.Output, Reduction.None, made));
        }

        program.Replace(operations);

        Load CopyOf(Tensor table)
        {
            if (!copies.TryGetValue(table, out var copy))
            {
                copies.Add(table, copy = LanesOf(table));
                operations.Add(new Compute(copy, Reduction.None, table));
            }

            return new Load(copy);
        }

        Tensor LanesOf(Tensor table) => new(program.Unique(table.Name + "Lanes"), [.. table.Axes], TensorRole.Temporary);
    }

    /// <summary>True for an operation that this pass made.</summary>
    public static bool IsCopy(Compute operation) =>
        operation.Value is Load load && (IsTable(load.Tensor) || IsTable(operation.Output));

    /// <summary>True for what the caller holds row by row.</summary>
    private static bool IsTable(Tensor tensor) =>
        tensor.Role is TensorRole.Input or TensorRole.Target or TensorRole.Output && tensor.Axes.Count == 2 && tensor.Axes.Any(axis => axis.HoldsLanes);
}
