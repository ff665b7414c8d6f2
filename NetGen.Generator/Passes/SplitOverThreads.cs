using NetGen.Generator.Loops;
using NetGen.Generator.Program;
using NetGen.Generator.Scheduling;

namespace NetGen.Generator.Passes;

/// <summary>
/// Cuts the kernels of a training step into phases that several threads share, with a barrier between. Rows go forward and back by
/// themselves; gradients are sums over all rows, so threads share the parameters there.
/// </summary>
internal static class SplitOverThreads
{
    /// <summary>The phases of a block's gradients, and of the step on a batch of one block where that stores none.</summary>
    /// <param name="program">What adds the gradients of a block up.</param>
    /// <param name="kernels">Its kernels.</param>
    /// <param name="isPlain">True where what adds a gradient up makes a step as well.</param>
    /// <param name="logicalLanes">Elements of the target's widest vector.</param>
    public static IEnumerable<EntryProgram> Gradients(TensorProgram program, IReadOnlyList<Kernel> kernels, bool isPlain, int logicalLanes)
    {
        var ofParameters = kernels.Where(kernel => !IsOfRows(kernel) && kernel.Made.All(Bindings.LivesInMemory)).ToList();
        var gradients = kernels.Where(kernel => kernel.Made.Any(tensor => tensor.Storage.Role == TensorRole.Gradient)).ToList();
        var rows = kernels.Except(ofParameters).Except(gradients).ToList();
        var whole = Whole(gradients);
        if (ofParameters.Count > 0) yield return Phase(EntryPoint.PreparePart, ofParameters, whole);
        yield return Phase(EntryPoint.RowsPart, rows, whole);
        yield return Phase(EntryPoint.LossOfBlock, [], whole);
        if (isPlain)
        {
            // The step first: what it shares with GradientPart is named after it.
            var steps = gradients.ConvertAll(OnParameters);
            yield return Phase(EntryPoint.StepPart, steps, Whole(steps));
        }

        yield return Phase(EntryPoint.GradientPart, gradients, whole);

        EntryProgram Whole(List<Kernel> last) => new(EntryPoint.RowsPart, program, [.. ofParameters, .. rows, .. last], logicalLanes);

        EntryProgram Phase(EntryPoint entry, IReadOnlyList<Kernel> part, EntryProgram of) => new(entry, program, part, logicalLanes, whole: of);
    }

    /// <summary>What adds to gradients, adding to their parameters.</summary>
    private static Kernel OnParameters(Kernel kernel)
    {
        // Another thread may be changing it.
        if (kernel.Read.FirstOrDefault(tensor => tensor.Storage.Role == TensorRole.Parameter) is { } parameterRead)
            throw new InvalidOperationException($"{kernel.Name} reads {parameterRead.Name} while threads share its update.");
        var instead = new Dictionary<Tensor, Tensor>();
        foreach (var sum in kernel.Made.Where(tensor => tensor.Alias?.Role == TensorRole.Gradient))
        {
            Axis[] axes = [.. sum.Axes];
            var parameter = new Tensor(sum.Alias!.Name.Substring(1), axes, TensorRole.Parameter);
            instead.Add(sum.Alias, parameter);
            instead.Add(sum, new Tensor(parameter.Name + "'", axes, TensorRole.Parameter) { Alias = parameter });
        }

        return kernel.Over(instead);
    }

    /// <summary>The phases of the optimizer's step.</summary>
    public static IEnumerable<EntryProgram> Update(TensorProgram program, IReadOnlyList<Kernel> kernels, int logicalLanes)
    {
        // Single numbers and sums over whole tensors are one thread's, and so is what another kernel of the phase would wait for.
        var shared = kernels.Where(kernel => kernel.Kind == KernelKind.Map && kernel.Axes.Count > 0).ToList();
        while (shared.FirstOrDefault(kernel => kernels.SkipWhile(other => other != kernel).Skip(1).Any(later => DependsOn(later, kernel))) is { } awaited) shared.Remove(awaited);
        var alone = kernels.Except(shared).ToList();
        var whole = new EntryProgram(EntryPoint.UpdatePart, program, [.. alone, .. shared], logicalLanes);
        if (alone.Count > 0) yield return new EntryProgram(EntryPoint.UpdateBegin, program, alone, logicalLanes, whole: whole);
        yield return new EntryProgram(EntryPoint.UpdatePart, program, shared, logicalLanes, whole: whole);
    }

    private static bool IsOfRows(Kernel kernel) => kernel.All.Any(operation => operation.Output.Axes.Concat(operation.Value.Axes()).Any(axis => axis.IsDynamic));

    /// <summary>True where a kernel reads or overwrites what an earlier one makes, or overwrites what it reads.</summary>
    private static bool DependsOn(Kernel later, Kernel earlier)
    {
        var made = new HashSet<Tensor>(earlier.Made.Select(tensor => tensor.Storage));
        var read = new HashSet<Tensor>(earlier.Read.Select(tensor => tensor.Storage));
        return later.Read.Any(tensor => made.Contains(tensor.Storage)) || later.Made.Any(tensor => made.Contains(tensor.Storage) || read.Contains(tensor.Storage));
    }
}
