namespace NetGen.Numerics;

/// <summary>First values of parameters: the same numbers on every platform, from + - * / and sqrt alone.</summary>
public static partial class Initializer
{
    /// <summary>Draws of <see cref="RandomSource.NextNormalSingle"/> times <paramref name="standardDeviation"/>, in order.</summary>
    public static void Normal(Span<float> weights, float standardDeviation, ref RandomSource random)
    {
        for (int i = 0; i < weights.Length; i++)
            weights[i] = random.NextNormalSingle() * standardDeviation;
    }

    /// <summary>Uniform in [-<paramref name="limit"/>, <paramref name="limit"/>), in order.</summary>
    public static void Uniform(Span<float> weights, float limit, ref RandomSource random)
    {
        for (int i = 0; i < weights.Length; i++)
            weights[i] = (2f * random.NextSingle() - 1f) * limit;
    }

    /// <summary>The same value everywhere.</summary>
    public static void Constant(Span<float> weights, float value) => weights.Fill(value);

    /// <summary>Draws of <see cref="RandomSource.NextNormal"/> times <paramref name="standardDeviation"/>, in order.</summary>
    public static void Normal(Span<double> weights, double standardDeviation, ref RandomSource random)
    {
        for (int i = 0; i < weights.Length; i++)
            weights[i] = random.NextNormal() * standardDeviation;
    }

    /// <summary>Uniform in [-<paramref name="limit"/>, <paramref name="limit"/>), in order.</summary>
    public static void Uniform(Span<double> weights, double limit, ref RandomSource random)
    {
        for (int i = 0; i < weights.Length; i++)
            weights[i] = (2d * random.NextDouble() - 1d) * limit;
    }

    /// <summary>The same value everywhere.</summary>
    public static void Constant(Span<double> weights, double value) => weights.Fill(value);
}
