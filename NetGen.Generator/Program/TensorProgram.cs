using System.Text;

namespace NetGen.Generator.Program;

internal enum Reduction
{
    /// <summary>A map: the value has no axis that the output lacks.</summary>
    None,
    Sum,
    Max,
}

/// <summary>The one operation: out[its axes] = the reduction of <see cref="Value"/> over the axes that the value has and the output lacks.</summary>
/// <param name="Detach">True when no derivative flows through: the softmax's shift cancels in the value.</param>
internal sealed record Compute(Tensor Output, Reduction Reduction, Expr Value, bool Detach = false)
{
    /// <summary>The axes summed or searched away, in order of appearance.</summary>
    public IEnumerable<Axis> ReducedAxes => Value.Axes().Where(axis => !Output.Axes.Contains(axis));

    public override string ToString()
    {
        string reduction = Reduction == Reduction.None ? "" : $"{Reduction.ToString().ToLowerInvariant()}[{string.Join(",", ReducedAxes)}] ";
        string alias = Output.Alias is { } target ? $" -> {target.Name}" : "";
        return $"{Output}{alias} = {reduction}{Value}{(Detach ? " (detached)" : "")}";
    }
}

/// <summary>A straight list of operations; each output is written once.</summary>
internal sealed class TensorProgram(string name)
{
    private readonly HashSet<string> _names = [];

    public string Name { get; } = name;

    public List<Compute> Operations { get; private set; } = [];

    /// <summary>A tensor that no operation of this program makes.</summary>
    public Tensor Declare(string name, TensorRole role, params Axis[] axes) => Register(new Tensor(name, axes, role));

    /// <inheritdoc cref="Declare(string, TensorRole, Axis[])"/>
    public Tensor Declare(Tensor tensor) => Register(tensor);

    /// <summary>Makes an operation; sums or searches over the axes that <paramref name="axes"/> lacks.</summary>
    public Tensor Emit(string name, IEnumerable<Axis> axes, Expr value, TensorRole role = TensorRole.Temporary, Reduction reduction = Reduction.None) =>
        Emit(new Tensor(name, [.. axes], role), value, reduction);

    public Tensor Emit(Tensor output, Expr value, Reduction reduction = Reduction.None, bool detach = false)
    {
        Register(output);
        Operations.Add(new Compute(output, reduction, value, detach));
        return output;
    }

    public void Replace(IEnumerable<Compute> operations) => Operations = [.. operations];

    /// <summary>A name that no tensor of the program has yet.</summary>
    public string Unique(string name)
    {
        string candidate = name;
        for (int k = 2; _names.Contains(candidate); k++) candidate = $"{name}_{k}";
        return candidate;
    }

    public override string ToString()
    {
        var text = new StringBuilder();
        text.Append(Name).AppendLine(":");
        foreach (var operation in Operations) text.Append("  ").AppendLine(operation.ToString());
        return text.ToString();
    }

    private Tensor Register(Tensor tensor)
    {
        if (!_names.Add(tensor.Name)) throw new InvalidOperationException($"The program already has a tensor named {tensor.Name}.");
        return tensor;
    }
}
