using NetGen.Generator.Program;
using NetGen.Generator.Scheduling;

namespace NetGen.Generator.Loops;

/// <summary>Which values must be written to memory: those that outlive the program, and those that another kernel reads.</summary>
internal static class StoredTensors
{
    public static HashSet<Tensor> Of(IReadOnlyList<Kernel> kernels, int logicalLanes)
    {
        var stored = new HashSet<Tensor>();
        var reads = kernels.SelectMany(kernel => kernel.Read, (kernel, tensor) => (Kernel: kernel, Tensor: tensor)).ToLookup(read => read.Tensor.Storage);
        foreach (var kernel in kernels)
        {
            foreach (var tensor in kernel.Made)
            {
                bool outlives = tensor.Storage.Role != TensorRole.Temporary && (tensor.Role != TensorRole.Loss || tensor.Axes.Count > 0);
                bool readElsewhere = reads[tensor.Storage].Any(read => read.Kernel != kernel && (read.Tensor == tensor || read.Tensor.SliceOf is not null || tensor.SliceOf is not null));
                if (outlives || readElsewhere || PassesThroughMemory(kernel, tensor, logicalLanes)) stored.Add(tensor);
            }
        }

        return stored;
    }

    /// <summary>Rows too wide for the registers pass through memory between the operations of their kernel.</summary>
    private static bool PassesThroughMemory(Kernel kernel, Tensor tensor, int logicalLanes)
    {
        if (kernel.Kind != KernelKind.Row) return false;
        var feature = tensor.Axes.FirstOrDefault(axis => !axis.IsDynamic);
        if (feature is null || !kernel.Read.Contains(tensor)) return false;
        bool stays = kernel.HasRowsInLanes
            ? RowLanesForm.StaysInRegisters(kernel, feature, VectorShape.PrecisionOf(logicalLanes))
            : RowForm.StaysInRegisters(kernel, feature, logicalLanes);
        return !stays;
    }
}
