namespace NetGen.Numerics;

/// <content>Elementary functions.</content>
public static partial class ScalarMath
{
    private const double ReciprocalSqrtOfTwoPi = 0.39894228040143268;

    /// <summary>e^x.</summary>
    public static double Exp(double value) => Math.Exp(value);

    /// <summary>e^x - 1, accurate near 0: Kahan's correction of the rounded exponential.</summary>
    public static double ExpM1(double value)
    {
        double power = Math.Exp(value);
        double difference = power - 1;
        if (power == 1)
            return value;
        // The rounding errors of the difference and of the logarithm cancel; farther out there is nothing to correct.
        return Math.Abs(value) < 1 ? difference * value / Math.Log(power) : difference;
    }

    /// <summary>The natural logarithm.</summary>
    public static double Log(double value) => Math.Log(value);

    /// <summary>The hyperbolic tangent.</summary>
    public static double Tanh(double value) => Math.Tanh(value);

    /// <summary>1 / (1 + e^-x), also in its lower tail.</summary>
    public static double Sigmoid(double value)
    {
        // The exponential of a negative number only: it cannot overflow.
        double power = Math.Exp(-Math.Abs(value));
        return value < 0 ? power / (1 + power) : 1 / (1 + power);
    }

    /// <summary>log(1 + e^x) = max(x, 0) + log(1 + e^-|x|), also in its lower tail.</summary>
    public static double Softplus(double value) => (value < 0 ? 0 : value) + LogOnePlus(Math.Exp(-Math.Abs(value)));

    /// <summary>Phi(x), the normal distribution function, also in its lower tail (Shepherd and Laframboise 1981).</summary>
    public static double NormalCdf(double value)
    {
        double magnitude = Math.Abs(value);
        if (magnitude > 39)
            return value < 0 ? 0 : 1;
        double t = (magnitude - NormalCoefficients.Center) / (magnitude + NormalCoefficients.Center);
        double tail = HalfSquarePower(magnitude) * NormalCoefficients.Evaluate(t) / (1 + magnitude);
        return value < 0 ? tail : 1 - tail;
    }

    /// <summary>phi(x) = e^(-x^2 / 2) / sqrt(2 pi).</summary>
    public static double NormalPdf(double value) => HalfSquarePower(Math.Abs(value)) * ReciprocalSqrtOfTwoPi;

    /// <summary>The square root, correctly rounded.</summary>
    public static double Sqrt(double value) => Math.Sqrt(value);

    /// <summary>The magnitude.</summary>
    public static double Abs(double value) => Math.Abs(value);

    /// <summary>The value with its sign turned.</summary>
    public static double Negate(double value) => -value;

    /// <summary>1 / sqrt(x).</summary>
    public static double ReciprocalSqrt(double value) => 1 / Math.Sqrt(value);

    /// <summary>log(1 + u) for u from 0 to 1: Kahan's correction of the rounded sum.</summary>
    private static double LogOnePlus(double u)
    {
        double sum = 1 + u;
        return sum == 1 ? u : Math.Log(sum) * u / (sum - 1);
    }

    /// <summary>e^(-a^2 / 2), the square taken in two parts (Cody 1969): the first is exact.</summary>
    private static double HalfSquarePower(double a)
    {
        if (a > 39)
            return 0;
        // Four fractional bits and a small magnitude: its square is exact.
        double head = Math.Floor(a * 16) / 16;
        return Math.Exp(-0.5 * head * head) * Math.Exp(-0.5 * (a - head) * (a + head));
    }

    /// <inheritdoc cref="Exp(double)"/>
    public static float Exp(float value) => (float)Exp((double)value);

    /// <inheritdoc cref="ExpM1(double)"/>
    public static float ExpM1(float value) => (float)ExpM1((double)value);

    /// <inheritdoc cref="Log(double)"/>
    public static float Log(float value) => (float)Log((double)value);

    /// <inheritdoc cref="Tanh(double)"/>
    public static float Tanh(float value) => (float)Tanh((double)value);

    /// <inheritdoc cref="Sigmoid(double)"/>
    public static float Sigmoid(float value) => (float)Sigmoid((double)value);

    /// <inheritdoc cref="Softplus(double)"/>
    public static float Softplus(float value) => (float)Softplus((double)value);

    /// <inheritdoc cref="NormalCdf(double)"/>
    public static float NormalCdf(float value) => (float)NormalCdf((double)value);

    /// <inheritdoc cref="NormalPdf(double)"/>
    public static float NormalPdf(float value) => (float)NormalPdf((double)value);

    /// <inheritdoc cref="Sqrt(double)"/>
    public static float Sqrt(float value) => (float)Math.Sqrt(value);

    /// <inheritdoc cref="Abs(double)"/>
    public static float Abs(float value) => Math.Abs(value);

    /// <inheritdoc cref="Negate(double)"/>
    public static float Negate(float value) => -value;

    /// <inheritdoc cref="ReciprocalSqrt(double)"/>
    public static float ReciprocalSqrt(float value) => (float)(1 / Math.Sqrt(value));
}
