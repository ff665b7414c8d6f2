#if NET
using System.Globalization;
using System.Text.RegularExpressions;
using NetGen.Persistence;

namespace NetGen;

public sealed partial class Checkpoint
{
    /// <summary>
    /// Finds the tensors of a file that another program wrote by the order of their layers: 0.weight, 2.weight, 10.weight, or fc1, fc2, fc3.
    /// For <see cref="RestoreParametersTo{T}(INetwork{T}, IReadOnlyDictionary{string, string})"/>, which checks types and shapes.
    /// </summary>
    /// <remarks>
    /// A safetensors file does not keep the order in which PyTorch had its tensors. So the names must tell it: they must be alike but for
    /// numbers, by which they are ordered.
    /// </remarks>
    /// <typeparam name="T">The network's numbers.</typeparam>
    /// <param name="network">The network to match them with.</param>
    /// <returns>The tensor's name for each of the network's blocks.</returns>
    /// <exception cref="CheckpointException">The names do not tell the order, or there are more or fewer layers than the network has.</exception>
    public IReadOnlyDictionary<string, string> MatchInOrder<T>(INetwork<T> network)
        where T : struct
    {
        ArgumentNullException.ThrowIfNull(network);
        string[] prefixes = [.. _tensors.Select(tensor => LayerOf(tensor.Name)).Distinct()];
        if (prefixes.Select(prefix => Regex.Replace(prefix, Number, "0")).Distinct().Count() > 1)
            throw new CheckpointException($"The names do not tell in which order the layers are: {InWords(prefixes)}. Say which is which.");

        string[] ordered = [.. prefixes.OrderBy(NumbersOf, Comparer<double[]>.Create((left, right) => left.AsSpan().SequenceCompareTo(right)))];
        string[] layers = [.. network.ParameterBlocks.Select(block => block.Layer).Distinct()];
        if (ordered.Length != layers.Length)
            throw new CheckpointException(FormattableString.Invariant($"The file has {ordered.Length} layers with parameters ({InWords(ordered)}), and the network has {layers.Length}."));
        return network.ParameterBlocks.ToDictionary(
            block => block.Name, block => $"{ordered[Array.IndexOf(layers, block.Layer)]}{block.Name[block.Name.LastIndexOf('.')..]}");
    }

    private const string Number = "[0-9]+";

    private static string LayerOf(string tensor)
    {
        int point = tensor.LastIndexOf('.');
        return point > 0 && tensor[point..] is ".weight" or ".bias"
            ? tensor[..point]
            : throw new CheckpointException($"The tensor {Quoted.Of(tensor)} is neither weight nor bias of a layer.");
    }

    private static string InWords(IEnumerable<string> names) => Quoted.Of(string.Join(", ", names));

    private static double[] NumbersOf(string prefix) =>
        [.. Regex.Matches(prefix, Number).Select(match => double.Parse(match.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture))];
}
#endif
