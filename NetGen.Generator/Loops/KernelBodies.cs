using NetGen.Generator.Scheduling;

namespace NetGen.Generator.Loops;

/// <summary>The bodies of one width's kernels, each built once: what the JIT's budget has weighed is what is printed.</summary>
internal sealed class KernelBodies(VectorShape shape, IReadOnlyList<string> scalars)
{
    private static readonly string[] Reserved = ["memory", "scratch", "loss", "rows", "cache", "gradient", EntryPoint.Part, EntryPoint.Parts, TileShare.From, TileShare.To];

    private readonly Dictionary<(Kernel Kernel, Tiling Tiling), (List<Statement> Statements, NameSupply Names)> _built = [];

    /// <summary>What the kernel's body costs the JIT as it is scheduled now.</summary>
    public MethodCost CostOf(EntryProgram entry, Kernel kernel) => MethodCost.Of(Of(entry, kernel).Statements, shape);

    /// <summary>The kernel's body as it is scheduled now, for the caller to change, and the names in it.</summary>
    public (List<Statement> Statements, NameSupply Names) Take(EntryProgram entry, Kernel kernel)
    {
        var body = Of(entry, kernel);
        _built.Remove(Key(kernel));
        return body;
    }

    private (List<Statement> Statements, NameSupply Names) Of(EntryProgram entry, Kernel kernel)
    {
        if (_built.TryGetValue(Key(kernel), out var body)) return body;
        var names = new NameSupply();
        foreach (string name in entry.InMemory(kernel).Select(Storage.BufferName).Concat(Reserved).Concat(entry.Entry.Tensors).Concat(scalars)) names.Reserve(name);
        body = (KernelBody.Build(entry, kernel, shape, names), names);
        _built.Add(Key(kernel), body);
        return body;
    }

    /// <summary>A method of its own or not, the body is the same.</summary>
    private static (Kernel, Tiling) Key(Kernel kernel) => (kernel, kernel.Schedule!.Tiling with { Outlined = false });
}
