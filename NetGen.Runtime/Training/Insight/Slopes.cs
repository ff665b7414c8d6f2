#if NET
using System.Numerics;

namespace NetGen;

/// <summary>Slopes of a network's loss by central differences.</summary>
internal sealed class Slopes<T, TTarget>(ITrainable<T, TTarget> network, Samples<T, TTarget> samples, T[] parameters)
    where T : unmanaged, IFloatingPointIeee754<T>
    where TTarget : unmanaged
{
    // The cube root of the precision balances rounding, eps / h, against curvature, h^2.
    private static readonly double Precision = typeof(T) == typeof(double) ? Math.Pow(2, -52) : Math.Pow(2, -23);
    private static readonly double Step = Math.Cbrt(Precision);

    /// <summary>The error from which a gradient is wrong.</summary>
    public static double Tolerance { get; } = typeof(T) == typeof(double) ? 1e-7 : 1e-2;

    /// <summary>What errors are measured by: the largest gradient, or what rounding leaves of one where there is none.</summary>
    public static double Scale(double largest) => Math.Max(largest, Step);

    /// <summary>The slope at a parameter, with the step among some that agrees best with what was derived: the largest one may cross a kink.</summary>
    public double At(int position, double derived, double largest)
    {
        double best = double.NaN;
        for (double step = Step; step >= Step / 16; step /= 4)
        {
            double slope = Central(position, step);
            if (double.IsNaN(best) || Math.Abs(slope - derived) < Math.Abs(best - derived)) best = slope;
            if (Math.Abs(best - derived) <= Tolerance * Scale(largest)) break;
        }

        return best;
    }

    private double Central(int position, double relativeStep)
    {
        var before = parameters[position];
        double value = double.CreateTruncating(before);
        double step = relativeStep * Math.Max(1, Math.Abs(value));
        var (above, below) = (T.CreateTruncating(value + step), T.CreateTruncating(value - step));
        double difference = Loss(above) - Loss(below);
        parameters[position] = before;
        // The step that was really made, after rounding.
        return difference / (double.CreateTruncating(above) - double.CreateTruncating(below));

        double Loss(T moved)
        {
            parameters[position] = moved;
            network.SetParameters(parameters);
            return double.CreateTruncating(network.Evaluate(samples.Inputs.Span, samples.Targets.Span, samples.Weights.Span));
        }
    }
}
#endif
