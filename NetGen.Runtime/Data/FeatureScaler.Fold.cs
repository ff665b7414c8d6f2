#if NET
using System.Numerics;

namespace NetGen;

public sealed partial class FeatureScaler
{
    /// <summary>
    /// Changes a network that was trained on scaled inputs so that it takes raw ones: inference then needs no scaler. Weights and biases of
    /// the first layer change, nothing else does; the optimizer's memory would fit the former ones, so train before.
    /// </summary>
    /// <remarks>
    /// W (s (x - c) + t) + b = (W s) x + (b + W (t - s c)), in double. A feature whose values are large beside their spread loses digits in
    /// float here, as it would in any network that takes it raw.
    /// </remarks>
    /// <param name="network">Its first layer must be dense, with a bias, and take as many values as the scaler has features.</param>
    /// <exception cref="ArgumentException">The network has no such layer, or a new weight would be too large for its numbers; it stays as it is.</exception>
    public void FoldInto(INetwork<float> network) => Fold(network);

    /// <summary>
    /// Changes a network that was trained on scaled inputs so that it takes raw ones: inference then needs no scaler. Weights and biases of
    /// the first layer change, nothing else does; the optimizer's memory would fit the former ones, so train before.
    /// </summary>
    /// <remarks>W (s (x - c) + t) + b = (W s) x + (b + W (t - s c)), in double.</remarks>
    /// <param name="network">Its first layer must be dense, with a bias, and take as many values as the scaler has features.</param>
    /// <exception cref="ArgumentException">The network has no such layer, or a new weight would be too large for its numbers; it stays as it is.</exception>
    public void FoldInto(INetwork<double> network) => Fold(network);

    private void Fold<T>(INetwork<T> network)
        where T : struct, IFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(network);
        var (weights, biases) = FirstLayer(network);
        var parameters = new T[network.ParameterCount];
        network.CopyParametersTo(parameters);
        for (int output = 0; output < biases.Length; output++)
        {
            var row = parameters.AsSpan(weights.Offset + (output * Features), Features);
            double bias = double.CreateTruncating(parameters[biases.Offset + output]);
            for (int feature = 0; feature < Features; feature++)
            {
                double weight = double.CreateTruncating(row[feature]);
                bias += weight * (Base - (_center[feature] * _factor[feature]));
                row[feature] = Checked(weight * _factor[feature], weights);
            }

            parameters[biases.Offset + output] = Checked(bias, biases);
        }

        network.SetParameters(parameters);

        static T Checked(double value, ParameterBlock block)
        {
            var rounded = T.CreateTruncating(value);
            return T.IsFinite(rounded) ? rounded : throw new ArgumentException(FormattableString.Invariant($"A number of {block} would be {value}."), nameof(network));
        }
    }

    private (ParameterBlock Weights, ParameterBlock Biases) FirstLayer<T>(INetwork<T> network)
        where T : struct
    {
        var layer = network.Layers[0];
        ParameterBlock[] blocks = [.. network.ParameterBlocks.Where(block => block.Layer == layer.Name)];
        if (layer.Kind != "Dense" || blocks.Length != 2)
            throw new ArgumentException($"The network's first layer must be dense and have a bias, but is {layer} with {string.Join(", ", blocks.AsEnumerable())}.", nameof(network));
        if (layer.Inputs != Features)
            throw new ArgumentException(FormattableString.Invariant($"The network must take {Features} values, as many as the scaler has features, but takes {layer.Inputs}."), nameof(network));
        return (blocks[0], blocks[1]);
    }
}
#endif
