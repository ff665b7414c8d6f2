using System.Globalization;
using Xunit;

namespace NetGen.Tests.Oracles;

/// <summary>The bounds within which a network agrees with a reference value.</summary>
public static class Agreement
{
    private const double DoubleBound = 1e-12;
    private const double SingleBound = 2e-5;

    /// <summary>
    /// In double every element within 1e-12 max(1, |expected|); in single precision within 2e-5 of the array's largest value.
    /// </summary>
    /// <param name="what">What is compared, for the message.</param>
    /// <param name="expected">The reference values.</param>
    /// <param name="actual">The network's values.</param>
    /// <param name="variant">The precision.</param>
    /// <param name="looser">A factor of the bound, with its reason beside it where it is not 1.</param>
    public static void Check(string what, double[] expected, double[] actual, ProbeVariant variant, double looser = 1)
    {
        Assert.Equal(expected.Length, actual.Length);
        double largest = expected.Select(Math.Abs).DefaultIfEmpty(0).Max();
        for (int k = 0; k < expected.Length; k++)
        {
            double bound = looser * (variant.IsDouble ? DoubleBound * Math.Max(1, Math.Abs(expected[k])) : SingleBound * largest);
            double difference = Math.Abs(actual[k] - expected[k]);
            Assert.True(difference <= bound, string.Create(CultureInfo.InvariantCulture, $"{variant} {what}[{k}]: expected {expected[k]:R}, got {actual[k]:R}, {difference:E1} apart where {bound:E1} is allowed."));
        }
    }
}
