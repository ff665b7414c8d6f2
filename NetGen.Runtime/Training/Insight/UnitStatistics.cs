#if NET
using System.Numerics;

namespace NetGen;

/// <summary>What the units of a layer gave for a number of samples.</summary>
internal readonly record struct UnitStatistics(double DeadShare, double SaturatedShare)
{
    // The share of a bounded activation's range at each end where it counts as saturated.
    private const double End = 0.01;

    /// <summary>The statistics of each layer.</summary>
    public static UnitStatistics[] Of<T>(INetwork<T> network, ReadOnlySpan<T> inputs)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        int all = network.Layers.Sum(layer => layer.Outputs);
        var (values, first) = (new T[all], new T[all]);
        var varies = new bool[all];
        var saturated = new long[network.Layers.Count];
        int rows = inputs.Length / network.InputSize;
        for (int row = 0; row < rows; row++)
        {
            network.ForwardLayers(inputs.Slice(row * network.InputSize, network.InputSize), values);
            if (row == 0) values.CopyTo(first, 0);
            for (int k = 0; k < all; k++) varies[k] |= values[k] != first[k];
            int offset = 0;
            for (int k = 0; k < saturated.Length; k++)
            {
                var layer = network.Layers[k];
                if (Range(layer.Activation) is var (least, greatest)) saturated[k] += AtEnds<T>(values.AsSpan(offset, layer.Outputs), least, greatest);
                offset += layer.Outputs;
            }
        }

        var result = new UnitStatistics[saturated.Length];
        int start = 0;
        for (int k = 0; k < result.Length; k++)
        {
            int units = network.Layers[k].Outputs;
            // One sample alone tells nothing of what varies.
            int dead = rows > 1 ? varies.AsSpan(start, units).Count(false) : 0;
            result[k] = new(dead / (double)units, saturated[k] / ((double)units * rows));
            start += units;
        }

        return result;
    }

    private static (double Least, double Greatest)? Range(Activation activation) => activation switch
    {
        Activation.Sigmoid or Activation.HardSigmoid => (0, 1),
        Activation.Tanh or Activation.HardTanh or Activation.Softsign => (-1, 1),
        _ => null,
    };

    private static int AtEnds<T>(ReadOnlySpan<T> values, double least, double greatest)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        double margin = End * (greatest - least);
        int count = 0;
        foreach (var value in values)
        {
            double number = double.CreateTruncating(value);
            if (number < least + margin || number > greatest - margin) count++;
        }

        return count;
    }
}
#endif
