using NetGen.Generator.Program;

namespace NetGen.Generator.Passes;

/// <summary>Folds a temporary map into its reader when nothing is computed twice by that: a plain copy or constant, or a map with one reader of the same axes.</summary>
internal static class InlineMaps
{
    public static void Run(TensorProgram program)
    {
        Compute?[] operations = [.. program.Operations];
        var sums = new HashSet<Tensor>(program.Operations.Where(operation => operation.Reduction == Reduction.Sum).Select(operation => operation.Output));
        var readersOf = new Dictionary<Tensor, HashSet<int>>();
        for (int k = 0; k < operations.Length; k++) NoteReader(k);

        for (int k = 0; k < operations.Length; k++)
        {
            var map = operations[k]!;
            if (map.Reduction != Reduction.None || map.Output.Role != TensorRole.Temporary || map.Output.Storage != map.Output) continue;
            if (!readersOf.TryGetValue(map.Output, out var readers) || StartsAccumulators(map, sums) || !MayFold(map, [.. readers.Select(reader => operations[reader]!)])) continue;
            if (readers.Any(reader => ReadsOverwritten(operations, k, reader, map))) continue;
            foreach (int reader in readers)
            {
                operations[reader] = operations[reader]! with { Value = operations[reader]!.Value.Rewrite(node => node is Load load && load.Tensor == map.Output ? map.Value : null) };
                NoteReader(reader);
            }

            foreach (var tensor in map.Value.Tensors()) readersOf[tensor].Remove(k);
            operations[k] = null;
        }

        program.Replace(operations.OfType<Compute>());

        void NoteReader(int reader)
        {
            foreach (var tensor in operations[reader]!.Value.Tensors())
            {
                if (!readersOf.TryGetValue(tensor, out var readers)) readersOf.Add(tensor, readers = []);
                readers.Add(reader);
            }
        }
    }

    /// <summary>A sum and what is added to it stay together: the accumulators will start there.</summary>
    private static bool StartsAccumulators(Compute map, HashSet<Tensor> sums) =>
        map.Value is Binary { Operation: BinaryOperation.Add, Left: Load left, Right: Load right } && (sums.Contains(left.Tensor) || sums.Contains(right.Tensor));

    private static bool MayFold(Compute map, Compute[] readers)
    {
        if (readers.Length == 0) return false;
        if (map.Value is Constant) return true;
        if (map.Value is Load copy && copy.Tensor.Axes.SequenceEqual(map.Output.Axes)) return true;
        return readers.Length == 1 && readers[0].Reduction == Reduction.None && readers[0].Output.SliceOf is null
            && readers[0].Value.Walk().Count(node => node is Load load && load.Tensor == map.Output) == 1
            && readers[0].Output.Axes.Count == map.Output.Axes.Count && !readers[0].Output.Axes.Except(map.Output.Axes).Any();
    }

    /// <summary>True when what the map reads is updated in place before the reader runs.</summary>
    private static bool ReadsOverwritten(Compute?[] operations, int from, int to, Compute map)
    {
        var read = map.Value.Tensors().Select(tensor => tensor.Storage).ToArray();
        for (int k = from + 1; k < to; k++)
        {
            if (operations[k] is { Output: { Alias: not null } updated } && read.Contains(updated.Storage)) return true;
        }

        return false;
    }
}
