namespace NetGen.Generator.Program;

/// <summary>Checks that a program keeps the rules which every pass relies on. The tests run it after each pass.</summary>
internal sealed class Verifier
{
    private readonly TensorProgram _program;
    private readonly List<string> _problems = [];
    private readonly Dictionary<string, Tensor> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Axis> _axes = new(StringComparer.Ordinal);
    private readonly HashSet<Tensor> _made = [];
    private readonly HashSet<Tensor> _given = [];
    private readonly Dictionary<Tensor, Tensor> _updates = [];

    private Verifier(TensorProgram program) => _program = program;

    /// <summary>What is wrong with the program, a line each; empty for a sound one.</summary>
    public static IReadOnlyList<string> Problems(TensorProgram program)
    {
        var verifier = new Verifier(program);
        foreach (var operation in program.Operations) verifier.Check(operation);
        return verifier._problems;
    }

    private void Check(Compute operation)
    {
        var (output, value) = (operation.Output, operation.Value);
        foreach (var tensor in value.Tensors().Append(output)) CheckTensor(tensor, operation);
        foreach (var node in value.Walk()) CheckNode(node, operation);
        foreach (var tensor in value.Tensors()) CheckRead(tensor, operation);
        CheckReduction(operation);
        CheckWrite(output, operation);
    }

    private void CheckTensor(Tensor tensor, Compute operation)
    {
        if (!_names.TryGetValue(tensor.Name, out var named)) _names.Add(tensor.Name, tensor);
        else if (named != tensor) Report(operation, $"two tensors are named {tensor.Name}");

        foreach (var axis in tensor.Axes)
        {
            if (!_axes.TryGetValue(axis.Name, out var known)) _axes.Add(axis.Name, axis);
            else if (known != axis) Report(operation, $"two axes are named {axis.Name}");
        }

        if (tensor.Axes.Distinct().Count() != tensor.Axes.Count) Report(operation, $"{tensor} has an axis twice");
        if (tensor.Alias is { } alias && (!alias.Axes.SequenceEqual(tensor.Axes) || alias.Role != tensor.Role)) Report(operation, $"{tensor} does not match {alias}, over which it is written");
        if (tensor.Alias is { Storage: var storage } && storage != tensor.Alias) Report(operation, $"{tensor} is written over {tensor.Alias}, which is itself a part or an update");
        if (tensor.SliceOf is { } whole && !IsSlice(tensor, whole)) Report(operation, $"{tensor} is no slice of {whole}");
        if (tensor.Role == TensorRole.Constant && tensor.Values.Count != tensor.Axes.Aggregate(1, (product, axis) => product * axis.Extent)) Report(operation, $"{tensor} has {tensor.Values.Count} values");
    }

    private static bool IsSlice(Tensor slice, Tensor whole)
    {
        int last = whole.Axes.Count - 1;
        return last >= 0 && slice.Axes.Count == whole.Axes.Count && slice.Role == whole.Role && slice.Alias is null && whole.SliceOf is null
            && slice.Axes.Take(last).SequenceEqual(whole.Axes.Take(last))
            && slice.Offset >= 0 && slice.Offset + slice.Axes[last].Extent <= whole.Axes[last].Extent;
    }

    private void CheckNode(Expr node, Compute operation)
    {
        switch (node)
        {
            case Load { Tensor.IsLabel: true } load:
                Report(operation, $"the label {load.Tensor} stands outside a one-hot test");
                break;
            case OneHot { Label.IsLabel: false } oneHot:
                Report(operation, $"{oneHot.Label} is no label");
                break;
            case Power:
                Report(operation, "a power belongs to the host's numbers");
                break;
        }
    }

    private void CheckRead(Tensor tensor, Compute operation)
    {
        if (_updates.TryGetValue(tensor.Storage, out var update) && tensor != update) Report(operation, $"{tensor} is read after its update {update}");
        if (_made.Contains(tensor) || tensor.SliceOf is { } whole && _made.Contains(whole) || CoversBySlices(tensor)) return;
        if (tensor.Alias is not null || tensor.Storage.Role is TensorRole.Temporary or TensorRole.Output or TensorRole.Loss)
        {
            Report(operation, $"{tensor} is read before anything makes it");
        }

        _given.Add(tensor.Storage);
    }

    private bool CoversBySlices(Tensor whole) =>
        whole.Axes.Count > 0 && _made.Where(tensor => tensor.SliceOf == whole).Sum(tensor => tensor.Axes[tensor.Axes.Count - 1].Extent) == whole.Axes[whole.Axes.Count - 1].Extent;

    private void CheckReduction(Compute operation)
    {
        bool reduces = operation.ReducedAxes.Any();
        if (operation.Reduction == Reduction.None && reduces) Report(operation, $"the value varies along {string.Join(", ", operation.ReducedAxes)}, the output does not");
        if (operation.Reduction != Reduction.None && !reduces) Report(operation, "a reduction over nothing");
        if (operation.Output.Axes.Concat(operation.Value.Axes()).Where(axis => axis.IsDynamic).Distinct().Count() > 1) Report(operation, "two axes are batches");
    }

    private void CheckWrite(Tensor output, Compute operation)
    {
        if (!_made.Add(output)) Report(operation, $"{output} is made twice");
        if (output.SliceOf is { } whole)
        {
            int last = whole.Axes.Count - 1;
            bool overlaps = _made.Any(other => other != output && other.SliceOf == whole
                && other.Offset < output.Offset + output.Axes[last].Extent && output.Offset < other.Offset + other.Axes[last].Extent);
            if (overlaps) Report(operation, $"{output} is written over another slice of {whole}");
        }

        if (output.Alias is { } alias)
        {
            if (_updates.TryGetValue(alias.Storage, out var earlier)) Report(operation, $"{alias} was already updated to {earlier}");
            else _updates.Add(alias.Storage, output);
        }
        else if (_given.Contains(output.Storage) || output.Storage.Role is TensorRole.Input or TensorRole.Target or TensorRole.Scalar or TensorRole.Constant)
        {
            Report(operation, $"{output} is given and may only be updated through an alias");
        }
    }

    private void Report(Compute operation, string problem) => _problems.Add($"{_program.Name}: {problem} in {operation}");
}
