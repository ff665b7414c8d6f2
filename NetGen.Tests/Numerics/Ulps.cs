using Xunit;

namespace NetGen.Tests.Numerics;

/// <summary>Distances in units of the last place of the expected value.</summary>
internal static class Ulps
{
    internal const double SmallestNormalSingle = 1.1754943508222875e-38;

    internal static void AssertWithin(double bound, double expected, double actual, string what)
    {
        if (expected == actual)
            return;
        double ulp = Math.BitIncrement(Math.Abs(expected)) - Math.Abs(expected);
        double distance = Math.Abs(actual - expected) / ulp;
        // Written so that NaN fails.
        if (!(distance <= bound))
            Assert.Fail($"{what}: expected {expected:R}, got {actual:R}, {distance:F2} ulp");
    }

    internal static void AssertWithin(double bound, double expected, float actual, string what)
    {
        float rounded = (float)expected;
        if (rounded == actual)
            return;
        float magnitude = (float)Math.Abs(expected);
        double ulp = Math.Min((double)MathF.BitIncrement(magnitude) - magnitude, 2.03e31);
        double distance = Math.Abs(actual - expected) / ulp;
        if (!(distance <= bound))
            Assert.Fail($"{what}: expected {expected:R}, got {actual:R}, {distance:F2} ulp");
    }

    internal static void AssertSameBits(float expected, float actual, string what)
    {
        if (BitConverter.SingleToUInt32Bits(expected) != BitConverter.SingleToUInt32Bits(actual) && !(float.IsNaN(expected) && float.IsNaN(actual)))
            Assert.Fail($"{what}: {expected:R} and {actual:R}");
    }

    internal static void AssertSameBits(double expected, double actual, string what)
    {
        if (BitConverter.DoubleToUInt64Bits(expected) != BitConverter.DoubleToUInt64Bits(actual) && !(double.IsNaN(expected) && double.IsNaN(actual)))
            Assert.Fail($"{what}: {expected:R} and {actual:R}");
    }
}
