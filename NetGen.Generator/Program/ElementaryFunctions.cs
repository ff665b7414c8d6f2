namespace NetGen.Generator.Program;

/// <summary>The functions of <see cref="UnaryOperation"/> in double by their textbook formulas, as the interpreter computes them.</summary>
internal static class ElementaryFunctions
{
    private const double RootOfTwoPi = 2.506628274631000502415765284811;

    public static double ExpM1(double x)
    {
        // Kahan's device: the rounding of e^x cancels against that of its logarithm.
        double e = Math.Exp(x);
        if (e == 1) return x;
        double less = e - 1;
        return less == -1 || double.IsInfinity(e) ? less : less * x / Math.Log(e);
    }

    /// <summary>log(1 + x).</summary>
    public static double LogP1(double x)
    {
        double sum = 1 + x;
        return sum == 1 ? x : Math.Log(sum) * x / (sum - 1);
    }

    public static double Sigmoid(double x)
    {
        double e = Math.Exp(-Math.Abs(x));
        return x >= 0 ? 1 / (1 + e) : e / (1 + e);
    }

    public static double Softplus(double x) => Math.Max(x, 0) + LogP1(Math.Exp(-Math.Abs(x)));

    public static double NormalPdf(double x) => Math.Exp(-0.5 * x * x) / RootOfTwoPi;

    /// <summary>By its series near 0 (Marsaglia 2004), by the continued fraction of the tail beyond (Laplace 1805).</summary>
    public static double NormalCdf(double x)
    {
        if (x > -1 && x < 3)
        {
            double term = x;
            double sum = x;
            for (int k = 3; Math.Abs(term) > 1e-18 * Math.Abs(sum); k += 2) sum += term *= x * x / k;
            return 0.5 + (sum * NormalPdf(x));
        }

        // Its error is about e^(-2 |x| sqrt(levels)).
        double fraction = Math.Abs(x);
        for (int k = 20 + (int)(600 / (x * x)); k > 0; k--) fraction = Math.Abs(x) + (k / fraction);
        double tail = NormalPdf(x) / fraction;
        return x < 0 ? tail : 1 - tail;
    }
}
