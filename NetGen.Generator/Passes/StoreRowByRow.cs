using NetGen.Generator.Program;

namespace NetGen.Generator.Passes;

/// <summary>Stores every matrix as its user writes it, so that parameters go in and out as one piece and a neuron's weights are neighbours.</summary>
internal static class StoreRowByRow
{
    public static void Run(TensorProgram program)
    {
        var stored = new Dictionary<Tensor, Tensor>();
        program.Replace([.. program.Operations.Select(operation => operation with
        {
            Output = Stored(operation.Output),
            Value = operation.Value.Rewrite(node => node is Load load ? new Load(Stored(load.Tensor)) : null),
        })]);

        Tensor Stored(Tensor tensor)
        {
            if (tensor.Axes.Count != 2) return tensor;
            if (stored.TryGetValue(tensor, out var same)) return same;
            same = new Tensor(tensor.Name, [.. tensor.Axes], tensor.Role)
            {
                Alias = tensor.Alias is { } alias ? Stored(alias) : null,
                InitialValue = tensor.InitialValue,
                IsRowByRow = true,
            };
            stored.Add(tensor, same);
            return same;
        }
    }
}
