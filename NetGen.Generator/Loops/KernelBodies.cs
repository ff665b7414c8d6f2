using NetGen.Generator.Scheduling;

namespace NetGen.Generator.Loops;

/// <summary>The bodies of one width's kernels, each built once: what the JIT's budget has weighed is what is printed.</summary>
internal sealed class KernelBodies(VectorShape shape, IReadOnlyList<string> scalars)
{
    private static readonly string[] Reserved = ["memory", "scratch", "loss", "rows", Bindings.Cache, "gradient", EntryPoint.Part, EntryPoint.Parts, TileShare.From, TileShare.To];

    private readonly Dictionary<(string Identity, Tiling Tiling), (List<Statement> Statements, NameSupply Names)> _built = [];
    private readonly Dictionary<(string Identity, Tiling Tiling), MethodCost> _costs = [];
    private readonly Dictionary<EntryProgram, HashSet<string>> _reserved = [];

    /// <summary>What the kernel's body costs the JIT as it is scheduled now.</summary>
    public MethodCost CostOf(EntryProgram entry, Kernel kernel)
    {
        var key = SharedKey(entry, kernel);
        if (!_costs.TryGetValue(key, out var cost)) _costs.Add(key, cost = MethodCost.Of(Of(entry, kernel).Statements, entry.ShapeIn(shape)));
        return cost;
    }

    /// <summary>The kernel's body as it is scheduled now, to be looked at.</summary>
    public List<Statement> BodyOf(EntryProgram entry, Kernel kernel) => Of(entry, kernel).Statements;

    /// <summary>The kernel's body as it is scheduled now, for the caller to change, and the names in it.</summary>
    public (List<Statement> Statements, NameSupply Names) Take(EntryProgram entry, Kernel kernel)
    {
        var body = Of(entry, kernel);
        _built.Remove(Key(entry, kernel));
        return body;
    }

    /// <summary>Equal for kernels whose bodies are equal. A method of its own or not, the body is the same.</summary>
    private static (string Identity, Tiling Tiling) Key(EntryProgram entry, Kernel kernel) => (entry.Identity(kernel), kernel.Schedule!.Tiling with { Outlined = false });

    /// <summary>Equal for kernels that one method can run: what they add to may have different names.</summary>
    public static (string Identity, Tiling Tiling) SharedKey(EntryProgram entry, Kernel kernel) => (entry.SharedIdentity(kernel), kernel.Schedule!.Tiling with { Outlined = false });

    private (List<Statement> Statements, NameSupply Names) Of(EntryProgram entry, Kernel kernel)
    {
        var key = Key(entry, kernel);
        if (_built.TryGetValue(key, out var body)) return body;
        if (!_reserved.TryGetValue(entry, out var reserved)) _reserved.Add(entry, reserved = new HashSet<string>(Reserved.Concat(entry.Entry.Tensors).Concat(scalars), StringComparer.Ordinal));
        var names = new NameSupply(reserved);
        foreach (var tensor in entry.InMemory(kernel)) names.Reserve(Storage.BufferName(tensor));
        body = (KernelBody.Build(entry, kernel, entry.ShapeIn(shape), names), names);
        _built.Add(key, body);
        return body;
    }
}
