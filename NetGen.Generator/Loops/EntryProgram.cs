using NetGen.Generator.Program;
using NetGen.Generator.Scheduling;

namespace NetGen.Generator.Loops;

/// <summary>An entry point, its program, and the kernels made of it; what follows from them is the same for every vector width, and found once.</summary>
/// <param name="entry">The entry point.</param>
/// <param name="program">What it computes.</param>
/// <param name="kernels">The kernels, in order.</param>
/// <param name="logicalLanes">Elements of the target's widest vector.</param>
/// <param name="isScalar">True where it runs without vectors, though memory is laid out for them.</param>
/// <param name="whole">What this is a phase of, if it is one: what one phase makes, another may read.</param>
internal sealed class EntryProgram(EntryPoint entry, TensorProgram program, IReadOnlyList<Kernel> kernels, int logicalLanes, bool isScalar = false, EntryProgram? whole = null)
{
    private readonly Dictionary<Kernel, IReadOnlyList<Tensor>> _inMemory = [];
    private readonly Dictionary<Kernel, string> _identities = [];
    private readonly Dictionary<Kernel, string> _sharedIdentities = [];
    private readonly Dictionary<Kernel, Association> _associations = [];
    private Storage? _storage;
    private StackPlan? _stack;
    private int? _bufferCount;

    public EntryPoint Entry => entry;

    public TensorProgram Program => program;

    public IReadOnlyList<Kernel> Kernels => kernels;

    public int LogicalLanes => logicalLanes;

    /// <summary>The vectors that its kernels use in a body of one width.</summary>
    public VectorShape ShapeIn(VectorShape body) => isScalar ? VectorShape.Of(0, body.Precision) with { InlinesLanes = true } : body;

    /// <summary>True where the lanes of a vector run over the rows of a batch.</summary>
    public bool HasRowsInLanes => whole?.HasRowsInLanes ?? kernels.Any(kernel => kernel.HasRowsInLanes);

    /// <summary>The losses of the rows.</summary>
    public Tensor Loss => (whole?.Kernels ?? kernels).SelectMany(kernel => kernel.Made).Single(tensor => tensor.Role == TensorRole.Loss);

    /// <summary>True where no gradient of a matrix is stored as a whole; otherwise training one block has nothing on adding up gradients.</summary>
    public bool StoresNoGradient => !Bindings.OwnMatrices(this).Any(matrix => !matrix.IsTransposed);

    /// <summary>True where gradients of matrices are made and used up in strips.</summary>
    public bool HasStrips => kernels.SelectMany(kernel => kernel.Made).Any(tensor => tensor.StripRows > 0);

    /// <summary>True where it keeps what <c>ForwardCache</c> keeps, on the stack, to call the same methods.</summary>
    public bool HasOwnCache { get; } = !entry.Tensors.Contains(Bindings.Cache) && kernels.SelectMany(kernel => kernel.Made).Any(tensor => tensor.Role == TensorRole.Cached);

    /// <summary>The values that are written to memory.</summary>
    public HashSet<Tensor> Stored { get; } = whole?.Stored ?? StoredTensors.Of(kernels, logicalLanes);

    /// <summary>Where its values lie.</summary>
    public Storage Storage => _storage ??= new Storage(logicalLanes, Stored);

    /// <summary>Its formulas as loops take them.</summary>
    public Formulas Formulas { get; } = new();

    /// <summary>The piece of stack that its temporaries share.</summary>
    public StackPlan Stack => _stack ??= whole?.Stack ?? new StackPlan(this);

    /// <summary>How many buffers its kernels read and write.</summary>
    public int BufferCount => _bufferCount ??= kernels.SelectMany(kernel => kernel.Read.Concat(kernel.Made)).Select(tensor => tensor.Storage).Distinct().Count();

    /// <summary>How a kernel is added up.</summary>
    public Association AssociationOf(Kernel kernel)
    {
        if (!_associations.TryGetValue(kernel, out var association)) _associations.Add(kernel, association = Associations.Of(kernel, isScalar ? 1 : logicalLanes));
        return association;
    }

    /// <summary>The values that a kernel finds in memory or puts there.</summary>
    public IReadOnlyList<Tensor> InMemory(Kernel kernel)
    {
        if (_inMemory.TryGetValue(kernel, out var known)) return known;
        var made = new HashSet<Tensor>(kernel.Made);
        Tensor[] found = [.. kernel.Read.Where(tensor => !made.Contains(tensor) || Stored.Contains(tensor)).Concat(kernel.Made.Where(Stored.Contains))];
        _inMemory.Add(kernel, found);
        return found;
    }

    /// <summary>What a kernel computes and where its values lie: kernels of one network with equal identities have equal bodies when they are scheduled alike.</summary>
    public string Identity(Kernel kernel)
    {
        if (_identities.TryGetValue(kernel, out string known)) return known;
        string places = string.Join(" ", InMemory(kernel).Select(tensor => tensor.Name + (Layout.Of(tensor, logicalLanes).IsPadded ? "+" : "")));
        string identity = $"{kernel.Kind} {kernel.Deferred.Count} {kernel.Siblings.Count} {kernel.Initial} {string.Join(";", kernel.All)} {places} {entry.IsBatched} {entry.Share == Share.Tiles} {isScalar}";
        _identities.Add(kernel, identity);
        return identity;
    }

    /// <summary>
    /// The same but for the name of what a kernel adds to: what is added to a gradient may be added to its parameter by one method. The
    /// bodies of kernels of one shared identity differ in that name alone.
    /// </summary>
    public string SharedIdentity(Kernel kernel)
    {
        if (_sharedIdentities.TryGetValue(kernel, out string known)) return known;
        string identity = Identity(kernel);
        foreach (var sum in kernel.Made.Select(tensor => tensor.Storage).Where(storage => storage.Role == TensorRole.Gradient).Distinct())
        {
            string parameter = sum.Name.Substring(1);
            if (kernel.Read.All(tensor => tensor.Storage.Name != parameter)) identity = identity.Replace(sum.Name, parameter);
        }

        _sharedIdentities.Add(kernel, identity);
        return identity;
    }

    public override string ToString() => $"{entry.Name}:\n{string.Join("\n", kernels)}";
}
