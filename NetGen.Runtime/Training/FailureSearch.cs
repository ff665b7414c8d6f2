#if NET
using System.Numerics;

namespace NetGen;

/// <summary>Finds the first layer whose numbers are NaN or infinite.</summary>
internal static class FailureSearch
{
    /// <summary>The name of the first layer with a parameter that is not finite, or null.</summary>
    public static string? FirstNonFiniteLayer<T>(INetwork<T> network, ReadOnlySpan<T> parameters)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        foreach (var block in network.ParameterBlocks)
        {
            if (!SampleChecks.AreFinite(parameters.Slice(block.Offset, block.Length))) return block.Layer;
        }

        return null;
    }

    /// <summary>Where a loss that is not finite comes from: parameters, what a layer gives for one of the samples, or the loss alone.</summary>
    public static (string Layer, string What) InStep<T>(INetwork<T> network, ReadOnlySpan<T> inputs)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var parameters = new T[network.ParameterCount];
        network.CopyParametersTo(parameters);
        if (FirstNonFiniteLayer(network, parameters) is { } broken) return (broken, $"a parameter of {broken} is not finite");

        var outputs = new T[network.Layers.Sum(layer => layer.Outputs)];
        var greatest = T.Zero;
        for (int first = 0; first < inputs.Length; first += network.InputSize)
        {
            network.ForwardLayers(inputs.Slice(first, network.InputSize), outputs);
            int offset = 0;
            foreach (var layer in network.Layers)
            {
                if (!SampleChecks.AreFinite<T>(outputs.AsSpan(offset, layer.Outputs)))
                    return (layer.Name, FormattableString.Invariant($"{layer.Name} gives numbers that are not finite for sample {first / network.InputSize} of the batch"));
                offset += layer.Outputs;
            }

            foreach (var output in outputs.AsSpan(offset - network.OutputSize)) greatest = T.Max(greatest, T.Abs(output));
        }

        string last = network.Layers[^1].Name;
        return (last, FormattableString.Invariant($"{last} gives numbers up to {greatest}, whose loss is not finite"));
    }
}
#endif
