using NetGen.Generator.Model;
using NetGen.Generator.Program;

namespace NetGen.Generator.Scheduling;

/// <summary>Lays out the instance's memory and the caller's cache; the same for every vector width.</summary>
/// <param name="spec">The network.</param>
/// <param name="logicalLanes">Elements of the target's widest vector.</param>
/// <param name="statesByParameter">True where the optimizer's memory is copied for the user as it lies: each parameter's states together, in their public order.</param>
internal sealed class MemoryPlanner(NetworkSpec spec, int logicalLanes, bool statesByParameter = false)
{
    private int _length;

    /// <summary>Elements of 64 bytes, so that every tensor starts on a cache line; none for scalar targets.</summary>
    private int Alignment => logicalLanes == 1 ? 1 : 64 / (spec.Precision == Precision.Single ? sizeof(float) : sizeof(double));

    public MemoryPlan PlanMemory(IReadOnlyList<TensorProgram> programs, IEnumerable<Tensor> ownMatrices, int scratchLength)
    {
        var tensors = programs.SelectMany(program => program.Operations).SelectMany(operation => operation.Value.Tensors().Append(operation.Output))
            .Select(tensor => tensor.Storage).Distinct().ToArray();
        var weights = Named(tensors, TensorRole.Parameter).OrderBy(tensor => Layer(tensor.Name)).ThenBy(tensor => tensor.Axes.Count == 1).ToArray();
        var states = Named(tensors, TensorRole.State);
        var trained = new HashSet<string>(Named(tensors, TensorRole.Gradient).Select(tensor => tensor.Name.Substring(1)));

        int canonical = 0;
        var parameters = new List<ParameterPlan>();
        foreach (var tensor in weights)
        {
            var layout = Layout.Of(tensor, logicalLanes);
            var layer = spec.Layers[Layer(tensor.Name) - 1];
            bool isBias = tensor.Axes.Count == 1;
            int rows = tensor.Axes[0].Extent;
            int columns = isBias ? 1 : tensor.Axes[1].Extent;
            parameters.Add(new ParameterPlan(tensor.Name, layer.Name, isBias, rows, columns, canonical, Place(layout.Length), layout.Stride(tensor.Axes[0]), isBias ? 0 : layout.Stride(tensor.Axes[1]), layer.IsFrozen, null));
            canonical += rows * columns;
        }

        // States of one kind lie in the parameters' order, as the gradients do: one loop can update neighbours.
        var offsets = (statesByParameter ? states : states.GroupBy(KindOf).SelectMany(kind => kind.OrderBy(state => OfState(state)?.CanonicalOffset)))
            .ToDictionary(state => state, state => Place(Layout.Of(state, logicalLanes).Length));
        var placed = states.Select(state => new StatePlan(state.Name, OfState(state), offsets[state], state.InitialValue)).ToArray();

        int gradientOffset = Place(0);
        for (int k = 0; k < parameters.Count; k++)
        {
            if (!trained.Contains(parameters[k].Name)) continue;
            parameters[k] = parameters[k] with { GradientOffset = Place(Layout.Of(weights[k], logicalLanes).Length) };
        }

        int gradientLength = Place(0) - gradientOffset;
        // Each has a place of its own: what is padding in one would hold another's values otherwise.
        var matrices = new List<MatrixPlan>();
        foreach (var tensor in ownMatrices.GroupBy(tensor => tensor.Name).Select(group => group.First()))
        {
            var layout = Layout.Of(tensor, logicalLanes);
            var (rows, columns) = (tensor.Axes[0], tensor.Axes[1]);
            matrices.Add(new MatrixPlan(tensor.Name, rows.Extent, columns.Extent, Place(layout.Length), layout.Stride(rows), layout.Stride(columns)));
        }

        int scratchOffset = Place(scratchLength);
        var deferral = Named(tensors, TensorRole.Waiting).Select(waiting => Layout.Of(waiting, logicalLanes).Length)
            .Select(length => new DeferralPlan(Place(length), length, Place(spec.InputSize))).SingleOrDefault();
        return new MemoryPlan(Place(0), gradientOffset, gradientLength, parameters, placed, matrices, scratchOffset, scratchLength, deferral);

        string KindOf(Tensor state) => OfState(state) is { } of ? state.Name.Substring(0, state.Name.Length - of.Name.Length) : state.Name;

        ParameterPlan? OfState(Tensor state) => state.Axes.Count == 0 ? null : parameters.Single(parameter => state.Name.EndsWith("_" + parameter.Name, StringComparison.Ordinal));
    }

    /// <summary>The cache holds each layer's z and a, rows padded so that kernels may use whole vectors.</summary>
    public CachePlan PlanCache(TensorProgram forward)
    {
        int length = 0;
        var views = new List<CacheView>();
        foreach (var tensor in forward.Operations.Select(operation => operation.Output).Where(tensor => tensor.Role == TensorRole.Cached))
        {
            views.Add(new CacheView(char.ToUpperInvariant(tensor.Name[0]) + tensor.Name.Substring(1), length, tensor.Axes[0].Extent, spec.Layers[Layer(tensor.Name) - 1].Name));
            length += Layout.RoundUp(tensor.Axes[0].Extent, logicalLanes);
        }

        return new CachePlan(length, views);
    }

    private int Place(int length)
    {
        int start = _length;
        _length += Layout.RoundUp(length, Alignment);
        return start;
    }

    private static Tensor[] Named(IEnumerable<Tensor> tensors, TensorRole role) =>
        [.. tensors.Where(tensor => tensor.Role == role).GroupBy(tensor => tensor.Name).Select(group => group.First())];

    /// <summary>The number at the end of a tensor's name, 1 for the first layer.</summary>
    public static int Layer(string name) => int.Parse(new string([.. name.Where(char.IsDigit)]), System.Globalization.CultureInfo.InvariantCulture);
}
