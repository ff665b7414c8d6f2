using NetGen.Generator.Program;

namespace NetGen.Generator.Passes;

/// <summary>Folds a temporary map into its reader when nothing is computed twice by that: a plain copy or constant, or a map with one reader of the same axes.</summary>
internal static class InlineMaps
{
    public static void Run(TensorProgram program)
    {
        var operations = program.Operations.ToList();
        for (int k = 0; k < operations.Count; k++)
        {
            var map = operations[k];
            if (map.Reduction != Reduction.None || map.Output.Role != TensorRole.Temporary || map.Output.Storage != map.Output) continue;
            var readers = operations.Where(operation => operation.Value.Reads(map.Output)).ToArray();
            if (StartsAccumulators(map, operations) || !MayFold(map, readers)) continue;
            if (readers.Any(reader => ReadsOverwritten(operations, k, operations.IndexOf(reader), map))) continue;
            for (int r = 0; r < operations.Count; r++)
            {
                if (!readers.Contains(operations[r])) continue;
                operations[r] = operations[r] with { Value = operations[r].Value.Rewrite(node => node is Load load && load.Tensor == map.Output ? map.Value : null) };
            }

            operations.RemoveAt(k--);
        }

        program.Replace(operations);
    }

    /// <summary>A sum and what is added to it stay together: the accumulators will start there.</summary>
    private static bool StartsAccumulators(Compute map, List<Compute> operations) =>
        map.Value is Binary { Operation: BinaryOperation.Add, Left: Load left, Right: Load right }
        && operations.Any(operation => operation.Reduction == Reduction.Sum && (operation.Output == left.Tensor || operation.Output == right.Tensor));

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
    private static bool ReadsOverwritten(List<Compute> operations, int from, int to, Compute map)
    {
        var read = map.Value.Tensors().Select(tensor => tensor.Storage).ToArray();
        for (int k = from + 1; k < to; k++)
        {
            if (operations[k].Output.Alias is not null && read.Contains(operations[k].Output.Storage)) return true;
        }

        return false;
    }
}
