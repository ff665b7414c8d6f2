#if NET
namespace NetGen;

/// <summary>Which inputs an output depends on most: the gradient of the output with respect to the input. (Simonyan et al. 2014.)</summary>
public static class Saliency
{
    /// <summary>d output_k / d input_i for one sample, for every input. Its magnitude says how much the input matters.</summary>
    /// <remarks>Of a softmax the gradient is that of the probability: small where the network is sure. Logits do not have this.</remarks>
    /// <typeparam name="T">The network's numbers.</typeparam>
    /// <param name="network">The network.</param>
    /// <param name="input">The sample.</param>
    /// <param name="output">The output's position, 0 for the first.</param>
    /// <exception cref="ArgumentException">The input's length is not that of the network's, or there is no such output.</exception>
    public static T[] Of<T>(INetwork<T> network, ReadOnlySpan<T> input, int output)
        where T : unmanaged, System.Numerics.IFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(network);
        Guard.Length(nameof(input), network.InputSize, input.Length);
        Guard.Label(nameof(output), output, network.OutputSize);
        var outputGradient = new T[network.OutputSize];
        outputGradient[output] = T.One;
        var result = new T[network.InputSize];
        network.Backpropagate(input, outputGradient, new T[network.ParameterCount], result);
        return result;
    }
}
#endif
