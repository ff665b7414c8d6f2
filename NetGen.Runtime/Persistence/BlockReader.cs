#if NET
using System.Runtime.InteropServices;

namespace NetGen.Persistence;

/// <summary>Brings tensors into a network's order, and collects everything that is wrong with them before it says so.</summary>
internal sealed class BlockReader(Checkpoint checkpoint)
{
    private const int MostProblems = 10;

    private readonly List<string> _problems = [];
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);

    /// <summary>The values of all blocks, one after the other.</summary>
    /// <param name="blocks">What must be there.</param>
    /// <param name="count">How many values that is.</param>
    /// <param name="nameOf">The tensor of a block.</param>
    public T[] Read<T>(IReadOnlyList<ParameterBlock> blocks, int count, Func<ParameterBlock, string> nameOf)
        where T : struct
    {
        var values = GC.AllocateUninitializedArray<T>(count);
        foreach (var block in blocks)
        {
            string name = nameOf(block);
            if (!_used.Add(name)) _problems.Add($"{Quoted.Of(name)} is asked for twice, the second time as {block}.");
            else if (checkpoint.Find(name) is not { } tensor) _problems.Add($"{Quoted.Of(name)} is missing.");
            else if (tensor.Type != ElementType.Of<T>()) _problems.Add($"{Quoted.Of(name)} must be of type {ElementType.Of<T>()}, but is of type {tensor.Type}.");
            else if (!IsShape(block, tensor.Shape)) _problems.Add($"{Quoted.Of(name)} must have the shape {ShapeText.Of(block.Shape.ToArray())}, but has {ShapeText.Of(tensor.Shape)}.");
            else MemoryMarshal.Cast<byte, T>(tensor.Bytes.Span).CopyTo(values.AsSpan(block.Offset, block.Length));
        }

        return values;
    }

    /// <summary>Notes the tensors that nobody has read.</summary>
    public void RefuseOthers()
    {
        foreach (var tensor in checkpoint.Tensors.Where(tensor => !_used.Contains(tensor.Name))) _problems.Add($"{Quoted.Of(tensor.Name)} is of no use to the network.");
    }

    /// <exception cref="CheckpointException">Something was wrong.</exception>
    public void ThrowIfWrong(string what)
    {
        if (_problems.Count == 0) return;
        string more = _problems.Count > MostProblems ? FormattableString.Invariant($" And {_problems.Count - MostProblems} more.") : "";
        throw new CheckpointException($"{what} {string.Join(" ", _problems.Take(MostProblems))}{more}");
    }

    private static bool IsShape(ParameterBlock block, IReadOnlyList<long> shape)
    {
        if (shape.Count != block.Shape.Length) return false;
        for (int k = 0; k < shape.Count; k++)
        {
            if (shape[k] != block.Shape[k]) return false;
        }

        return true;
    }
}
#endif
