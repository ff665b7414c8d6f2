using System.Runtime.CompilerServices;
#if NET8_0_OR_GREATER
using System.Numerics;
using System.Runtime.InteropServices;
#endif

namespace NetGen;

public static partial class Guard
{
    /// <summary>Throws where a number is NaN or infinite.</summary>
    /// <param name="argument">The argument's name.</param>
    /// <param name="value">The number.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is NaN or infinite.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Finite(string argument, double value)
    {
        if (value - value != 0) ThrowNonFinite(argument, -1, value);
    }

    /// <summary>Throws where one of the numbers is NaN or infinite.</summary>
    /// <param name="argument">The argument's name.</param>
    /// <param name="values">The numbers.</param>
    /// <exception cref="ArgumentOutOfRangeException">One is NaN or infinite.</exception>
    public static void Finite(string argument, ReadOnlySpan<float> values)
    {
        if (SumOfZeros(values) == 0) return;
        for (int k = 0; k < values.Length; k++)
        {
            if (values[k] - values[k] != 0) ThrowNonFinite(argument, k, values[k]);
        }
    }

    /// <summary>Throws where one of the numbers is NaN or infinite.</summary>
    /// <param name="argument">The argument's name.</param>
    /// <param name="values">The numbers.</param>
    /// <exception cref="ArgumentOutOfRangeException">One is NaN or infinite.</exception>
    public static void Finite(string argument, ReadOnlySpan<double> values)
    {
        if (SumOfZeros(values) == 0) return;
        for (int k = 0; k < values.Length; k++)
        {
            if (values[k] - values[k] != 0) ThrowNonFinite(argument, k, values[k]);
        }
    }

    // x * 0 is 0 for every finite x and NaN for the others, and a sum keeps a NaN.
    private static float SumOfZeros(ReadOnlySpan<float> values)
    {
        float sum = 0;
#if NET8_0_OR_GREATER
        var vectors = MemoryMarshal.Cast<float, Vector<float>>(values);
        var total = Vector<float>.Zero;
        foreach (var vector in vectors) total += vector * 0;
        sum = Vector.Sum(total);
        values = values[(vectors.Length * Vector<float>.Count)..];
#endif
        for (int k = 0; k < values.Length; k++) sum += values[k] * 0;
        return sum;
    }

    private static double SumOfZeros(ReadOnlySpan<double> values)
    {
        double sum = 0;
#if NET8_0_OR_GREATER
        var vectors = MemoryMarshal.Cast<double, Vector<double>>(values);
        var total = Vector<double>.Zero;
        foreach (var vector in vectors) total += vector * 0;
        sum = Vector.Sum(total);
        values = values[(vectors.Length * Vector<double>.Count)..];
#endif
        for (int k = 0; k < values.Length; k++) sum += values[k] * 0;
        return sum;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void ThrowNonFinite(string argument, int index, double value)
    {
        string name = index < 0 ? argument : FormattableString.Invariant($"{argument}[{index}]");
        throw new ArgumentOutOfRangeException(
            argument, value, FormattableString.Invariant($"{name} must be a finite number, but is {value}."));
    }
}
