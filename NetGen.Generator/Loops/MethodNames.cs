using NetGen.Generator.Program;
using NetGen.Generator.Scheduling;

namespace NetGen.Generator.Loops;

/// <summary>Names of kernels that are methods of their own: what they compute, add to, or update.</summary>
internal static class MethodNames
{
    /// <summary>
    /// <c>Compute_z2_dz2</c>, <c>Add_gW1</c>, <c>Compute_dz1_Update_W2</c>; the optimizer's memory goes without saying. <c>Add_gW1_Part</c>
    /// does one thread's share.
    /// </summary>
    public static string Of(Kernel kernel, HashSet<Tensor> stored, bool isShared)
    {
        Tensor[] made = [.. kernel.Made.Where(stored.Contains).DefaultIfEmpty(kernel.Made.Last())];
        string[] parts =
        [
            .. Part("Compute", made.Where(tensor => tensor.Alias is null)),
            .. Part("Add", made.Where(tensor => tensor.Alias?.Role is TensorRole.Gradient or TensorRole.CallerGradient)),
            .. Part("Update", made.Where(tensor => tensor.Alias?.Role == TensorRole.Parameter)),
        ];
        string name = parts.Length > 0 ? string.Join("_", parts) : Part("Update", made).Single();
        return isShared ? name + "_Part" : name;
    }

    private static IEnumerable<string> Part(string verb, IEnumerable<Tensor> tensors)
    {
        string[] names = [.. tensors.Select(Storage.BufferName).Distinct()];
        if (names.Length > 0) yield return $"{verb}_{string.Join("_", names)}";
    }
}
