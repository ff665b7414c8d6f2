using NetGen.Generator.Program;

namespace NetGen.Generator.Passes;

/// <summary>Drops operations that nothing outside the program and no kept operation reads.</summary>
internal static class DeadCode
{
    public static void Run(TensorProgram program)
    {
        var live = new HashSet<Tensor>();
        var kept = new List<Compute>();
        foreach (var operation in Enumerable.Reverse(program.Operations))
        {
            var storage = operation.Output.Storage;
            if (storage.Role == TensorRole.Temporary && !live.Contains(storage)) continue;
            foreach (var tensor in operation.Value.Tensors()) live.Add(tensor.Storage);
            kept.Add(operation);
        }

        kept.Reverse();
        program.Replace(kept);
    }
}
