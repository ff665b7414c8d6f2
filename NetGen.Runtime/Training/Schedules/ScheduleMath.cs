#if NET
namespace NetGen;

/// <summary>Functions that schedules need, from additions and multiplications alone: the same bits everywhere, which those of a platform's library are not.</summary>
internal static class ScheduleMath
{
    // 1 / (2k + 1)! with alternating signs, for k = 0 to 10: the next term is below 2^-53 at pi / 2.
    private static readonly double[] Sine = Coefficients();

    /// <summary>(1 + cos(pi x)) / 2: 1 at 0, falling to 0 at 1.</summary>
    public static double HalfCosine(double x)
    {
        if (x <= 0) return 1;
        if (x >= 1) return 0;
        // cos(pi x) = -sin(pi (x - 1/2)).
        double angle = Math.PI * (x - 0.5);
        double square = angle * angle;
        double sum = 0;
        for (int k = Sine.Length - 1; k >= 0; k--) sum = (sum * square) + Sine[k];
        return (1 - (sum * angle)) / 2;
    }

    /// <summary>value ^ exponent, by squaring.</summary>
    public static double Power(double value, int exponent)
    {
        double result = 1;
        for (; exponent > 0; exponent >>= 1, value *= value)
        {
            if ((exponent & 1) != 0) result *= value;
        }

        return result;
    }

    private static double[] Coefficients()
    {
        var result = new double[11];
        double factorial = 1;
        for (int k = 0; k < result.Length; k++)
        {
            result[k] = (k % 2 == 0 ? 1 : -1) / factorial;
            factorial *= ((2 * k) + 2) * ((2 * k) + 3);
        }

        return result;
    }
}
#endif
