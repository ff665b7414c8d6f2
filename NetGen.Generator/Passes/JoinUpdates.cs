using NetGen.Generator.Loops;
using NetGen.Generator.Program;
using NetGen.Generator.Scheduling;

namespace NetGen.Generator.Passes;

/// <summary>
/// Makes one kernel of the updates of parameters that are neighbours in memory: an optimizer does the same to every element, and parameters,
/// their gradients and the optimizer's states lie in one order. One loop takes the place of one for each parameter, and no bit changes.
/// </summary>
internal static class JoinUpdates
{
    /// <summary>Joins what can be joined.</summary>
    /// <param name="kernels">The kernels of a program.</param>
    /// <param name="logicalLanes">Elements of the target's widest vector.</param>
    public static List<Kernel> Run(IReadOnlyList<Kernel> kernels, int logicalLanes)
    {
        // Only updates at the end are joined: a later kernel might read a part of what is joined.
        int updates = kernels.Count;
        while (updates > 0 && IsUpdate(kernels[updates - 1], logicalLanes)) updates--;
        var joined = kernels.Take(updates).ToList();
        for (int k = updates, end; k < kernels.Count; k = end)
        {
            end = k + 1;
            while (end < kernels.Count && AreNeighbours(kernels[end - 1], kernels[end], kernels) && AreAlike(kernels[k], kernels[end])) end++;
            joined.Add(end - k == 1 ? kernels[k] : Join([.. kernels.Skip(k).Take(end - k)], logicalLanes));
        }

        return joined;
    }

    /// <summary>True for maps that read and write nothing but one parameter, its gradient and states, and numbers, and leave zeros in padding.</summary>
    private static bool IsUpdate(Kernel kernel, int logicalLanes)
    {
        if (kernel.Kind != KernelKind.Map || !kernel.Made.Any(tensor => tensor.Alias?.Role == TensorRole.Parameter)) return false;
        var made = new HashSet<Tensor>(kernel.Made);
        bool isOwn = Tensors(kernel).All(tensor => tensor.Axes.Count == 0
            || (tensor.Axes.SequenceEqual(kernel.Axes) && (made.Contains(tensor) || tensor.Role is TensorRole.Parameter or TensorRole.State or TensorRole.Gradient)));
        return isOwn && made.All(tensor => tensor.Axes.Count > 0) && (logicalLanes == 1 || LeavesZeros(kernel));
    }

    private static bool LeavesZeros(Kernel kernel)
    {
        var padding = new Dictionary<Tensor, double?>();
        var analysis = new PaddingAnalysis(kernel.Axes[0], tensor => padding.TryGetValue(tensor, out var known) ? known : 0);
        foreach (var operation in kernel.Operations)
        {
            padding[operation.Output] = analysis.Of(operation.Value);
            if (operation.Output.Alias is not null && padding[operation.Output] is not 0) return false;
        }

        return true;
    }

    /// <summary>
    /// A layer's biases follow its weights, and the next layer's weights these, or the weights where there are no biases. A layer that is frozen
    /// has no update, and ends the run; so do biases that another kernel updates.
    /// </summary>
    private static bool AreNeighbours(Kernel kernel, Kernel next, IReadOnlyList<Kernel> kernels)
    {
        var (first, second) = (Parameter(kernel), Parameter(next));
        int layer = MemoryPlanner.Layer(first.Name);
        if (second.Axes.Count == 1) return MemoryPlanner.Layer(second.Name) == layer;
        bool isLast = first.Axes.Count == 1 || !kernels.SelectMany(other => other.Made).Any(tensor =>
            tensor.Alias is { Role: TensorRole.Parameter, Axes.Count: 1 } biases && MemoryPlanner.Layer(biases.Name) == layer);
        return isLast && MemoryPlanner.Layer(second.Name) == layer + 1;
    }

    /// <summary>True where the two compute the same, each with its own tensors.</summary>
    private static bool AreAlike(Kernel kernel, Kernel other)
    {
        Tensor[] tensors = [.. Tensors(kernel)], others = [.. Tensors(other)];
        if (tensors.Length != others.Length || kernel.Operations.Count != other.Operations.Count) return false;
        var instead = new Dictionary<Tensor, Tensor>();
        for (int k = 0; k < tensors.Length; k++)
        {
            var (tensor, its) = (tensors[k], others[k]);
            bool plays = tensor.Role == its.Role && (tensor.Axes.Count == 0 ? tensor == its : its.Axes.Count > 0 && Kind(tensor, kernel) == Kind(its, other));
            if (!plays) return false;
            instead.Add(its, tensor);
        }

        return kernel.Operations.Zip(other.Operations, (mine, its) => instead[its.Output] == mine.Output && its.Value.Over(instead).Equals(mine.Value)).All(isSame => isSame);
    }

    private static Kernel Join(IReadOnlyList<Kernel> kernels, int logicalLanes)
    {
        var lists = kernels.Select(kernel => Tensors(kernel).ToArray()).ToArray();
        string last = Parameter(kernels[kernels.Count - 1]).Name;
        var axis = new Axis("p", kernels.Sum(kernel => Layout.Of(Parameter(kernel), logicalLanes).Length));
        var runs = new Dictionary<Tensor, Tensor>();
        for (int k = 0; k < lists[0].Length; k++)
        {
            var tensor = lists[0][k];
            if (tensor.Axes.Count == 0) continue;
            if (!runs.TryGetValue(tensor.Storage, out var storage))
            {
                storage = new Tensor($"{tensor.Storage.Name}_to_{last}", [axis], tensor.Role) { Run = [.. lists.Select(tensors => tensors[k].Storage)] };
                runs.Add(tensor.Storage, storage);
            }

            if (tensor.Alias is not null) runs.Add(tensor, new Tensor(storage.Name + "'", [axis], tensor.Role) { Alias = storage });
        }

        return kernels[0].Over(runs);
    }

    /// <summary>What is read and made, each once, in order.</summary>
    private static IEnumerable<Tensor> Tensors(Kernel kernel) =>
        kernel.Operations.SelectMany(operation => operation.Value.Tensors().Append(operation.Output)).Distinct();

    private static Tensor Parameter(Kernel kernel) => kernel.Made.Select(tensor => tensor.Alias).First(storage => storage?.Role == TensorRole.Parameter)!;

    /// <summary>A tensor's name without its parameter's: which of the states it is.</summary>
    private static string Kind(Tensor tensor, Kernel kernel) => tensor.Name.Replace(Parameter(kernel).Name, "");
}
