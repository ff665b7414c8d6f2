#if NET
using System.Numerics;

namespace NetGen;

/// <summary>
/// Holds a network's gradients against slopes of its loss: (L(w + h) - L(w - h)) / 2h for parameter after parameter. (Bishop 2006, section
/// 5.3.3; Goodfellow et al. 2016, section 11.5.)
/// </summary>
/// <remarks>
/// A network of Precision.Double agrees to about 1e-7 of its largest gradient; one of single precision, whose loss has seven digits, to
/// about 1e-2. Where a step crosses a kink, as of Relu, it is tried again with smaller ones.
/// </remarks>
public static class GradientCheck
{
    /// <summary>Checks all parameters, or some of each block. The network's parameters are as before in the end.</summary>
    /// <typeparam name="T">The network's numbers.</typeparam>
    /// <typeparam name="TTarget">A target's type.</typeparam>
    /// <param name="network">The network.</param>
    /// <param name="samples">A few samples: every parameter costs two evaluations of them.</param>
    /// <param name="parametersPerBlock">The most parameters of a block to look at, chosen at random by <paramref name="seed"/>; null for all.</param>
    /// <param name="seed">Decides which parameters are looked at.</param>
    /// <exception cref="ArgumentException">Lengths do not fit, numbers are not finite, or labels are no classes.</exception>
    /// <exception cref="NonFiniteLossException">The loss is NaN or infinite.</exception>
    public static GradientReport Run<T, TTarget>(ITrainable<T, TTarget> network, Samples<T, TTarget> samples, int? parametersPerBlock = null, ulong seed = 0)
        where T : unmanaged, IFloatingPointIeee754<T>
        where TTarget : unmanaged
    {
        ArgumentNullException.ThrowIfNull(network);
        if (parametersPerBlock is { } most) ArgumentOutOfRangeException.ThrowIfLessThan(most, 1, nameof(parametersPerBlock));
        SampleChecks.Check(network, samples, nameof(samples));
        var parameters = new T[network.ParameterCount];
        var gradient = new T[network.ParameterCount];
        network.CopyParametersTo(parameters);
        network.Gradient(samples.Inputs.Span, samples.Targets.Span, gradient, samples.Weights.Span);
        double scale = gradient.Max(value => Math.Abs(double.CreateTruncating(value)));
        var slopes = new Slopes<T, TTarget>(network, samples, (T[])parameters.Clone());
        try
        {
            return new GradientReport(
                [.. network.ParameterBlocks.Where(block => !block.IsFrozen).Select((block, k) => Check(block, Chosen(block, parametersPerBlock, seed, k)))],
                Slopes<T, TTarget>.Tolerance);
        }
        finally
        {
            network.SetParameters(parameters);
        }

        BlockGradientReport Check(ParameterBlock block, int[] positions)
        {
            var worst = new BlockGradientReport(block, positions.Length, 0, -1, 0, 0);
            foreach (int position in positions)
            {
                double derived = double.CreateTruncating(gradient[block.Offset + position]);
                double slope = slopes.At(block.Offset + position, derived, scale);
                double error = Math.Abs(slope - derived) / Slopes<T, TTarget>.Scale(scale);
                if (!(error <= worst.Error) || worst.Position < 0) worst = new BlockGradientReport(block, positions.Length, error, position, derived, slope);
            }

            return worst;
        }
    }

    private static int[] Chosen(ParameterBlock block, int? most, ulong seed, int number)
    {
        int[] positions = [.. Enumerable.Range(0, block.Length)];
        if (most >= block.Length || most is null) return positions;
        RandomStreams.Shuffle(positions, RandomStreams.Seed(seed, RandomStreams.Inspection, number));
        Array.Resize(ref positions, most.Value);
        Array.Sort(positions);
        return positions;
    }
}
#endif
