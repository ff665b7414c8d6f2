using NetGen.Generator.Program;
using NetGen.Generator.Scheduling;

namespace NetGen.Generator.Loops;

/// <summary>What a kernel does for the network, in a few words; told from the names of the tensors it makes.</summary>
internal sealed class KernelTitles(IReadOnlyList<string> layers)
{
    /// <summary>The title, or null for a step between that needs none.</summary>
    public string? Of(Kernel kernel)
    {
        if (kernel.Kind == KernelKind.Transpose && kernel.HasRowsInLanes)
        {
            return kernel.Operations[0].Output.Role == TensorRole.Output ? "The output, copied back row by row" : "The caller's rows, copied so that lanes run over them";
        }

        if (kernel.Kind == KernelKind.Transpose) return $"A transposed copy of {Owner(kernel.Operations[0].Value.Tensors().First().Name)}'s weights";
        string[] parts = [.. kernel.Made.Where(tensor => !tensor.Name.StartsWith("acc", StringComparison.Ordinal)).Select(Phrase).Where(phrase => phrase.Length > 0).Distinct()];
        if (parts.Length == 0) return null;
        string title = string.Join("; ", parts);
        return char.ToUpperInvariant(title[0]) + title.Substring(1);
    }

    private string Phrase(Tensor tensor)
    {
        string name = tensor.Name.TrimEnd('\'');
        string stem = name.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
        bool isLayers = stem.Length < name.Length;
        var run = tensor.Storage.Run;
        return (stem, tensor.Storage.Role) switch
        {
            (_, TensorRole.Parameter) when run.Count > 0 => "update of " + Phrase(run),
            _ when run.Count > 0 => "",
            (_, TensorRole.Loss) => "the loss",
            ("seed", _) => $"the gradient with respect to {layers[layers.Count - 1]}'s sums",
            ("clip", _) => "the factor that clips the gradient's norm",
            _ when stem.StartsWith("clipSquare_", StringComparison.Ordinal) => "a part of the gradient's squared norm",
            ("inputGradient" or "dx", _) => "the gradient with respect to the input",
            ("W" or "b", TensorRole.Parameter) => $"update of {Owner(name)}'s {Kind(tensor)}",
            ("gW" or "dW", _) when isLayers => $"gradient of {Owner(name)}'s weights",
            ("gb" or "db", _) when isLayers => $"gradient of {Owner(name)}'s biases",
            ("z" or "a" or "slope" or "u" or "e" or "rising" or "falling" or "softplus" or "softminus" or "cdf", _) when isLayers => $"{Owner(name)} forward",
            ("dz" or "da", _) when isLayers => $"{Owner(name)} backward",
            _ => "",
        };
    }

    private string Phrase(IReadOnlyList<Tensor> run)
    {
        var (first, last) = (run[0], run[run.Count - 1]);
        return Owner(first.Name) == Owner(last.Name)
            ? $"{Owner(first.Name)}'s weights and biases"
            : $"the parameters from {Owner(first.Name)}'s {Kind(first)} to {Owner(last.Name)}'s {Kind(last)}";
    }

    private static string Kind(Tensor parameter) => parameter.Axes.Count == 1 ? "biases" : "weights";

    private string Owner(string name) => layers[MemoryPlanner.Layer(name) - 1];
}
