#if NET
using System.Numerics;
using System.Runtime.InteropServices;

namespace NetGen;

/// <summary>Holds samples against the network that is to take them, before anything is changed.</summary>
internal static class SampleChecks
{
    /// <summary>The number of samples; throws where lengths do not fit, numbers are not finite or labels are no classes. Allocates nothing where all is well.</summary>
    public static int Check<T, TTarget>(ITrainable<T, TTarget> network, in Samples<T, TTarget> samples, string argument)
        where T : unmanaged, IFloatingPointIeee754<T>
        where TTarget : unmanaged
    {
        int rows = samples.Inputs.Length / network.InputSize;
        bool fits = rows > 0
            && samples.Inputs.Length == rows * network.InputSize
            && samples.Targets.Length == (long)rows * network.TargetSize
            && (samples.Weights.IsEmpty || samples.Weights.Length == rows);
        if (!fits || !HasGoodNumbers(network, samples)) Throw(network, samples, argument);
        return rows;
    }

    private static bool HasGoodNumbers<T, TTarget>(ITrainable<T, TTarget> network, in Samples<T, TTarget> samples)
        where T : unmanaged, IFloatingPointIeee754<T>
        where TTarget : unmanaged
    {
        foreach (var weight in samples.Weights.Span)
        {
            if (!(weight >= T.Zero && T.IsFinite(weight))) return false;
        }

        if (!AreFinite(samples.Inputs.Span)) return false;
        if (typeof(TTarget) != typeof(int)) return AreFinite(MemoryMarshal.Cast<TTarget, T>(samples.Targets.Span));
        foreach (int label in MemoryMarshal.Cast<TTarget, int>(samples.Targets.Span))
        {
            if ((uint)label >= (uint)network.OutputSize) return false;
        }

        return true;
    }

    /// <summary>Says what is wrong.</summary>
    private static void Throw<T, TTarget>(ITrainable<T, TTarget> network, in Samples<T, TTarget> samples, string argument)
        where T : unmanaged, IFloatingPointIeee754<T>
        where TTarget : unmanaged
    {
        int rows = Guard.Rows(argument + ".Inputs", network.InputSize, samples.Inputs.Length);
        Guard.Batch(argument + ".Targets", rows, network.TargetSize, samples.Targets.Length);
        Guard.Weights(argument + ".Weights", rows, samples.Weights.Length);
        Finite(argument + ".Inputs", samples.Inputs.Span);
        if (typeof(TTarget) == typeof(int)) Guard.Labels(argument + ".Targets", MemoryMarshal.Cast<TTarget, int>(samples.Targets.Span), network.OutputSize);
        else Finite(argument + ".Targets", samples.Targets.Span);
        Finite(argument + ".Weights", samples.Weights.Span);
        throw new ArgumentOutOfRangeException(argument, $"{argument}.Weights must be at least 0, but one is not.");
    }

    /// <summary>Throws where one of the numbers is NaN or infinite.</summary>
    private static void Finite<TNumber>(string argument, ReadOnlySpan<TNumber> values)
        where TNumber : unmanaged
    {
        if (typeof(TNumber) == typeof(float)) Guard.Finite(argument, MemoryMarshal.Cast<TNumber, float>(values));
        else if (typeof(TNumber) == typeof(double)) Guard.Finite(argument, MemoryMarshal.Cast<TNumber, double>(values));
        else throw new NotSupportedException($"Networks have numbers of type float or double, not {typeof(TNumber)}.");
    }

    /// <summary>True where none of the numbers is NaN or infinite.</summary>
    public static bool AreFinite<T>(ReadOnlySpan<T> values)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        // x * 0 is 0 for every finite x and NaN for the others, and a sum keeps a NaN.
        var vectors = MemoryMarshal.Cast<T, Vector<T>>(values);
        var total = Vector<T>.Zero;
        foreach (var vector in vectors) total += vector * T.Zero;
        var sum = Vector.Sum(total);
        foreach (var value in values[(vectors.Length * Vector<T>.Count)..]) sum += value * T.Zero;
        return sum == T.Zero;
    }
}
#endif
