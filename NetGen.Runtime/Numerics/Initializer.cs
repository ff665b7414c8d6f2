namespace NetGen.Numerics;

/// <summary>
/// First values of parameters: the same numbers on every platform, from + - * / and sqrt alone. Everything is computed in double precision;
/// single-precision weights are those numbers, rounded.
/// </summary>
public static partial class Initializer
{
    /// <summary>Draws of <see cref="RandomSource.NextNormal"/> times <paramref name="standardDeviation"/>, in order.</summary>
    public static void Normal(Span<float> weights, double standardDeviation, ref RandomSource random)
    {
        for (int i = 0; i < weights.Length; i++)
            weights[i] = (float)(random.NextNormal() * standardDeviation);
    }

    /// <summary>Draws of <see cref="RandomSource.NextNormal"/> times <paramref name="standardDeviation"/>, in order.</summary>
    public static void Normal(Span<double> weights, double standardDeviation, ref RandomSource random)
    {
        for (int i = 0; i < weights.Length; i++)
            weights[i] = random.NextNormal() * standardDeviation;
    }

    /// <summary>Uniform within <paramref name="limit"/> of 0, in order.</summary>
    public static void Uniform(Span<float> weights, double limit, ref RandomSource random)
    {
        for (int i = 0; i < weights.Length; i++)
            weights[i] = (float)((2d * random.NextDouble() - 1d) * limit);
    }

    /// <summary>Uniform within <paramref name="limit"/> of 0, in order.</summary>
    public static void Uniform(Span<double> weights, double limit, ref RandomSource random)
    {
        for (int i = 0; i < weights.Length; i++)
            weights[i] = (2d * random.NextDouble() - 1d) * limit;
    }

    /// <summary>The same value everywhere.</summary>
    public static void Constant(Span<float> weights, double value) => weights.Fill((float)value);

    /// <summary>The same value everywhere.</summary>
    public static void Constant(Span<double> weights, double value) => weights.Fill(value);
}
